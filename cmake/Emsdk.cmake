# madoguchi_emsdk_value(<section> <key> <variable>): reads one value of emsdk.toml, the only place where versions are written.
# Understands what that file uses: [sections] and `key = "text"` or `key = 12` lines.
include_guard(GLOBAL)

function(madoguchi_emsdk_value section key variable)
  set(file "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../emsdk.toml")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
  file(STRINGS "${file}" lines)
  set(current "")
  foreach(line IN LISTS lines)
    if(line MATCHES "^\\[([a-z_]+)\\]")
      set(current "${CMAKE_MATCH_1}")
    elseif(current STREQUAL section AND line MATCHES "^${key} *= *\"?([^\"#]*[^\"# ])\"?")
      set(${variable} "${CMAKE_MATCH_1}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
  message(FATAL_ERROR "emsdk.toml has no ${key} in [${section}]")
endfunction()
