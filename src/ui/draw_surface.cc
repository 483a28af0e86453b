#include "ui/draw_surface.h"

#include "imgui.h"
#include "imgui_internal.h"

namespace madoguchi::ui {
namespace {

// Dear ImGui's own defaults.
constexpr float kCurveTolerance = 1.25f;
constexpr float kCircleError = 0.3f;

}  // namespace

struct DrawSurface::Body {
  ImFontAtlas atlas;
  ImDrawListSharedData shared;
  ImDrawList list{&shared};
  ImDrawData data;
  int frame = 0;
};

DrawSurface::DrawSurface(GlyphLoader& glyphs) : body_(std::make_unique<Body>()) {
  ImDrawListSharedData& shared = body_->shared;
  shared.CurveTessellationTol = kCurveTolerance;
  shared.SetCircleTessellationMaxError(kCircleError);
  shared.InitialFlags =
      ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedLinesUseTex | ImDrawListFlags_AntiAliasedFill;
  shared.FontAtlas = &body_->atlas;
  ImFontAtlasAddDrawListSharedData(&body_->atlas, &shared);
  fonts_ = glyphs.AddFonts(body_->atlas);
}

DrawSurface::~DrawSurface() {
  LoseTextures();
  ImFontAtlasRemoveDrawListSharedData(&body_->atlas, &body_->shared);
}

ImDrawList& DrawSurface::Begin(float width, float height) {
  Body& body = *body_;
  ImFontAtlasUpdateNewFrame(&body.atlas, ++body.frame, true);
  body.shared.ClipRectFullscreen = {0, 0, width, height};
  body.data.Clear();
  body.data.DisplaySize = {width, height};
  body.data.FramebufferScale = {1, 1};
  body.list._ResetForNewFrame();
  body.list.PushTexture(body.atlas.TexRef);
  body.list.PushClipRectFullScreen();
  return body.list;
}

ImDrawData& DrawSurface::End() {
  Body& body = *body_;
  body.list._PopUnusedDrawCmd();
  body.data.Valid = true;
  body.data.CmdLists.push_back(&body.list);
  body.data.CmdListsCount = 1;
  body.data.TotalVtxCount = body.list.VtxBuffer.Size;
  body.data.TotalIdxCount = body.list.IdxBuffer.Size;
  body.data.Textures = &body.atlas.TexList;
  return body.data;
}

const ImDrawData& DrawSurface::data() const { return body_->data; }

void DrawSurface::ForgetGlyphs() {
  for (ImFont* font : body_->atlas.Fonts) ImFontAtlasFontDiscardBakes(&body_->atlas, font, 0);
}

void DrawSurface::LoseTextures() {
  for (ImTextureData* texture : body_->atlas.TexList) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->BackendUserData = nullptr;
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

}  // namespace madoguchi::ui
