#include "platform/null/software_canvas.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"

namespace madoguchi::platform {
namespace {

struct Rgba {
  float r, g, b, a;
};

Rgba Unpack(std::uint32_t color) {
  const auto channel = [color](int shift) { return static_cast<float>((color >> shift) & 0xff); };
  return {channel(0), channel(8), channel(16), channel(24)};
}

Rgba TexelAt(const ImTextureData& texture, int x, int y) {
  x = std::clamp(x, 0, texture.Width - 1);
  y = std::clamp(y, 0, texture.Height - 1);
  const unsigned char* at = texture.Pixels + (x + y * texture.Width) * texture.BytesPerPixel;
  if (texture.BytesPerPixel == 1) return {255, 255, 255, static_cast<float>(at[0])};
  return {static_cast<float>(at[0]), static_cast<float>(at[1]), static_cast<float>(at[2]), static_cast<float>(at[3])};
}

// Between the four nearest texels, as graphics cards do: Dear ImGui's lines rely on it.
Rgba Texel(const ImTextureData* texture, float u, float v) {
  if (texture == nullptr || texture->Pixels == nullptr) return {255, 255, 255, 255};
  const float x = u * static_cast<float>(texture->Width) - 0.5f, y = v * static_cast<float>(texture->Height) - 0.5f;
  const float left = std::floor(x), top = std::floor(y);
  const float fx = x - left, fy = y - top;
  const int ix = static_cast<int>(left), iy = static_cast<int>(top);
  const Rgba a = TexelAt(*texture, ix, iy), b = TexelAt(*texture, ix + 1, iy), c = TexelAt(*texture, ix, iy + 1),
             d = TexelAt(*texture, ix + 1, iy + 1);
  const auto mix = [&](float Rgba::*m) {
    return (a.*m * (1 - fx) + b.*m * fx) * (1 - fy) + (c.*m * (1 - fx) + d.*m * fx) * fy;
  };
  return {mix(&Rgba::r), mix(&Rgba::g), mix(&Rgba::b), mix(&Rgba::a)};
}

float Edge(const ImVec2& a, const ImVec2& b, float x, float y) { return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x); }

// The top-left rule: a pixel on an edge shared by two triangles belongs to one of them.
bool Owns(const ImVec2& a, const ImVec2& b) { return (a.y == b.y && b.x > a.x) || b.y < a.y; }

}  // namespace

SoftwareCanvas::SoftwareCanvas(int width, int height, std::uint32_t ground)
    : width_(width), height_(height), pixels_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), ground) {}

void SoftwareCanvas::Draw(const ImDrawData& data) {
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.UserCallback != nullptr) continue;
      const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset;
      const ImDrawVert* vertex = list->VtxBuffer.Data + command.VtxOffset;
      for (unsigned int i = 0; i + 2 < command.ElemCount; i += 3) {
        Triangle(vertex[index[i]], vertex[index[i + 1]], vertex[index[i + 2]], command.TexRef._TexData);
      }
    }
  }
}

void SoftwareCanvas::Triangle(const ImDrawVert& first, const ImDrawVert& second, const ImDrawVert& third,
                              const ImTextureData* texture) {
  const ImDrawVert *a = &first, *b = &second, *c = &third;
  float area = Edge(a->pos, b->pos, c->pos.x, c->pos.y);
  if (area == 0) return;
  if (area < 0) {
    std::swap(b, c);
    area = -area;
  }
  const float left = std::min({a->pos.x, b->pos.x, c->pos.x}), right = std::max({a->pos.x, b->pos.x, c->pos.x});
  const float top = std::min({a->pos.y, b->pos.y, c->pos.y}), bottom = std::max({a->pos.y, b->pos.y, c->pos.y});
  const int x0 = std::max(0, static_cast<int>(std::floor(left))),
            x1 = std::min(width_ - 1, static_cast<int>(std::ceil(right)));
  const int y0 = std::max(0, static_cast<int>(std::floor(top))),
            y1 = std::min(height_ - 1, static_cast<int>(std::ceil(bottom)));
  const Rgba ca = Unpack(a->col), cb = Unpack(b->col), cc = Unpack(c->col);
  const bool own_bc = Owns(b->pos, c->pos), own_ca = Owns(c->pos, a->pos), own_ab = Owns(a->pos, b->pos);
  for (int y = y0; y <= y1; ++y) {
    for (int x = x0; x <= x1; ++x) {
      const float px = static_cast<float>(x) + 0.5f, py = static_cast<float>(y) + 0.5f;
      const float ea = Edge(b->pos, c->pos, px, py), eb = Edge(c->pos, a->pos, px, py), ec = Edge(a->pos, b->pos, px, py);
      if (ea < 0 || eb < 0 || ec < 0 || (ea == 0 && !own_bc) || (eb == 0 && !own_ca) || (ec == 0 && !own_ab)) continue;
      const float wa = ea / area, wb = eb / area, wc = ec / area;
      const Rgba texel =
          Texel(texture, a->uv.x * wa + b->uv.x * wb + c->uv.x * wc, a->uv.y * wa + b->uv.y * wb + c->uv.y * wc);
      const auto mix = [&](float Rgba::*m) { return (ca.*m) * wa + (cb.*m) * wb + (cc.*m) * wc; };
      Blend(x, y, mix(&Rgba::r) * texel.r / 255, mix(&Rgba::g) * texel.g / 255, mix(&Rgba::b) * texel.b / 255,
            mix(&Rgba::a) * texel.a / (255.0f * 255.0f));
    }
  }
}

void SoftwareCanvas::Blend(int x, int y, float r, float g, float b, float alpha) {
  std::uint32_t& pixel =
      pixels_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)];
  const Rgba under = Unpack(pixel);
  const auto over = [alpha](float top, float below) {
    return static_cast<std::uint32_t>(std::clamp(top * alpha + below * (1 - alpha) + 0.5f, 0.0f, 255.0f));
  };
  pixel = over(r, under.r) | over(g, under.g) << 8 | over(b, under.b) << 16 | 0xff000000u;
}

}  // namespace madoguchi::platform
