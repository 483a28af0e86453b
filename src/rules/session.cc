#include "rules/session.h"

#include <bit>
#include <utility>

#include "base/check.h"
#include "rules/board.h"
#include "rules/question_policy.h"

namespace madoguchi::rules {
namespace {

enum class Said : std::uint8_t { kNothing, kUnknown, kValue };

// What was answered of one fact.
struct Reply {
  Said said = Said::kNothing;
  bool has_effect = false;  ///< it begins its topic: it is neither parked nor left out
  Value value = 0;
};

}  // namespace

class Session::State {
 public:
  State(const Program& program, int people, std::span<const Case> cases)
      : program_(program),
        people_(people),
        board_(program, people, cases),
        topics_(program.vocabulary()),
        policy_(board_, {}),
        replies_(program.fact_count() * static_cast<std::size_t>(people)) {
    MADOGUCHI_CHECK(1 <= people && people <= kMaxPeople, "a household has 1 to kMaxPeople people");
    for (std::size_t i = 0; i < board_.variables().size(); ++i) {
      if (IsLinked(board_.variables().member(board_.variables().GroupOf(i).front()).key.fact)) linked_.push_back(i);
    }
  }

  [[nodiscard]] const Program& program() const { return program_; }
  [[nodiscard]] std::size_t handle_count() const { return replies_.size(); }
  [[nodiscard]] FactKey KeyOf(FactHandle handle) const {
    return {FactId::FromIndex(handle.index() % program_.fact_count()),
            PersonIndex::FromIndex(handle.index() / program_.fact_count())};
  }
  [[nodiscard]] FactHandle HandleOf(FactKey key) const {
    const FactKey kept = program_.KeyOf(key.fact, key.person);
    return FactHandle::FromIndex(kept.person.index() * program_.fact_count() + kept.fact.index());
  }
  [[nodiscard]] const std::vector<FactKey>& conflicts() const { return conflicts_; }
  [[nodiscard]] Board& board() { return board_; }

  bool Say(FactHandle handle, Said said, Value value) {
    const FactKey key = KeyOf(handle);
    if (HandleOf(key) != handle) return false;
    if (said == Said::kValue && program_.CellOf(key.fact, value) == 0) return false;
    Reply& reply = replies_[handle.index()];
    if (reply.said == said && (said != Said::kValue || reply.value == value)) return true;
    has_next_ = false;
    reply.said = said;
    reply.value = value;
    if (IsLinked(key.fact)) {
      DeriveLinked();
    } else {
      Derive(key, reply);
    }
    return true;
  }

  void Clear() {
    has_next_ = false;
    bool any_linked = false;
    for (std::size_t i = 0; i < replies_.size(); ++i) {
      Reply& reply = replies_[i];
      if (reply.said == Said::kNothing) continue;
      reply.said = Said::kNothing;
      const FactKey key = KeyOf(FactHandle::FromIndex(i));
      if (IsLinked(key.fact)) {
        any_linked = true;
      } else {
        Derive(key, reply);
      }
    }
    if (any_linked) DeriveLinked();
  }

  [[nodiscard]] Answers AllAnswers(bool linked_alone) const {
    Answers answers;
    for (std::size_t i = 0; i < replies_.size(); ++i) {
      const Reply& reply = replies_[i];
      const FactKey key = KeyOf(FactHandle::FromIndex(i));
      if (reply.said == Said::kNothing || (linked_alone && !IsLinked(key.fact))) continue;
      const std::uint16_t revision = program_.vocabulary()[key.fact].revision;
      if (reply.said == Said::kValue) {
        answers.Set(key, reply.value, revision);
      } else {
        answers.SetUnknown(key, revision);
      }
    }
    return answers;
  }

  void Decide() {
    if (board_.is_decided()) return;
    if (board_.must_walk()) {
      const Knowledge knowledge(program_, people_, AllAnswers(false));
      board_.Decide(&knowledge.worlds());
    } else {
      board_.Decide(nullptr);
    }
  }

  const NextQuestion& Next() {
    if (!has_next_) {
      Decide();
      next_ = policy_.Choose(topics_);
      has_next_ = true;
    }
    return next_;
  }

 private:
  // Whether answers to other facts may say something of it, or the other way round.
  [[nodiscard]] bool IsLinked(FactId id) const {
    const Program::CompiledFact& fact = program_.fact(id);
    return fact.parent || !fact.children.empty() || !fact.relations.empty();
  }

  void SetEffect(FactKey key, Reply& reply, bool has_effect) {
    if (reply.has_effect == has_effect) return;
    reply.has_effect = has_effect;
    if (has_effect) {
      topics_.Begin(key.fact);
    } else {
      topics_.Undo(key.fact);
    }
  }

