# What others wrote, as CMake targets. All of it is SYSTEM: our warnings do not reach it.
#
#   nlohmann_json                headers of the distribution
#   GTest::gmock_main            sources of the distribution, compiled for the target at hand
#   imgui                        Dear ImGui's core; sources fetched by script/bootstrap
#   imgui_window                 its OpenGL 3 renderer with GLFW and OpenGL; native only, where both are installed
#   qrcodegen                    the QR code generator, its C form: no exceptions, no streams, half the size in wasm
#
# script/bootstrap leaves the places of the fetched ones in build/bootstrap/paths.cmake. A part that is missing leaves its
# target out, and what needs it is not built; script/bootstrap says how to get it.
include_guard(GLOBAL)
include(Emsdk)

include("${CMAKE_CURRENT_LIST_DIR}/../build/bootstrap/paths.cmake" OPTIONAL)

# --- nlohmann_json. The folder is linked into the build tree, because /usr/include must never be searched for wasm.
find_path(MADOGUCHI_NLOHMANN_DIR nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
mark_as_advanced(MADOGUCHI_NLOHMANN_DIR)
if(NOT MADOGUCHI_NLOHMANN_DIR)
  message(FATAL_ERROR "nlohmann/json.hpp is missing: run script/bootstrap (Debian: nlohmann-json3-dev)")
endif()
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/third_party")
file(CREATE_LINK "${MADOGUCHI_NLOHMANN_DIR}/nlohmann" "${CMAKE_BINARY_DIR}/third_party/nlohmann" SYMBOLIC)
add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${CMAKE_BINARY_DIR}/third_party")
# The same in src/ (no exceptions) and in tests (exceptions), or the two would hold different bodies of one function.
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION)

# --- GoogleTest
if(MADOGUCHI_TESTS)
  find_path(MADOGUCHI_GOOGLETEST_DIR googlemock/CMakeLists.txt PATHS /usr/src/googletest NO_CMAKE_FIND_ROOT_PATH)
  mark_as_advanced(MADOGUCHI_GOOGLETEST_DIR)
  if(MADOGUCHI_GOOGLETEST_DIR)
    set(INSTALL_GTEST OFF CACHE BOOL "" FORCE)
    set(gtest_disable_pthreads ${EMSCRIPTEN} CACHE BOOL "" FORCE)
    add_subdirectory("${MADOGUCHI_GOOGLETEST_DIR}" third_party/googletest EXCLUDE_FROM_ALL SYSTEM)
    foreach(target gtest gtest_main gmock gmock_main)
      if(NOT TARGET GTest::${target})
        add_library(GTest::${target} ALIAS ${target})
      endif()
      get_target_property(folders ${target} INTERFACE_INCLUDE_DIRECTORIES)
      set_target_properties(${target} PROPERTIES INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${folders}")
    endforeach()
    include(GoogleTest)
  else()
    message(STATUS "GoogleTest is missing: no unit tests. Run script/bootstrap (Debian: googletest)")
  endif()
endif()

# --- Dear ImGui
if(MADOGUCHI_IMGUI_DIR AND EXISTS "${MADOGUCHI_IMGUI_DIR}/imgui.h")
  file(STRINGS "${MADOGUCHI_IMGUI_DIR}/imgui.h" version_line REGEX "^#define IMGUI_VERSION ")
  string(REGEX MATCH "[0-9]+[.][0-9]+[.][0-9]+" imgui_version "${version_line}")
  madoguchi_emsdk_value(imgui minimum imgui_minimum)
  madoguchi_emsdk_value(imgui below imgui_below)
  if(imgui_version VERSION_LESS imgui_minimum OR NOT imgui_version VERSION_LESS imgui_below)
    message(FATAL_ERROR "Dear ImGui ${imgui_version} is out of range: emsdk.toml accepts ${imgui_minimum} to below ${imgui_below}")
  endif()
  set(imgui_sources imgui.cpp imgui_draw.cpp imgui_tables.cpp imgui_widgets.cpp)
  list(TRANSFORM imgui_sources PREPEND "${MADOGUCHI_IMGUI_DIR}/")
  if(EMSCRIPTEN)
    list(APPEND imgui_sources "${CMAKE_CURRENT_LIST_DIR}/imgui_without_font_loader.cc")
  endif()
  add_library(imgui STATIC EXCLUDE_FROM_ALL ${imgui_sources})
  target_include_directories(imgui SYSTEM PUBLIC "${MADOGUCHI_IMGUI_DIR}")
  target_include_directories(imgui PRIVATE "${CMAKE_SOURCE_DIR}/src")
  target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="${CMAKE_SOURCE_DIR}/src/ui/imconfig_madoguchi.h")
  if(EMSCRIPTEN)
    # Glyphs come from the browser: without these two, stb_truetype and the C file functions would be linked for nothing.
    target_compile_definitions(imgui PUBLIC IMGUI_ENABLE_FREETYPE IMGUI_DISABLE_FILE_FUNCTIONS)
  endif()
  # Four large files: one unit of them would be what everything else waits for.
  set_target_properties(imgui PROPERTIES UNITY_BUILD OFF)
  target_compile_options(imgui PRIVATE -w -fno-exceptions -fno-rtti)

  if(NOT EMSCRIPTEN)
    find_package(glfw3 QUIET)
    set(OpenGL_GL_PREFERENCE GLVND)
    find_package(OpenGL QUIET)
    if(TARGET glfw AND TARGET OpenGL::GL)
      add_library(imgui_window STATIC EXCLUDE_FROM_ALL "${MADOGUCHI_IMGUI_DIR}/backends/imgui_impl_opengl3.cpp")
      target_include_directories(imgui_window SYSTEM PUBLIC "${MADOGUCHI_IMGUI_DIR}/backends")
      target_compile_options(imgui_window PRIVATE -w -fno-exceptions -fno-rtti)
      target_link_libraries(imgui_window PUBLIC imgui glfw OpenGL::GL ${CMAKE_DL_LIBS})
    else()
      message(STATUS "GLFW is missing: no native window. Run script/bootstrap --native (Debian: libglfw3-dev libgl-dev)")
    endif()
  endif()
else()
  message(STATUS "Dear ImGui is missing: no user interface is built. Run script/bootstrap")
endif()

# --- QR code generator
if(MADOGUCHI_QRCODEGEN_DIR AND EXISTS "${MADOGUCHI_QRCODEGEN_DIR}/qrcodegen.c")
  add_library(qrcodegen STATIC EXCLUDE_FROM_ALL "${MADOGUCHI_QRCODEGEN_DIR}/qrcodegen.c")
  target_include_directories(qrcodegen SYSTEM PUBLIC "${MADOGUCHI_QRCODEGEN_DIR}")
  target_compile_options(qrcodegen PRIVATE -w)
else()
  message(STATUS "The QR code generator is missing: run script/bootstrap")
endif()
