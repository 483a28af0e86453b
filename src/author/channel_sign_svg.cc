#include "author/channel_sign_svg.h"

#include <string_view>

namespace madoguchi::author {
namespace {

using service::Channel;

// The road sign's body, filled; strokes of the picture on it are white.
std::string_view BodyOf(Channel channel) {
  switch (channel) {
    case Channel::kOnline:
    case Channel::kPhone:
      return R"(<circle cx="24" cy="24" r="22"/>)";
    case Channel::kMail:
      return R"(<path d="M24 3.5 44.5 24 24 44.5 3.5 24z"/>)";
    case Channel::kConvenienceStore:
    case Channel::kSelfServiceTerminal:
      return R"(<path d="M44 24 34 41.3H14L4 24 14 6.7h20z"/>)";
    case Channel::kCashlessCounter:
      return R"(<rect x="3.5" y="3.5" width="41" height="41" rx="6"/>)";
    case Channel::kInPerson:
      return R"(<path d="M24 5.5 42.5 19v23h-37V19z"/>)";
  }
  return {};
}

std::string_view PictureOf(Channel channel) {
  switch (channel) {
    case Channel::kOnline:
      return R"(<rect x="16.5" y="10.5" width="15" height="27" rx="3"/><path d="m20.2 24.2 2.8 3 5-6.6"/>)";
    case Channel::kPhone:
      return R"(<path d="m16 14 4-1 2.5 5.5-2.7 2.1 7.6 7.6 2.1-2.7 5.5 2.5-.5 4-2.5 2-6.5-2-7.5-7.5-3-7.5z"/>)";
    case Channel::kMail:
      return R"(<rect x="13" y="16.5" width="22" height="15" rx="1.5"/><path d="M13.6 18 24 25.6 34.4 18"/>)";
    case Channel::kConvenienceStore:
      return R"(<path d="M14 19.5h20V34H14z"/><path fill="#fff" stroke="none" d="M12 13.5h24v6H12zM25.6 24.6h4.6V34h-4.6zM18 24.6h4.6v4.6H18z"/>)";
    case Channel::kSelfServiceTerminal:
      return R"(<rect x="14" y="12" width="20" height="15" rx="2"/><path fill="#fff" stroke="none" d="M22.7 27h2.6v6h-2.6zM16 33h16v2.8H16z"/>)";
    case Channel::kCashlessCounter:
      return R"(<rect x="10.5" y="14.5" width="27" height="19" rx="2.5"/><path fill="#fff" stroke="none" d="M10.5 19h27v4.4h-27zM14.5 27h8v2.6h-8z"/>)";
    case Channel::kInPerson:
      return R"(<circle fill="#fff" stroke="none" cx="24" cy="20.5" r="4.6"/><path fill="#fff" stroke="none" d="M15.5 34a8.5 7.4 0 0 1 17 0zM11 36h26v3H11z"/>)";
  }
  return {};
}

}  // namespace

std::string_view SignColour(Channel channel) {
  switch (channel) {
    case Channel::kOnline:
    case Channel::kPhone:
      return "#0017c1";
    case Channel::kMail:
      return "#6e5600";
    case Channel::kConvenienceStore:
    case Channel::kSelfServiceTerminal:
      return "#6c006c";
    case Channel::kCashlessCounter:
      return "#115a36";
    case Channel::kInPerson:
      return "#ac3e00";
  }
  return {};
}

std::string SignSymbols(const std::set<Channel>& channels) {
  std::string symbols;
  for (const Channel channel : channels) {
    const std::string colour(SignColour(channel));
    symbols += "<symbol id=\"sign-" + std::string(service::ChannelName(channel)) + "\" viewBox=\"0 0 48 48\">";
    symbols +=
        "<g fill=\"" + colour + "\" stroke=\"" + colour + "\" stroke-width=\"" +
        (channel == Channel::kOnline || channel == Channel::kPhone || channel == Channel::kCashlessCounter ? "0" : "6") +
        "\" stroke-linejoin=\"round\">" + std::string(BodyOf(channel)) + "</g>";
    symbols += R"(<g fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="butt" stroke-linejoin="round">)" +
               std::string(PictureOf(channel)) + "</g></symbol>\n";
  }
  return symbols;
}

}  // namespace madoguchi::author
