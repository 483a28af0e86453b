# Language level, warnings, sanitizers. Everything that our own code is compiled with, and nothing else.
#
#   madoguchi_warnings   warnings as errors; for all of our code, tests included
#   madoguchi_strict     the above, without exceptions and RTTI; for everything in src/
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set_property(GLOBAL PROPERTY USE_FOLDERS ON)

# A compiler cache helps whoever switches between presets; nobody needs to have one.
find_program(MADOGUCHI_CCACHE ccache)
mark_as_advanced(MADOGUCHI_CCACHE)
if(MADOGUCHI_CCACHE AND NOT EMSCRIPTEN AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${MADOGUCHI_CCACHE}")
endif()

add_library(madoguchi_warnings INTERFACE)
target_compile_options(madoguchi_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion $<$<BOOL:${MADOGUCHI_WERROR}>:-Werror>)
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # It takes the .cc files of a unit for headers.
  target_compile_options(madoguchi_warnings INTERFACE -Wno-subobject-linkage)
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  # EM_JS and EM_ASM bodies are JavaScript: they use $ and variadic macros.
  target_compile_options(madoguchi_warnings INTERFACE
    $<$<BOOL:${EMSCRIPTEN}>:-Wno-dollar-in-identifier-extension>
    $<$<BOOL:${EMSCRIPTEN}>:-Wno-gnu-zero-variadic-macro-arguments>)
endif()

add_library(madoguchi_strict INTERFACE)
target_link_libraries(madoguchi_strict INTERFACE madoguchi_warnings)
target_compile_options(madoguchi_strict INTERFACE -fno-exceptions -fno-rtti)

# Whole-program switches: they must reach third-party code too, or the parts do not fit together.
if(MADOGUCHI_SANITIZE)
  add_compile_options(-fsanitize=${MADOGUCHI_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${MADOGUCHI_SANITIZE})
  if(MADOGUCHI_SANITIZE MATCHES "undefined")
    # That check looks at RTTI, which src/ does not have.
    add_compile_options(-fno-sanitize=vptr)
  endif()
endif()
if(MADOGUCHI_COVERAGE)
  add_compile_options(--coverage -fprofile-update=atomic)
  add_link_options(--coverage)
endif()
if(MADOGUCHI_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