  // A fact on its own: what was answered of it is what is known of it.
  void Derive(FactKey key, Reply& reply) {
    const bool settled = std::has_single_bit(program_.fact(key.fact).all);
    SetEffect(key, reply, reply.said == Said::kValue || (reply.said == Said::kUnknown && !settled));
    const Variables& variables = board_.variables();
    const MemberIndex member = variables.Find(key);
    if (member == kNoMember) return;
    const VariableIndex variable = variables.member(member).variable;
    board_.SetClosed(member, reply.said == Said::kUnknown);
    if (!variables[variable].fits) {
      board_.Touch(variable);
      return;
    }
    // The same fact of other people may be in the variable, where a node looks at all of them.
    JointMask domain = variables[variable].all;
    for (const MemberIndex other : variables.GroupOf(variable)) {
      const FactKey other_key = variables.member(other).key;
      const Reply& other_reply = replies_[HandleOf(other_key).index()];
      if (other_reply.said != Said::kValue) continue;
      domain &= variables.JointOf(other, program_.CellOf(other_key.fact, other_reply.value));
    }
    board_.SetDomain(variable, domain);
  }

  // Facts that hang together: whether an answer is parked, or contradicts another, is for Knowledge to say.
  void DeriveLinked() {
    const Knowledge knowledge(program_, people_, AllAnswers(true));
    conflicts_ = knowledge.conflicts();
    Worlds worlds = knowledge.worlds();
    const Variables& variables = board_.variables();
    for (const std::size_t variable : linked_) {
      if (variables[variable].fits) {
        board_.SetDomain(variable, variables.DomainIn(variable, worlds));
      } else {
        board_.Touch(variable);
      }
      for (const MemberIndex member : variables.GroupOf(variable)) {
        const FactKey key = variables.member(member).key;
        board_.SetClosed(member, knowledge.closed(key) && !knowledge.settled(key));
      }
    }
    for (std::size_t i = 0; i < replies_.size(); ++i) {
      const FactKey key = KeyOf(FactHandle::FromIndex(i));
      if (replies_[i].said == Said::kNothing && !replies_[i].has_effect) continue;
      if (IsLinked(key.fact)) SetEffect(key, replies_[i], HasEffect(knowledge, key));
    }
  }

  const Program& program_;
  int people_;
  Board board_;
  Topics topics_;
  QuestionPolicy policy_;
  std::vector<Reply> replies_;       ///< by handle
  std::vector<std::size_t> linked_;  ///< variables of facts that hang together
  std::vector<FactKey> conflicts_;
  NextQuestion next_;
  bool has_next_ = false;
};

Session::Session(const Program& program, int people, std::span<const Case> cases)
    : state_(std::make_unique<State>(program, people, cases)) {}
Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

std::size_t Session::handle_count() const { return state_->handle_count(); }
FactHandle Session::HandleOf(FactKey key) const { return state_->HandleOf(key); }
FactKey Session::KeyOf(FactHandle handle) const { return state_->KeyOf(handle); }

bool Session::Set(FactHandle handle, Value value) { return state_->Say(handle, Said::kValue, value); }
void Session::SetUnknown(FactHandle handle) { state_->Say(handle, Said::kUnknown, 0); }
void Session::Erase(FactHandle handle) { state_->Say(handle, Said::kNothing, 0); }
void Session::Clear() { state_->Clear(); }
Answers Session::answers() const { return state_->AllAnswers(false); }
const std::vector<FactKey>& Session::conflicts() const { return state_->conflicts(); }

std::size_t Session::case_count() const { return state_->board().cases().cases().size(); }
const Case& Session::case_at(std::size_t index) const { return state_->board().cases().cases()[index].of; }

OutcomeSet Session::outcomes(std::size_t index) {
  state_->Decide();
  return state_->board().outcomes(index);
}

Status Session::status(std::size_t index) {
  state_->Decide();
  const Board& board = state_->board();
  const Program::CompiledProcedure& procedure = state_->program().procedure(case_at(index).procedure);
  return StatusOf(board.outcomes(index), board.is_askable(index), procedure.outcome_class);
}

std::vector<FactKey> Session::OpenFacts(std::size_t index) {
  state_->Decide();
  const Board& board = state_->board();
  std::vector<FactKey> open;
  for (const MemberIndex member : board.RelevantIn(index)) {
    if (!board.sweep().closed(member)) open.push_back(board.variables().member(member).key);
  }
  return open;
}

std::span<const std::uint32_t> Session::TakeNews() {
  state_->Decide();
  return state_->board().TakeNews();
}

const NextQuestion& Session::Next() { return state_->Next(); }

}  // namespace madoguchi::rules
