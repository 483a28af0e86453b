#pragma once
// GL renderer: a draw surface's triangles and textures on a WebGL2 canvas. One shader, one vertex array, straight alpha.
//
//   GlRenderer renderer;
//   renderer.Start();
//   renderer.Render(surface.End(), ground);

#include <GLES3/gl3.h>

struct ImDrawData;
struct ImTextureData;

namespace madoguchi::platform {

class GlRenderer {
 public:
  /// Makes shader and buffers in the current context; again after a context was lost, whose objects are gone with it. False
  /// if the card refuses.
  bool Start();

  /// Clears to `ground` (0xAABBGGRR), answers texture requests, draws.
  void Render(ImDrawData& data, unsigned ground);

 private:
  void Answer(ImTextureData& texture);

  GLuint program_ = 0;
  GLuint vertex_array_ = 0;
  GLuint vertices_ = 0;
  GLuint indices_ = 0;
  GLint size_at_ = -1;
};

}  // namespace madoguchi::platform
