// Natively, with Google Benchmark: the library against the generated floor, and two packs against each other.
//
//   madoguchi_native_bench SMALL.bundle LARGE.bundle HOUSEHOLDS [--benchmark_…]
//
// HOUSEHOLDS has one line of integers for each household. Before anything is measured, the library and the floor must say
// the same of all of them. Run by run.mjs.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "bench/floor.h"
#include "main/engine/session.h"
#include "rules/allocation_count.h"
#include "verify/prove.h"

namespace madoguchi::bench {
namespace {

constexpr std::size_t kMaxProcedures = 65536;
using Household = std::vector<std::int32_t>;

std::string ReadAll(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Household> ReadHouseholds(const char* path) {
  std::vector<Household> households;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    households.emplace_back(std::istream_iterator<std::int32_t>(words), std::istream_iterator<std::int32_t>());
  }
  return households;
}

rules::FactKey KeyOf(std::size_t fact) { return {rules::FactId::FromIndex(fact), rules::PersonIndex{0}}; }

engine::Session Open(const engine::Engine& engine) {
  return engine::Session::Open(engine, engine.OfLifeEvent("everything").value(), {"me"}).value();
}

// False where the session refuses an answer: the pack and the households do not belong together.
bool Answer(engine::Session& session, const Household& household) {
  bool taken = true;
  for (std::size_t fact = 0; fact < household.size(); ++fact) taken &= session.Set(KeyOf(fact), household[fact]).Ok();
  return taken;
}

bool SameAsFloor(const engine::Engine& engine, const std::vector<Household>& households) {
  engine::Session session = Open(engine);
  std::vector<std::uint8_t> outcomes(session.results().size());
  for (const Household& household : households) {
    if (!Answer(session, household)) return false;
    DecideByFloor(household.data(), outcomes.data());
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      if (session.results()[i].outcomes != rules::OutcomeSet{1} << outcomes[i]) return false;
    }
  }
  return true;
}

void Floor(benchmark::State& state, const std::vector<Household>& households) {
  std::vector<std::uint8_t> outcomes(kMaxProcedures);
  std::size_t next = 0;
  for (auto _ : state) {
    DecideByFloor(households[next].data(), outcomes.data());
    benchmark::DoNotOptimize(outcomes.data());
    benchmark::ClobberMemory();
    next = next + 1 == households.size() ? 0 : next + 1;
  }
}

// Sixty facts of another household, and nothing read.
void TakeFacts(benchmark::State& state, const engine::Engine& engine, const std::vector<Household>& households) {
  engine::Session session = Open(engine);
  std::size_t next = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(Answer(session, households[next]));
    next = next + 1 == households.size() ? 0 : next + 1;
  }
}

// The same, then every procedure.
void DecideAll(benchmark::State& state, const engine::Engine& engine, const std::vector<Household>& households) {
  engine::Session session = Open(engine);
  std::size_t next = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(Answer(session, households[next]));
    benchmark::DoNotOptimize(session.results().data());
    next = next + 1 == households.size() ? 0 : next + 1;
  }
}

// As many households as run.mjs takes through all questions (sizes.mjs).
constexpr std::size_t kWalked = 16;

// A household from its first question to its last; counters say how many answers that takes, and how much new memory all of
// them together.
void AnswerAll(benchmark::State& state, const engine::Engine& engine, const std::vector<Household>& households) {
  engine::Session session = Open(engine);
  std::size_t next = 0;
  std::size_t answers = 0;
  const std::size_t allocations_before = rules::AllocationCount();
  for (auto _ : state) {
    const Household& household = households[next];
    for (std::size_t fact = 0; fact < household.size(); ++fact) benchmark::DoNotOptimize(session.Erase(KeyOf(fact)).Ok());
    while (const std::optional<rules::FactKey> ask = session.next().ask) {
      benchmark::DoNotOptimize(session.Set(*ask, household[ask->fact.index()]).Ok());
      benchmark::DoNotOptimize(session.results().data());
      ++answers;
    }
    next = next + 1 == std::min(kWalked, households.size()) ? 0 : next + 1;
  }
  state.counters["allocations"] = static_cast<double>(rules::AllocationCount() - allocations_before);
  state.counters["answers"] = benchmark::Counter(static_cast<double>(answers), benchmark::Counter::kAvgIterations);
}

// Every path of every procedure, with a witness for each. Nothing in the pack counts from today, so one day is all days.
void Prove(benchmark::State& state, const service::Municipality& municipality, base::Date today) {
  std::uint32_t witnesses = 0;
  for (auto _ : state) witnesses = verify::Prove(municipality, today).certificate.paths;
  state.counters["witnesses"] = static_cast<double>(witnesses);
}

int Run(int argc, char** argv) {
  if (argc < 4) return 2;
  const base::Date today = base::ParseIso("2026-11-22").value();
  const base::Result<engine::Engine> small = engine::Engine::Load(ReadAll(argv[1]), today);
  const base::Result<engine::Engine> large = engine::Engine::Load(ReadAll(argv[2]), today);
  const std::vector<Household> households = ReadHouseholds(argv[3]);
  if (!small.Ok() || !large.Ok() || households.empty() || !SameAsFloor(*small, households)) {
    std::fputs("the library and the floor do not say the same\n", stderr);
    return 1;
  }
  benchmark::RegisterBenchmark("floor", [&](benchmark::State& state) { Floor(state, households); });
  benchmark::RegisterBenchmark("facts", [&](benchmark::State& state) { TakeFacts(state, *small, households); });
  benchmark::RegisterBenchmark("all", [&](benchmark::State& state) { DecideAll(state, *small, households); });
  benchmark::RegisterBenchmark("answers", [&](benchmark::State& state) { AnswerAll(state, *small, households); });
  benchmark::RegisterBenchmark("all_large", [&](benchmark::State& state) { DecideAll(state, *large, households); });
  benchmark::RegisterBenchmark("answers_large", [&](benchmark::State& state) { AnswerAll(state, *large, households); });
  benchmark::RegisterBenchmark("prove", [&](benchmark::State& state) { Prove(state, small->municipality(), today); });
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

}  // namespace
}  // namespace madoguchi::bench

int main(int argc, char** argv) { return madoguchi::bench::Run(argc, argv); }
