// `madoguchi html <municipality> [--lang L]`: the start Screen as static HTML, for the page that the site build writes.

#include <ostream>

#include "app/app.h"
#include "main/cli/commands.h"
#include "main/cli/open_content.h"
#include "wire/screen_html.h"

namespace madoguchi::cli {

int RunHtml(const Options& options, base::Date today, Console& console) {
  int exit_code = kDone;
  const std::optional<service::Municipality> municipality = OpenMunicipality(options, console, exit_code);
  if (!municipality) return exit_code;
  const app::Env env{.municipality = *municipality, .today = today, .now_ms = 0, .kiosk = {}};
  console.out << wire::ScreenHtml(app::BuildScreen(app::Start(env, options.language), env)) << "\n";
  return kDone;
}

}  // namespace madoguchi::cli
