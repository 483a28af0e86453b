#include "wire/screen_html.h"

#include "base/markup.h"
#include "text/ruby.h"

namespace madoguchi::wire {
namespace {

using base::EscapeMarkup;

using app::Node;
using app::Role;

constexpr std::string_view kPhraseBreak = "\u200b";

std::string WithBreaks(std::string_view text) {
  std::string out;
  for (std::size_t at = text.find(kPhraseBreak); at != std::string_view::npos; at = text.find(kPhraseBreak)) {
    out += EscapeMarkup(text.substr(0, at)) + "<wbr>";
    text.remove_prefix(at + kPhraseBreak.size());
  }
  return out + EscapeMarkup(text);
}

std::string Words(const app::Screen& screen, const std::string& words) {
  std::string out;
  for (const text::Run& run : text::ParseRuns(words)) {
    if (run.reading.empty() || !screen.ruby) {
      out += WithBreaks(run.base);
    } else {
      out += "<ruby>" + WithBreaks(run.base) + "<rt>" + EscapeMarkup(run.reading) + "</rt></ruby>";
    }
  }
  return out;
}

// The element of a role; headings and legends are told apart by their level elsewhere.
std::string_view TagOf(Role role) {
  switch (role) {
    case Role::kBanner:
      return "header";
    case Role::kNavigation:
      return "nav";
    case Role::kMain:
      return "main";
    case Role::kComplementary:
      return "aside";
    case Role::kContentInfo:
      return "footer";
    case Role::kSection:
      return "section";
    case Role::kParagraph:
      return "p";
    case Role::kText:
      return "span";
    case Role::kLink:
      return "a";
    case Role::kButton:
      return "button";
    case Role::kRadioGroup:
    case Role::kFieldGroup:
      return "fieldset";
    case Role::kLegend:
      return "legend";
    case Role::kRadio:
    case Role::kCheckbox:
      return "label";
    case Role::kList:
      return "ul";
    case Role::kOrderedList:
      return "ol";
    case Role::kItem:
      return "li";
    case Role::kDescriptions:
      return "dl";
    case Role::kTerm:
      return "dt";
    case Role::kDefinition:
      return "dd";
    case Role::kGroup:
    case Role::kHeading:
    case Role::kNote:
    case Role::kDisclosure:
    case Role::kDescription:
    case Role::kNumberField:
    case Role::kTextField:
    case Role::kErrorSummary:
    case Role::kDialog:
    case Role::kPicture:
      return "div";
  }
  return "div";
}

std::string_view AriaRole(Role role) {
  switch (role) {
    case Role::kNote:
      return "note";
    case Role::kErrorSummary:
      return "alert";
    case Role::kDialog:
      return "alertdialog";
    case Role::kPicture:
      return "img";
    default:
      return "";
  }
}

std::string Attribute(std::string_view name, std::string_view value) {
  if (value.empty()) return "";
  return " " + std::string(name) + "=\"" + EscapeMarkup(value) + "\"";
}

std::string ClassOf(const Node& node) {
  std::string classes = "part";
  if (node.part != app::Part::kNone) {
    std::string part(app::PartName(node.part));
    for (char& c : part) {
      if (c == '_') c = '-';
    }
    classes += " p-" + part;
  }
  if (node.primary) classes += " primary";
  if (node.invalid) classes += " invalid";
  if (node.selected) classes += " selected";
  if (node.acts) classes += " acts";
  return classes;
}

// Only where HTML allows a name: naming a plain div or paragraph says nothing to anybody.
bool MayBeNamed(Role role) {
  return role != Role::kGroup && role != Role::kParagraph && role != Role::kText && role != Role::kItem;
}

void WriteNode(const app::Screen& screen, const Node& node, std::string& out);

void WriteChildren(const app::Screen& screen, const Node& node, std::string& out) {
  for (const Node& child : node.children) WriteNode(screen, child, out);
}

std::string Opening(const Node& node, std::string_view tag) {
  std::string out = "<" + std::string(tag) + Attribute("class", ClassOf(node));
  // Generated ids are of no use outside; the others are what fragments of this page may lead to.
  if (node.id.find('.') == std::string::npos) out += Attribute("id", node.id);
  out += Attribute("role", AriaRole(node.role));
  if (node.sign) out += Attribute("data-sign", service::ChannelName(*node.sign));
  out += Attribute("data-icon", app::IconName(node.icon));
  out += Attribute("data-sureness", app::SurenessName(node.sureness));
  if (node.language) out += Attribute("lang", text::HtmlLang(*node.language));
  if (MayBeNamed(node.role)) out += Attribute("aria-label", text::PlainText(node.label));
  return out;
}

void WriteNode(const app::Screen& screen, const Node& node, std::string& out) {
  const std::string words = node.words.empty() ? "" : "<span class=\"words\">" + Words(screen, node.words) + "</span>";
  std::string tag(TagOf(node.role));
  if (node.role == Role::kHeading) tag = "h" + std::to_string(node.level);
  out += Opening(node, tag);
  switch (node.role) {
    case Role::kLink:
      out += Attribute("href", node.value) + ">" + words;
      break;
    case Role::kButton:
      out += " type=\"button\">" + words;
      break;
    case Role::kLegend:
      out += ">";
      out += node.level == 0 ? words
                             : "<h" + std::to_string(node.level) + ">" + words + "</h" + std::to_string(node.level) + ">";
      break;
    case Role::kRadio:
      out += "><input type=\"radio\"" + std::string(node.selected ? " checked" : "") + ">" + words;
      break;
    case Role::kCheckbox:
      out += "><input type=\"checkbox\"" + std::string(node.selected ? " checked" : "") + ">" + words;
      break;
    case Role::kNumberField:
      out +=
          "><label>" + words + "<input type=\"text\" inputmode=\"numeric\"" + Attribute("value", node.value) + "></label>";
      break;
    case Role::kTextField:
      out += "><label>" + words + "<input type=\"text\"" + Attribute("value", node.value) + "></label>";
      break;
    case Role::kDisclosure:
      out += "><button type=\"button\" aria-expanded=\"" + std::string(node.expanded ? "true" : "false") + "\">" + words +
             "</button>";
      break;
    case Role::kPicture:
      if (node.label.empty()) out += " aria-hidden=\"true\"";
      out += ">";
      break;
    default:
      out += ">" + words;
  }
  WriteChildren(screen, node, out);
  out += "</" + tag + ">";
}

}  // namespace

std::string ScreenHtml(const app::Screen& screen) {
  std::string out;
  WriteChildren(screen, screen.root, out);
  return out;
}

}  // namespace madoguchi::wire
