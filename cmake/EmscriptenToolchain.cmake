# The toolchain file of the web presets: finds the Emscripten that script/bootstrap chose and hands over to its own file.
include("${CMAKE_CURRENT_LIST_DIR}/../build/bootstrap/paths.cmake" OPTIONAL)
if(NOT MADOGUCHI_EMSCRIPTEN_ROOT)
  message(FATAL_ERROR "Emscripten is missing: run script/bootstrap --web")
endif()
include("${MADOGUCHI_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
