#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

// The sources that something of this municipality cites. Shared ones that nothing cites are not shown, and lead nowhere.
class CitedSources {
 public:
  explicit CitedSources(const service::Municipality& municipality) : cited_(municipality.sources.size(), false) {
    Add(municipality.contact_phone, municipality.contact_hours);
    for (const service::Office& office : municipality.offices)
      Add(office.address, office.phone, office.calendar, office.payments, office.location_known);
    for (const service::Procedure& procedure : municipality.procedures) {
      for (const service::LegalBasis& basis : procedure.legal_basis) Add(basis);
      for (const service::Step& step : procedure.steps) {
        Add(step.offices, step.hours, step.fee_yen, step.payments, step.evidence, step.window, step.deadline, step.takes);
        for (const service::Requirement& requirement : step.requires_tokens) Add(requirement.min_gap, requirement.max_gap);
      }
    }
  }

  [[nodiscard]] bool Has(std::size_t source) const { return cited_[source]; }

 private:
  template <class... Sourced>
  void Add(const Sourced&... each) {
    (AddOne(each), ...);
  }
  template <class Sourced>
  void AddOne(const Sourced& statement) {
    if (statement.provenance.source) cited_[statement.provenance.source->value()] = true;
  }
  template <class Sourced>
  void AddOne(const std::optional<Sourced>& statement) {
    if (statement) AddOne(*statement);
  }

  std::vector<bool> cited_;
};

void LintLink(const content::LoadedContent& content, const std::string& url, const std::string& place,
              base::Diagnostics& diagnostics) {
  const std::string_view host = HostOf(url);
  const std::vector<std::string>& allowed = content.municipality.link_hosts;
  if (!host.empty() && std::find(allowed.begin(), allowed.end(), host) != allowed.end()) return;
  diagnostics.Report("MG0211", content.positions.Of(place), {{"host", host.empty() ? url : std::string(host)}});
}

}  // namespace

void LintLinkHosts(const content::LoadedContent& content, base::Diagnostics& diagnostics) {
  const CitedSources cited(content.municipality);
  for (std::size_t i = 0; i < content.municipality.sources.size(); ++i) {
    const service::Source& source = content.municipality.sources[i];
    if (cited.Has(i) && !source.url.empty()) LintLink(content, source.url, "source/" + source.id + "/url", diagnostics);
  }
  for (const service::Procedure& procedure : content.municipality.procedures) {
    for (const service::Step& step : procedure.steps) {
      if (step.url) LintLink(content, *step.url, procedure.id + "/step/" + step.id, diagnostics);
    }
  }
}

}  // namespace madoguchi::verify
