#include "platform/web/gl_renderer.h"

#include <cstddef>
#include <initializer_list>

#include "imgui.h"

namespace madoguchi::platform {
namespace {

constexpr const char* kVertexShader =
    "#version 300 es\n"
    "precision highp float;"
    "layout(location=0) in vec2 at;layout(location=1) in vec2 uv;layout(location=2) in vec4 tint;"
    "uniform vec2 size;out vec2 texel;out vec4 color;"
    "void main(){texel=uv;color=tint;gl_Position=vec4(at.x/size.x*2.0-1.0,1.0-at.y/size.y*2.0,0.0,1.0);}";

constexpr const char* kFragmentShader =
    "#version 300 es\n"
    "precision mediump float;"
    "uniform sampler2D atlas;in vec2 texel;in vec4 color;out vec4 pixel;"
    "void main(){pixel=color*texture(atlas,texel);}";

GLuint Compile(GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  return shader;
}

const void* Offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

}  // namespace

bool GlRenderer::Start() {
  program_ = glCreateProgram();
  glAttachShader(program_, Compile(GL_VERTEX_SHADER, kVertexShader));
  glAttachShader(program_, Compile(GL_FRAGMENT_SHADER, kFragmentShader));
  glLinkProgram(program_);
  GLint linked = GL_FALSE;
  glGetProgramiv(program_, GL_LINK_STATUS, &linked);
  if (linked == GL_FALSE) return false;
  size_at_ = glGetUniformLocation(program_, "size");
  glGenVertexArrays(1, &vertex_array_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glBindVertexArray(vertex_array_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  for (GLuint i = 0; i < 3; ++i) glEnableVertexAttribArray(i);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), Offset(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), Offset(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ImDrawVert), Offset(offsetof(ImDrawVert, col)));
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  return true;
}

void GlRenderer::Answer(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_OK || texture.Status == ImTextureStatus_Destroyed) return;
  if (texture.Status == ImTextureStatus_WantDestroy) {
    const auto name = static_cast<GLuint>(texture.TexID);
    glDeleteTextures(1, &name);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
    return;
  }
  if (texture.Status == ImTextureStatus_WantCreate) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    for (const int filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
      glTexParameteri(GL_TEXTURE_2D, static_cast<GLenum>(filter), GL_LINEAR);
    for (const int wrap : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T})
      glTexParameteri(GL_TEXTURE_2D, static_cast<GLenum>(wrap), GL_CLAMP_TO_EDGE);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 texture.GetPixels());
    texture.SetTexID(name);
  } else {
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture.TexID));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
    for (const ImTextureRect& rect : texture.Updates) {
      glTexSubImage2D(GL_TEXTURE_2D, 0, rect.x, rect.y, rect.w, rect.h, GL_RGBA, GL_UNSIGNED_BYTE,
                      texture.GetPixelsAt(rect.x, rect.y));
    }
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  }
  texture.SetStatus(ImTextureStatus_OK);
}

void GlRenderer::Render(ImDrawData& data, unsigned ground) {
  for (ImTextureData* texture : *data.Textures) Answer(*texture);
  const auto channel = [ground](int shift) { return static_cast<float>((ground >> shift) & 0xff) / 255.0f; };
  glViewport(0, 0, static_cast<GLsizei>(data.DisplaySize.x), static_cast<GLsizei>(data.DisplaySize.y));
  glClearColor(channel(0), channel(8), channel(16), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glUseProgram(program_);
  glUniform2f(size_at_, data.DisplaySize.x, data.DisplaySize.y);
  glBindVertexArray(vertex_array_);
  for (const ImDrawList* list : data.CmdLists) {
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(list->VtxBuffer.size_in_bytes()), list->VtxBuffer.Data,
                 GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(list->IdxBuffer.size_in_bytes()), list->IdxBuffer.Data,
                 GL_STREAM_DRAW);
    for (const ImDrawCmd& command : list->CmdBuffer) {
      glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(command.GetTexID()));
      glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                     Offset(command.IdxOffset * sizeof(ImDrawIdx)));
    }
  }
}

}  // namespace madoguchi::platform
