# What the distribution supplies: looks for each thing itself, not for a package, so that what came another way counts too.
# Sourced by script/bootstrap.

MISSING_PACKAGES=()

# need PACKAGE TEST…  notes the package as missing unless the test succeeds.
need() {
  local package=$1
  shift
  "$@" || MISSING_PACKAGES+=("$package")
}

need_for_native() {
  need g++ have c++
  need cmake have cmake
  need ninja-build have ninja
  need xz-utils have xz
  need nlohmann-json3-dev test -f /usr/include/nlohmann/json.hpp
}

need_for_window() {
  need libglfw3-dev test -f /usr/include/GLFW/glfw3.h
  need libgl-dev test -f /usr/include/GL/gl.h
  need fonts-noto-cjk test -f /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
}

need_for_web() {
  need python3 have python3
  need nodejs have node
  need npm have npm
  suitable_emcc_on_path || need patchelf have patchelf
}

need_for_tests() {
  need googletest test -d /usr/src/googletest/googlemock
  need clang have clang++
  # The sanitizers and libFuzzer; without recommended packages clang comes without them.
  need libclang-rt-dev has_fuzzer_runtime
  need chromium have chromium
  need fonts-noto-cjk test -f /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
}

has_fuzzer_runtime() { have clang++ && test -f "$(clang++ -print-runtime-dir)/libclang_rt.fuzzer-$(uname -m).a"; }

need_for_bench() {
  need libbenchmark-dev test -f /usr/include/benchmark/benchmark.h
}

# Installs what is missing as root; otherwise prints the one line to paste, and fails.
install_missing_packages() {
  [ "${#MISSING_PACKAGES[@]}" -gt 0 ] || return 0
  local packages
  packages=$(printf '%s\n' "${MISSING_PACKAGES[@]}" | sort -u | tr '\n' ' ')
  packages=${packages% }
  have apt-get || fail "missing: $packages (Debian's names; install them with this system's package manager)"
  if [ "$(id -u)" -ne 0 ]; then
    printf 'Some distribution packages are missing. Paste this line, then start again:\n' >&2
    printf 'sudo apt-get install --no-install-recommends -y %s\n' "$packages" >&2
    exit 1
  fi
  say "installing from the distribution: $packages"
  quietly "$BUILD/logs/apt-update.log" apt-get -q update ||
    fail "apt-get update failed: is this machine connected, and is /etc/apt/sources.list right?"
  # shellcheck disable=SC2086  # a list of words
  DEBIAN_FRONTEND=noninteractive quietly "$BUILD/logs/apt-install.log" \
    apt-get -q -y install --no-install-recommends $packages ||
    fail "apt-get could not install: $packages"
}

# check_host_versions: what is there but too old, one line each.
check_host_versions() {
  local bad=0 have_version wanted
  check() {  # NAME HAVE WANTED HOW
    version_at_least "$2" "$3" && return 0
    printf 'error: %s %s is too old, at least %s is needed: %s\n' "$1" "$2" "$3" "$4" >&2
    bad=1
  }
  have_version=$(cmake --version | awk 'NR == 1 { print $3 }')
  wanted=$(emsdk host cmake)
  check cmake "$have_version" "$wanted" "Debian 12 and later have it (apt-get install cmake)"
  if have node; then
    have_version=$(node --version) wanted=$(emsdk host node)
    check node "${have_version#v}" "$wanted" "Debian 12 and later have it (apt-get install nodejs)"
  fi
  if have python3; then
    have_version=$(python3 --version | awk '{ print $2 }') wanted=$(emsdk host python)
    check python3 "$have_version" "$wanted" "Debian 12 and later have it (apt-get install python3)"
  fi
  return "$bad"
}
