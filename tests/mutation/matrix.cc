#include "matrix.h"

#include <algorithm>

namespace madoguchi::mutation {

void Matrix::Add(const Finding& finding) {
  ++total_;
  ++rows_[finding.kind][static_cast<std::size_t>(finding.verdict)];
  const std::string name = finding.kind + ": " + finding.name;
  if (!IsNoticed(finding.verdict)) names_[finding.verdict].push_back(name);
  if (finding.differs) differing_.push_back(name);
}

std::vector<std::string> Matrix::Of(Verdict verdict) const {
  const auto found = names_.find(verdict);
  std::vector<std::string> names = found == names_.end() ? std::vector<std::string>() : found->second;
  std::sort(names.begin(), names.end());
  return names;
}

std::string Matrix::Table() const {
  std::string table =
      "| mistake | made | loader | proof | lint | scenario | changes nothing | unnoticed "
      "|\n|---|---|---|---|---|---|---|---|\n";
  Counts sums{};
  const auto row = [&](const std::string& name, const Counts& counts) {
    std::size_t sum = 0;
    for (const std::size_t count : counts) sum += count;
    table += "| " + name + " | " + std::to_string(sum);
    for (const std::size_t count : counts) table += " | " + (count == 0 ? std::string() : std::to_string(count));
    table += " |\n";
  };
  for (const auto& [kind, counts] : rows_) {
    row(kind, counts);
    for (std::size_t i = 0; i < counts.size(); ++i) sums[i] += counts[i];
  }
  row("all", sums);
  return table;
}

}  // namespace madoguchi::mutation
