#include "author/tree_svg.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "author/channel_sign_svg.h"
#include "author/node_words.h"
#include "author/svg_text.h"
#include "author/tree_sheet.h"
#include "author/tree_svg_words.h"
#include "base/markup.h"

namespace madoguchi::author {
namespace {

constexpr int kMargin = 32;
constexpr int kTip = 10;

// The colours of src/ui/theme_tokens.h by day.
constexpr std::string_view kInk = "#333333", kSecondInk = "#4d4d4d", kThirdInk = "#666666", kGround = "#ffffff",
                           kField = "#f2f2f2", kError = "#ce0000", kHair = "#cccccc";

std::string N(int number) { return std::to_string(number); }

class SvgWriter {
 public:
  SvgWriter(const service::Municipality& municipality, const service::Procedure& procedure, const TreeSheet& sheet,
            text::Language language)
      : municipality_(municipality),
        procedure_(procedure),
        sheet_(sheet),
        outline_(sheet.outline),
        layout_(sheet.layout),
        words_(TreeSvgWordsIn(language)),
        language_(language) {}

  std::string Run() {
    top_ = kMargin + 66 + (outline_.roots.size() > 1 ? kSmallLine : 0);
    std::string body = Heading();
    // Lines first, so that boxes and labels lie on them.
    for (std::size_t i = 0; i < outline_.boxes.size(); ++i) body += Line(i);
    for (std::size_t i = 0; i < outline_.boxes.size(); ++i) body += Label(i) + Box(i);
    const int legend_top = top_ + layout_.height + 40;
    body += Legend(legend_top);
    return Head(std::max(layout_.width, legend_width_) + 2 * kMargin, legend_top + kSignSize + kMargin) + body + "</svg>\n";
  }

 private:
  std::string Head(int width, int height) const {
    const std::string title = Title();
    std::string head = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title desc\" width=\"" +
                       N(width) + "\" height=\"" + N(height) + "\" viewBox=\"0 0 " + N(width) + " " + N(height) +
                       "\" lang=\"" + std::string(text::Tag(language_)) + "\" font-family=\"" + std::string(kFonts) +
                       "\" fill=\"" + std::string(kInk) + "\">\n";
    head += "<title id=\"title\">" + base::EscapeMarkup(title) + "</title>\n<desc id=\"desc\">" +
            base::EscapeMarkup(Description()) + "</desc>\n";
    head += "<defs>\n" + SignSymbols(Channels()) + "</defs>\n";
    return head + "<rect width=\"100%\" height=\"100%\" fill=\"" + std::string(kGround) + "\"/>\n";
  }

  [[nodiscard]] std::string Title() const {
    return WordsOf(municipality_, procedure_.id + "/title", language_) +
           words_.Bracketed(WordsOf(municipality_, "municipality/name", language_));
  }

  // Every line of the tree as a sentence, for those who do not see the picture.
  [[nodiscard]] std::string Description() const {
    std::string text;
    for (const OutlineBox& box : outline_.boxes) {
      if (box.kind == OutlineBox::Kind::kOutcome || box.kind == OutlineBox::Kind::kReference) continue;
      text += box.words + "\n";
      for (const std::size_t child : box.children) {
        const OutlineBox& to = outline_.boxes[child];
        text += "- " + to.answer + " → " + to.words;
        text += (to.scenarios ? words_.Bracketed(words_.CountOf(*to.scenarios)) : std::string()) + "\n";
      }
    }
    if (text.empty()) text = outline_.boxes[outline_.roots.front()].words;
    return text;
  }

  [[nodiscard]] std::set<service::Channel> Channels() const {
    std::set<service::Channel> channels;
    for (const OutlineBox& box : outline_.boxes) channels.insert(box.signs.begin(), box.signs.end());
    return channels;
  }

  static std::string Text(int x, int y, int size, std::string_view colour, std::string_view words,
                          std::string_view more = {}) {
    if (words.empty()) return {};
    return "<text x=\"" + N(x) + "\" y=\"" + N(y) + "\" font-size=\"" + N(size) + "\" fill=\"" + std::string(colour) + "\"" +
           std::string(more) + ">" + base::EscapeMarkup(words) + "</text>\n";
  }

