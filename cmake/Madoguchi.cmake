# One helper for each kind of thing that is built, so that a folder's CMakeLists.txt says only what it is and what it may use.
#
#   madoguchi_module(<name> [DEPENDS <module>…] [LIBRARIES <target>…])
#       The .h and .cc files of this folder, as madoguchi::<name>. Without a .cc file yet it is header-only.
#   madoguchi_program(<target> [DEPENDS <module>…] [LIBRARIES <target>…] [OUTPUT_NAME <name>])
#       The .cc files of this folder, as a program; `if(TARGET <target>)` tells whether there were any.
#   madoguchi_run_in_node(<target>), madoguchi_run_in_browser(<target> <header with its exports> [<link option>…])
#       Where an Emscripten program is at home.
#   madoguchi_test(<name> [DEPENDS <module>…] [LIBRARIES <target>…] [NATIVE_ONLY])
#       The .cc files of this folder, as a GoogleTest program madoguchi_<name>_test that tests module <name>, where there
#       is one. Under Emscripten it runs as WebAssembly in Node, as one ctest; NATIVE_ONLY leaves it out there.
#
# A folder that holds no file yet is passed over in silence. New files are found at the next build.
include_guard(GLOBAL)

function(madoguchi_module name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cc)
  file(GLOB headers CONFIGURE_DEPENDS *.h)
  set(target madoguchi_${name})
  list(TRANSFORM ARG_DEPENDS PREPEND madoguchi::)
  if(sources)
    add_library(${target} STATIC ${sources} ${headers})
    target_link_libraries(${target} PRIVATE madoguchi_strict)
    set(scope PUBLIC)
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(madoguchi::${name} ALIAS ${target})
  target_include_directories(${target} ${scope} "${CMAKE_SOURCE_DIR}/src")
  target_link_libraries(${target} ${scope} ${ARG_DEPENDS} ${ARG_LIBRARIES})
endfunction()

function(madoguchi_program target)
  cmake_parse_arguments(ARG "" "OUTPUT_NAME" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS *.cc)
  file(GLOB headers CONFIGURE_DEPENDS *.h)
  if(NOT sources)
    return()
  endif()
  list(TRANSFORM ARG_DEPENDS PREPEND madoguchi::)
  add_executable(${target} ${sources} ${headers})
  target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}/src")
  target_link_libraries(${target} PRIVATE madoguchi_strict ${ARG_DEPENDS} ${ARG_LIBRARIES})
  if(ARG_OUTPUT_NAME)
    set_target_properties(${target} PROPERTIES OUTPUT_NAME ${ARG_OUTPUT_NAME})
  endif()
endfunction()

# Makes an Emscripten program that runs in Node and sees the real file system; natively it does nothing.
function(madoguchi_run_in_node target)
  if(EMSCRIPTEN)
    target_link_options(${target} PRIVATE
      -sENVIRONMENT=node -sNODERAWFS=1 -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB -sEXIT_RUNTIME=1)
    set_target_properties(${target} PROPERTIES SUFFIX .cjs)
  endif()
endfunction()

