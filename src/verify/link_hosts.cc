#include <algorithm>
#include <string>
#include <string_view>

#include "verify/lint.h"

namespace madoguchi::verify {
namespace {

// The host of an https or http address, without port; empty for everything else. User names have no place in a link.
std::string_view HostOf(std::string_view url) {
  for (const std::string_view scheme : {std::string_view("https://"), std::string_view("http://")}) {
    if (url.substr(0, scheme.size()) != scheme) continue;
    const std::string_view rest = url.substr(scheme.size());
    const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    if (authority.find('@') != std::string_view::npos) return {};
    return authority.substr(0, authority.find(':'));
  }
  return {};
}

void LintLink(const content::LoadedContent& content, const std::string& url, const std::string& place,
              base::Diagnostics& diagnostics) {
  const std::string_view host = HostOf(url);
  const std::vector<std::string>& allowed = content.municipality.link_hosts;
  if (!host.empty() && std::find(allowed.begin(), allowed.end(), host) != allowed.end()) return;
  diagnostics.Report("MG0211", content.positions.Of(place), {{"host", host.empty() ? url : std::string(host)}});
}

}  // namespace

void LintLinkHosts(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  for (const service::Source& source : content.municipality.sources) {
    if (!source.url.empty()) LintLink(content, source.url, "source/" + source.id + "/url", diagnostics);
  }
  for (const service::Procedure& procedure : content.municipality.procedures) {
    for (const service::Step& step : procedure.steps) {
      if (step.url) LintLink(content, *step.url, procedure.id + "/step/" + step.id, diagnostics);
    }
  }
}

}  // namespace madoguchi::verify