  [[nodiscard]] std::string Heading() const {
    const std::string under = procedure_.id + " · " + base::ToIso(municipality_.content_date) +
                              (Counted() ? " · " + words_.counted : std::string());
    return Text(kMargin, kMargin + 20, 22, kInk, Title(), " font-weight=\"700\"") +
           Text(kMargin, kMargin + 42, kSmallSize, kThirdInk, under) +
           (outline_.roots.size() > 1 ? Text(kMargin, kMargin + 42 + kSmallLine, kSmallSize, kError, words_.not_led_to)
                                      : "");
  }

  [[nodiscard]] bool Counted() const {
    return std::any_of(outline_.boxes.begin(), outline_.boxes.end(),
                       [](const OutlineBox& box) { return box.scenarios.has_value(); });
  }

  [[nodiscard]] std::string Line(std::size_t at) const {
    const std::vector<LayoutPoint>& points = layout_.boxes[at].line;
    if (points.empty()) return {};
    const OutlineBox& box = outline_.boxes[at];
    const LayoutPoint end = points.back();
    const bool down = points[points.size() - 2].x == end.x;
    std::string path = "M";
    for (std::size_t i = 0; i < points.size(); ++i) {
      // The tip takes the last piece, so that a thick line does not cover it.
      const int back = i + 1 == points.size() ? kTip - 1 : 0;
      path += " " + N(points[i].x + kMargin - (down ? 0 : back)) + " " + N(points[i].y + top_ - (down ? back : 0));
    }
    const bool bare = box.never_taken || (box.scenarios && *box.scenarios == 0);
    const std::string colour(box.never_taken ? kError : bare ? kThirdInk : kSecondInk);
    const std::string half = N(4 + StrokeOf(outline_, box) / 2), whole = N(2 * (4 + StrokeOf(outline_, box) / 2));
    const std::string tip = "M " + N(end.x + kMargin) + " " + N(end.y + top_) +
                            (down ? " l -" + half + " -" + N(kTip) + " h " + whole + " z"
                                  : " l -" + N(kTip) + " -" + half + " v " + whole + " z");
    return "<path d=\"" + path + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + N(StrokeOf(outline_, box)) +
           "\"" + (bare ? " stroke-dasharray=\"5 5\"" : "") + "/><path d=\"" + tip + "\" fill=\"" + colour + "\"/>\n";
  }

  [[nodiscard]] std::string Label(std::size_t at) const {
    const LayoutRect& label = layout_.boxes[at].label;
    const SheetBox& content = sheet_.boxes[at];
    if (content.answer.empty()) return {};
    const OutlineBox& box = outline_.boxes[at];
    std::string svg = Rect(label, 4, kGround, "", "");
    int y = label.y + top_ + 3;
    const int middle = label.x + kMargin + label.width / 2;
    for (const std::string& line : content.answer)
      svg += Text(middle, (y += kAnswerLine) - 5, kAnswerSize, box.never_taken ? kError : kInk, line,
                  " text-anchor=\"middle\"");
    svg += Text(middle, y + kSmallLine - 4, kSmallSize, kThirdInk, content.scenarios, " text-anchor=\"middle\"");
    // Words that were cut can be read in full where the pointer rests.
    return "<g><title>" + base::EscapeMarkup(box.answer) + "</title>" + svg + "</g>\n";
  }

  [[nodiscard]] std::string Rect(const LayoutRect& rect, int radius, std::string_view fill, std::string_view stroke,
                                 std::string_view more) const {
    return "<rect x=\"" + N(rect.x + kMargin) + "\" y=\"" + N(rect.y + top_) + "\" width=\"" + N(rect.width) +
           "\" height=\"" + N(rect.height) + "\" rx=\"" + N(radius) + "\" fill=\"" + std::string(fill) + "\"" +
           (stroke.empty() ? std::string() : " stroke=\"" + std::string(stroke) + "\" stroke-width=\"2\"") +
           std::string(more) + "/>\n";
  }

