# Finds or fetches Emscripten. Sourced by script/bootstrap. Sets EMSCRIPTEN_ROOT.
#
# An emcc on PATH in the accepted range is used as it is. Otherwise the packages of a newer Debian suite are unpacked into
# the cache, and their programs are pointed at their own libraries, so that nothing of this host changes and no root is
# needed. The system libraries come prebuilt.

RECIPE=1 # raise it when unpacking changes, so that caches made before are not used

emcc_version() { "$1" --version 2>/dev/null | sed -n '1s/.* \([0-9][0-9.]*\).*/\1/p'; }

suitable_emcc_on_path() {
  have emcc && version_in_range "$(emcc_version emcc)" "$(emsdk emscripten minimum)" "$(emsdk emscripten below)"
}

find_or_fetch_emscripten() {
  local minimum below suites found key
  minimum=$(emsdk emscripten minimum) below=$(emsdk emscripten below) suites=$(emsdk emscripten suites)
  if suitable_emcc_on_path; then
    EMSCRIPTEN_ROOT=$(em-config EMSCRIPTEN_ROOT 2>/dev/null || dirname "$(realpath "$(command -v emcc)")")
    say "emscripten $(emcc_version emcc) on PATH is used ($EMSCRIPTEN_ROOT)"
    return 0
  fi
  if have emcc; then
    say "emcc $(emcc_version emcc) on PATH is outside $minimum … $below: one that fits is used instead"
  fi
  [ "$(dpkg --print-architecture 2>/dev/null)" = amd64 ] ||
    fail "no Emscripten can be fetched for this architecture: put an emcc from $minimum to below $below on PATH"
  key=$(echo "$RECIPE $minimum $below $suites" | sha256sum | cut -c1-12)
  EMSCRIPTEN_ROOT=$CACHE/emscripten-$key/root/usr/share/emscripten
  if [ -f "$CACHE/emscripten-$key/complete" ]; then
    say "emscripten $(cat "$CACHE/emscripten-$key/complete") is in the cache"
    return 0
  fi
  fetch_emscripten "$CACHE/emscripten-$key" "$suites"
  found=$(emcc_version "$EMSCRIPTEN_ROOT/emcc")
  version_in_range "${found:-0}" "$minimum" "$below" ||
    fail "the archive's emscripten ${found:-(does not run)} is outside $minimum … $below: put one that fits on PATH, or change emsdk.toml"
  echo "$found" >"$CACHE/emscripten-$key/complete"
  say "emscripten $found is ready"
}

fetch_emscripten() {
  local home=$1 suites=$2 suite lines=() size
  rm -rf "$home"
  mkdir -p "$home"
  for suite in $suites; do lines+=("deb $suite"); done
  say "reading the archive's lists ($suites)"
  declare_host_packages "$home/apt"
  open_archive "$home/apt" "${lines[@]}"
  size=$(in_archive "$home/apt" apt-get -y --print-uris install emscripten 2>/dev/null |
    awk '/^Need to get/ { print $4, $5 }')
  say "downloading emscripten${size:+, $size}"
  quietly "$BUILD/logs/emscripten-download.log" in_archive "$home/apt" apt-get -q -y --download-only install emscripten ||
    fail "emscripten could not be downloaded from the archive ($suites)"
  unpack_emscripten "$home"
  rm -rf "$home/apt"
  configure_emscripten "$home"
}

# Tells the private apt what the host supplies, so that it does not fetch a second python, node and C library.
declare_host_packages() {
  local package
  mkdir -p "$1/var/lib/dpkg"
  for package in nodejs python3 ccache libc6-dev binutils perl \
    libobjc-{14,15,16}-dev libgcc-{14,15,16}-dev libstdc++-{14,15,16}-dev; do
    printf 'Package: %s\nStatus: install ok installed\nArchitecture: amd64\nMulti-Arch: allowed\n' "$package"
    printf 'Maintainer: none <none@localhost>\nVersion: 99:99\nDescription: supplied by the host\n\n'
  done >"$1/var/lib/dpkg/status"
}

# Leaves out variants of the system libraries that this project does not link (threads, sanitizers, position independent).
unpack_emscripten() {
  local root=$1/root total count=0 package folder
  local libraries=./usr/share/emscripten/cache/sysroot/lib/wasm32-emscripten
  mkdir -p "$root"/usr/{bin,sbin,lib,lib64}
  for folder in bin sbin lib lib64; do ln -sfn "usr/$folder" "$root/$folder"; done
  total=$(find "$1/apt/var/cache/apt/archives" -name '*.deb' | wc -l)
  say "unpacking $total packages"
  for package in "$1"/apt/var/cache/apt/archives/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar -x -C "$root" --keep-directory-symlink --no-same-owner \
      --exclude="$libraries/pic" --exclude="$libraries/lto-pic" --exclude="$libraries/*asan*" \
      --exclude="$libraries/*-mt*" --exclude="$libraries/*-ww*" --exclude=./usr/share/doc \
      --exclude=./usr/share/man --exclude=./usr/share/emscripten/test -f - || fail "cannot unpack $package"
    count=$((count + 1))
    if [ $((count % 30)) -eq 0 ]; then say "unpacking: $count of $total"; fi
  done
}

# The programs were linked for a newer C library than this host's: each is told to load its own.
configure_emscripten() {
  local root=$1/root libraries llvm search file emscripten
  libraries=$root/usr/lib/x86_64-linux-gnu
  llvm=$(find "$root/usr/lib" -maxdepth 1 -name 'llvm-*' | sort -V | tail -n 1)
  [ -n "$llvm" ] || fail "the archive's emscripten brought no LLVM"
  search=$libraries:$llvm/lib
  say "pointing its programs at their own libraries"
  for file in "$llvm"/bin/{clang,clang-scan-deps,lld} "$llvm"/bin/llvm-* "$root"/usr/bin/wasm*; do
    if [ -f "$file" ] && [ ! -L "$file" ] && head -c 4 "$file" | grep -q ELF; then
      patchelf --set-interpreter "$libraries/ld-linux-x86-64.so.2" --force-rpath --set-rpath "$search" "$file"
    fi
  done
  find -L "$libraries" -maxdepth 1 \( -name 'libLLVM*.so*' -o -name 'libclang-cpp.so*' -o -name 'libbinaryen.so' \) \
    -exec realpath {} \; | sort -u | while read -r file; do patchelf --force-rpath --set-rpath "$search" "$file"; done
  # Debian keeps the JavaScript packages that emcc imports beside its own node.
  ln -sfn nodejs "$root/usr/share/node_modules"
  emscripten=$root/usr/share/emscripten
  local frozen=False
  if [ -d "$emscripten/cache" ]; then frozen=True; fi
  # emcc reads this file because it lies in its own folder: no environment variable is needed to use it.
  rm -f "$emscripten/.emscripten"
  cat >"$emscripten/.emscripten" <<CONF
LLVM_ROOT = '$llvm/bin'
BINARYEN_ROOT = '$root/usr'
EMSCRIPTEN_ROOT = '$emscripten'
NODE_JS = '$(command -v node)'
CACHE = '$emscripten/cache'
FROZEN_CACHE = $frozen
LLVM_ADD_VERSION = ''
CLANG_ADD_VERSION = ''
CONF
}