# Makes an Emscripten program that is an ES module for the browser: <target>.mjs beside <target>.wasm, no HTML.
# The Closure compiler would take 3.5 kB (Brotli) off the module's JavaScript for 100 MB of tools: not used.
# Exported are the functions that the header <exports> declares at the start of a line within extern "C".
function(madoguchi_run_in_browser target exports)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${exports}")
  file(STRINGS "${exports}" declarations REGEX "^[a-z][a-z0-9_:* ]*[ *][a-z0-9_]+\\(.*;")
  set(symbols _main _malloc _free)
  foreach(declaration IN LISTS declarations)
    string(REGEX MATCH "([a-z0-9_]+)\\(" name "${declaration}")
    list(APPEND symbols "_${CMAKE_MATCH_1}")
  endforeach()
  list(JOIN symbols "," symbols)
  target_link_options(${target} PRIVATE
    -sENVIRONMENT=web -sMODULARIZE -sEXPORT_ES6 -sFILESYSTEM=0 -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB
    -sEXPORTED_RUNTIME_METHODS=stringToNewUTF8,UTF8ToString,HEAPU8,HEAPF32 -sEXPORTED_FUNCTIONS=${symbols} ${ARGN}
    $<$<CONFIG:Debug>:-sASSERTIONS=2> $<$<CONFIG:Debug>:-gsource-map>)
  set_target_properties(${target} PROPERTIES SUFFIX .mjs)
  # WebAssembly as Safari has had it since 15: SIMD, for one, came with 16.4 only, which some phones in use never get.
  find_program(MADOGUCHI_WASM_OPT wasm-opt HINTS "${MADOGUCHI_EMSCRIPTEN_ROOT}/../../bin" "${MADOGUCHI_EMSCRIPTEN_ROOT}/../bin" REQUIRED NO_CMAKE_FIND_ROOT_PATH)
  add_test(NAME oldest_browsers.${target} COMMAND "${MADOGUCHI_WASM_OPT}" --mvp-features --enable-sign-ext --enable-mutable-globals
    --enable-bulk-memory --enable-nontrapping-float-to-int "$<TARGET_FILE_DIR:${target}>/$<TARGET_FILE_BASE_NAME:${target}>.wasm" -o "${CMAKE_CURRENT_BINARY_DIR}/looked_at.wasm")
endfunction()

function(madoguchi_test name)
  cmake_parse_arguments(ARG "NATIVE_ONLY" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB tests CONFIGURE_DEPENDS *_test.cc)
  file(GLOB sources CONFIGURE_DEPENDS *.cc *.h)
  if(NOT tests OR NOT TARGET GTest::gmock_main OR (EMSCRIPTEN AND ARG_NATIVE_ONLY))
    return()
  endif()
  set(target madoguchi_${name}_test)
  list(TRANSFORM ARG_DEPENDS PREPEND madoguchi::)
  if(TARGET madoguchi_${name})
    list(APPEND ARG_DEPENDS madoguchi::${name})
  endif()
  add_executable(${target} ${sources})
  target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}/src" "${CMAKE_SOURCE_DIR}/tests")
  # Tests may read the content of this source tree; nothing in src/ knows where it lies.
  target_compile_definitions(${target} PRIVATE MADOGUCHI_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(${target} PRIVATE madoguchi_warnings GTest::gmock_main ${ARG_DEPENDS} ${ARG_LIBRARIES})
  madoguchi_run_in_node(${target})
  if(EMSCRIPTEN)
    # Linked without the optimiser's last passes, in a tenth of the time. The programs that people run are optimised as a
    # whole; tests/golden/same_everywhere.py, the digest of small worlds and the browser tests look at those.
    target_link_options(${target} PRIVATE -O1 -Wl,--lto-O0)
    # Node takes a tenth of a second to start: one start for each program, not for each test.
    add_test(NAME wasm.${name} COMMAND ${target})
  else()
    gtest_discover_tests(${target} DISCOVERY_MODE PRE_TEST TEST_PREFIX "${name}." WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
  endif()
endfunction()

# A fuzzer for libFuzzer: <name>_fuzz.cc of this folder, linked with the given modules.
function(madoguchi_fuzzer name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;LIBRARIES" ${ARGN})
  if(NOT MADOGUCHI_FUZZ OR NOT EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${name}_fuzz.cc")
    return()
  endif()
  list(TRANSFORM ARG_DEPENDS PREPEND madoguchi::)
  add_executable(madoguchi_${name}_fuzz ${name}_fuzz.cc)
  target_link_libraries(madoguchi_${name}_fuzz PRIVATE madoguchi_strict ${ARG_DEPENDS} ${ARG_LIBRARIES})
  target_link_options(madoguchi_${name}_fuzz PRIVATE -fsanitize=fuzzer)
endfunction()