  [[nodiscard]] std::string Box(std::size_t at) const {
    const OutlineBox& box = outline_.boxes[at];
    const SheetBox& content = sheet_.boxes[at];
    const LayoutRect& rect = layout_.boxes[at].box;
    const bool root = std::find(outline_.roots.begin(), outline_.roots.end(), at) != outline_.roots.end();
    const bool lost = root && at != outline_.roots.front();
    const std::string_view edge = box.problems.empty() && !lost ? kSecondInk : kError;
    std::string svg = "<g><title>" + base::EscapeMarkup(Tooltip(box)) + "</title>";
    if (box.kind == OutlineBox::Kind::kQuestion) {
      svg += Rect(rect, 8, kGround, edge, lost ? " stroke-dasharray=\"5 5\"" : "");
    } else if (box.kind == OutlineBox::Kind::kReference) {
      svg += Rect(rect, 8, kField, edge, " stroke-dasharray=\"2 4\"");
    } else {
      svg += Rect(rect, 8, kField, edge == kError ? edge : std::string_view(), "");
    }
    int x = rect.x + kMargin + kBoxPadding / 2;
    for (const service::Channel channel : box.signs) {
      const int y = rect.y + top_ + (content.signs_above ? 4 : (rect.height - kSignSize) / 2);
      svg += Sign(channel, x, y);
      x += kSignSize + kSignGap;
    }
    x = rect.x + kMargin + content.words_x;
    int y = rect.y + top_ + content.words_y;
    const std::string bold = box.kind == OutlineBox::Kind::kReference ? "" : " font-weight=\"700\"";
    for (const std::string& line : content.words) svg += Text(x, (y += kQuestionLine) - 6, kQuestionSize, kInk, line, bold);
    for (const std::string& line : content.id) svg += Text(x, (y += kSmallLine) - 3, kSmallSize, kThirdInk, line);
    for (const std::string& line : content.problems)
      svg += Text(x, (y += kSmallLine) - 3, kSmallSize, kError, line, " font-weight=\"700\"");
    return svg + "</g>\n";
  }

  [[nodiscard]] std::string Tooltip(const OutlineBox& box) const {
    std::string tip = box.id.empty() ? box.words : box.id + ": " + box.words;
    if (box.kind == OutlineBox::Kind::kReference) tip += "\n" + words_.reference;
    for (const std::string& problem : box.problems) tip += "\n" + problem;
    return tip;
  }

  static std::string Sign(service::Channel channel, int x, int y) {
    return "<use href=\"#sign-" + std::string(service::ChannelName(channel)) + "\" x=\"" + N(x) + "\" y=\"" + N(y) +
           "\" width=\"" + N(kSignSize) + "\" height=\"" + N(kSignSize) + "\"/>\n";
  }

  // The signs with their words, and what a dashed line means.
  std::string Legend(int y) {
    int x = kMargin;
    const int baseline = y + kSignSize / 2 + 6;
    std::string svg =
        "<path d=\"M " + N(x) + " " + N(y - 16) + " h " + N(kBoxWidth) + "\" stroke=\"" + std::string(kHair) + "\"/>\n";
    for (const service::Channel channel : Channels()) {
      const std::string words =
          WordsOf(municipality_, "ui/channel." + std::string(service::ChannelName(channel)), language_);
      svg += Sign(channel, x, y) + Text(x + kSignSize + 8, baseline, kAnswerSize, kInk, words);
      x += kSignSize + 8 + WidthOf(words, kAnswerSize) + 20;
    }
    const auto dashed = [&](std::string_view dashes, std::string_view words) {
      svg += "<path d=\"M " + N(x) + " " + N(baseline - 5) + " h 40\" stroke=\"" + std::string(kThirdInk) +
             "\" stroke-width=\"2\" stroke-dasharray=\"" + std::string(dashes) + "\"/>\n" +
             Text(x + 48, baseline, kAnswerSize, kInk, words);
      x += 48 + WidthOf(words, kAnswerSize) + 20;
    };
    if (Counted()) dashed("5 5", words_.uncovered);
    const bool refers = std::any_of(outline_.boxes.begin(), outline_.boxes.end(),
                                    [](const OutlineBox& box) { return box.kind == OutlineBox::Kind::kReference; });
    if (refers) dashed("2 4", words_.reference);
    legend_width_ = x - kMargin;
    return svg;
  }

  static constexpr std::string_view kFonts =
      "'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic',Meiryo,sans-serif";

  const service::Municipality& municipality_;
  const service::Procedure& procedure_;
  const TreeSheet& sheet_;
  const TreeOutline& outline_;
  const TreeLayout& layout_;
  TreeSvgWords words_;
  text::Language language_;
  int top_ = 0;  ///< of the tree
  int legend_width_ = 0;
};

}  // namespace

std::string TreeAsSvg(const service::Municipality& municipality, const rules::Program& program,
                      rules::ProcedureIndex procedure, const TreeNotes& notes, text::Language language) {
  const TreeSheet sheet = LayOutSheet(OutlineTree(municipality, program, procedure, notes, language), language);
  return SvgWriter(municipality, municipality[procedure], sheet, language).Run();
}

}  // namespace madoguchi::author
