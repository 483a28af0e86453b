#include <algorithm>
#include <cmath>
#include <cstddef>

#include "ui/icons.h"

namespace madoguchi::ui {
namespace {

constexpr float kPi = 3.14159265f;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Walks over path data: a command letter, then its numbers, which repeat the command when there are more.
class PathReader {
 public:
  PathReader(std::string_view path, float scale) : path_(path), scale_(scale) {}

  std::vector<Stroke> Read() {
    while (NextCommand()) {
      if (!Apply()) break;
    }
    return std::move(strokes_);
  }

 private:
  void SkipSpace() {
    while (at_ < path_.size() && (path_[at_] == ' ' || path_[at_] == ',')) ++at_;
  }

  bool NextCommand() {
    SkipSpace();
    if (at_ >= path_.size()) return false;
    const char c = path_[at_];
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      command_ = c;
      ++at_;
    } else if (command_ == 'M') {
      command_ = 'L';  // further pairs after a move are lines
    } else if (command_ == 'm') {
      command_ = 'l';
    }
    return true;
  }

  // A decimal number without exponent. What is no number reads as 0.
  float Number() {
    SkipSpace();
    float sign = 1;
    if (at_ < path_.size() && path_[at_] == '-') {
      sign = -1;
      ++at_;
    }
    float value = 0;
    while (at_ < path_.size() && IsDigit(path_[at_])) value = value * 10 + static_cast<float>(path_[at_++] - '0');
    if (at_ < path_.size() && path_[at_] == '.') {
      ++at_;
      float unit = 0.1f;
      while (at_ < path_.size() && IsDigit(path_[at_])) {
        value += static_cast<float>(path_[at_++] - '0') * unit;
        unit *= 0.1f;
      }
    }
    return sign * value;
  }

  bool relative() const { return command_ >= 'a'; }

  Point Pair() {
    Point p{Number(), 0};
    p.y = Number();
    if (relative()) p = {p.x + now_.x, p.y + now_.y};
    return p;
  }

  void LineTo(Point p) {
    now_ = p;
    if (!strokes_.empty()) strokes_.back().points.push_back(p);
  }

  bool Apply() {
    switch (command_) {
      case 'M':
      case 'm':
        now_ = start_ = Pair();
        strokes_.push_back({{now_}, false});
        return true;
      case 'L':
      case 'l':
        LineTo(Pair());
        return true;
      case 'H':
      case 'h': {
        const float x = Number();
        LineTo({relative() ? now_.x + x : x, now_.y});
        return true;
      }
      case 'V':
      case 'v': {
        const float y = Number();
        LineTo({now_.x, relative() ? now_.y + y : y});
        return true;
      }
      case 'C':
      case 'c':
        Cubic();
        return true;
      case 'A':
      case 'a':
        Arc();
        return true;
      case 'Z':
      case 'z':
        if (strokes_.empty()) return false;
        strokes_.back().closed = true;
        if (strokes_.back().points.size() > 1 && strokes_.back().points.back() == start_) strokes_.back().points.pop_back();
        now_ = start_;
        command_ = '\0';
        return true;
      default:
        return false;
    }
  }

  int Pieces(float length) const { return std::clamp(static_cast<int>(length * scale_ / 2.5f), 4, 40); }

  void Cubic() {
    const Point a = now_;
    const Point b = Pair(), c = Pair(), d = Pair();
    const float length =
        std::hypot(b.x - a.x, b.y - a.y) + std::hypot(c.x - b.x, c.y - b.y) + std::hypot(d.x - c.x, d.y - c.y);
    const int pieces = Pieces(length);
    for (int i = 1; i <= pieces; ++i) {
      const float t = static_cast<float>(i) / static_cast<float>(pieces), u = 1 - t;
      const float wa = u * u * u, wb = 3 * u * u * t, wc = 3 * u * t * t, wd = t * t * t;
      LineTo({wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y});
    }
  }

  // End points to centre, as in the SVG specification F.6.5, for circles (rx = ry, no rotation).
  void Arc() {
    float r = Number();
    Number();
    Number();
    const bool large = Number() != 0, sweep = Number() != 0;
    const Point from = now_, to = Pair();
    const float dx = (to.x - from.x) / 2, dy = (to.y - from.y) / 2;
    const float half = std::hypot(dx, dy);
    if (half <= 0) return;
    r = std::max(r, half);
    const float away = std::sqrt(std::max(0.0f, r * r - half * half)) * (large == sweep ? -1.0f : 1.0f);
    const Point centre{from.x + dx - away * dy / half, from.y + dy + away * dx / half};
    const float begin = std::atan2(from.y - centre.y, from.x - centre.x);
    float turn = std::atan2(to.y - centre.y, to.x - centre.x) - begin;
    if (sweep && turn <= 0) turn += 2 * kPi;
    if (!sweep && turn >= 0) turn -= 2 * kPi;
    const int pieces = Pieces(std::abs(turn) * r);
    for (int i = 1; i < pieces; ++i) {
      const float angle = begin + turn * static_cast<float>(i) / static_cast<float>(pieces);
      LineTo({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
    }
    LineTo(to);
  }

  std::string_view path_;
  float scale_;
  std::size_t at_ = 0;
  char command_ = '\0';
  Point now_, start_;
  std::vector<Stroke> strokes_;
};

}  // namespace

std::vector<Stroke> FlattenPath(std::string_view path, float scale) { return PathReader(path, scale).Read(); }

}  // namespace madoguchi::ui
