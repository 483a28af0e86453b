// `madoguchi walk <municipality>`: the app in a terminal. It prints the same Screen that the browser shows, and hands what
// is typed to the same Update. Lines come from standard input, so that a file or a pipe can walk as well.

#include <istream>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "app/app.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"
#include "main/cli/screen_text.h"
#include "text/ruby.h"

namespace madoguchi::cli {
namespace {

constexpr std::string_view kQuit = "q";
constexpr std::string_view kAgain = "?";

std::vector<std::string> Split(const std::string& line) {
  std::vector<std::string> parts(1);
  for (const char letter : line) {
    if (letter == '-' || letter == '/') {
      parts.emplace_back();
    } else if (letter != ' ' && letter != '\t' && letter != '\r') {
      parts.back() += letter;
    }
  }
  return parts;
}

class Walk {
 public:
  Walk(const service::Municipality& municipality, base::Date today, text::Language language, Console& console)
      : env_{.municipality = municipality, .today = today, .now_ms = 0, .kiosk = {}},
        state_(app::Start(env_, language)),
        console_(console) {}

  void Run() {
    Show();
    Ask();
    for (std::string line; std::getline(console_.in, line); Ask()) {
      const std::string typed = Trimmed(line);
      if (typed == kQuit) return;
      if (typed == kAgain || Take(typed)) {
        Show();
      } else {
        console_.out << Words("terminal.not_understood") << "\n";
      }
    }
    console_.out << "\n";
  }

 private:
  static std::string Trimmed(const std::string& line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
  }

  // A text that is missing shows its key, as on the Screen.
  std::string Words(const std::string& key) const {
    const text::Words words = env_.municipality.words.Find(state_.language, "ui/" + key);
    return words.found ? text::PlainText(words.text) : "ui/" + key;
  }

  void Ask() {
    const char* key = screen_text_.fields.size() > 1    ? "terminal.prompt_date"
                      : screen_text_.fields.size() == 1 ? "terminal.prompt_number"
                                                        : "terminal.prompt";
    console_.out << Words(key) << "\n> " << std::flush;
  }

  void Show() {
    screen_ = app::BuildScreen(state_, env_);
    screen_text_ = PrintScreen(screen_);
    console_.out << "\n──────────\n" << screen_text_.lines << "\n";
    if (screen_.id == "plan" && !told_reasons_) ShowReasons();
  }

  // The first plan is followed by its details, with the answers and the sources that led to it.
  void ShowReasons() {
    told_reasons_ = true;
    for (const std::string& link : screen_text_.page_links) {
      const app::Transition there = app::Update(state_, {screen_.revision, link, ""}, env_, screen_);
      const app::Screen page = app::BuildScreen(there.state, env_);
      if (page.id.starts_with("detail/")) console_.out << "──────────\n" << PrintPage(page) << "\n";
    }
  }

  void Send(const std::string& node, const std::string& value) {
    state_ = app::Update(std::move(state_), {screen_.revision, node, value}, env_, screen_).state;
    screen_ = app::BuildScreen(state_, env_);
  }

  // False where nothing on the Screen answers to it. An answer is continued with at once.
  bool Take(const std::string& typed) {
    for (const ScreenAction& action : screen_text_.actions) {
      if (action.key != typed) continue;
      const bool ticks = action.role == app::Role::kRadio || action.role == app::Role::kCheckbox;
      Send(action.node, ticks ? (action.role == app::Role::kCheckbox && action.selected ? "0" : "1") : "");
      // A list of things to bring is ticked off; an answer is an answer.
      const bool answers = action.role == app::Role::kRadio || (ticks && !screen_text_.fields.empty());
      if (answers) Continue();
      return true;
    }
    return FillFields(typed);
  }

  void Continue() {
    if (!screen_text_.primary.empty()) Send(screen_text_.primary, "");
  }

  bool FillFields(const std::string& typed) {
    const std::vector<std::string> parts = Split(typed);
    if (screen_text_.fields.empty() || parts.size() != screen_text_.fields.size()) return false;
    for (std::size_t i = 0; i < parts.size(); ++i) Send(screen_text_.fields[i], parts[i]);
    Continue();
    return true;
  }

  app::Env env_;
  app::State state_;
  Console& console_;
  app::Screen screen_;
  ScreenText screen_text_;
  bool told_reasons_ = false;
};

}  // namespace

int RunWalk(const Options& options, base::Date today, Console& console) {
  int exit_code = kDone;
  const std::optional<service::Municipality> municipality = OpenMunicipality(options, console, exit_code);
  if (!municipality) return exit_code;
  Walk(*municipality, today, options.language, console).Run();
  return kDone;
}

}  // namespace madoguchi::cli
