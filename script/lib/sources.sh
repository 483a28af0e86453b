# Fetches the third-party sources that are compiled for both targets: Dear ImGui and the QR code generator, as the upstream
# tarballs of Debian's source packages. Sourced by script/bootstrap. Sets IMGUI_DIR and QRCODEGEN_DIR.

find_or_fetch_sources() {
  local key
  key=$(sed -n '/^\[imgui\]/,/^\[host\]/p' emsdk.toml | sha256sum | cut -c1-12)
  local home=$CACHE/sources-$key
  if [ ! -f "$home/complete" ]; then
    rm -rf "$home"
    mkdir -p "$home"
    fetch_source "$home" imgui imgui
    fetch_source "$home" qrcodegen qr-code-generator
    rm -rf "$home/apt"
    touch "$home/complete"
  fi
  IMGUI_DIR=$home/imgui
  QRCODEGEN_DIR=$home/qr-code-generator/c
  say "Dear ImGui $(cat "$home/imgui.version") and QR code generator $(cat "$home/qr-code-generator.version") are in the cache"
}

# fetch_source HOME SECTION PACKAGE  the newest version in the range of emsdk.toml, into HOME/PACKAGE.
fetch_source() {
  local home=$1 section=$2 package=$3 minimum below suites suite lines=() version candidate offered=""
  minimum=$(emsdk "$section" minimum) below=$(emsdk "$section" below) suites=$(emsdk "$section" suites)
  for suite in $suites; do lines+=("deb-src $suite"); done
  say "fetching the source of $package ($suites)"
  rm -rf "$home/apt"
  open_archive "$home/apt" "${lines[@]}"
  version=""
  for candidate in $(in_archive "$home/apt" apt-cache showsrc "$package" | awk '/^Version:/ { print $2 }' | sort -Vu); do
    offered="$offered $candidate"
    if version_in_range "$(upstream "$candidate")" "$minimum" "$below"; then version=$candidate; fi
  done
  [ -n "$version" ] ||
    fail "$package: the archive offers${offered:- nothing}, emsdk.toml accepts $minimum to below $below: widen the range after trying it, or name another suite"
  mkdir -p "$home/download" "$home/$package"
  (cd "$home/download" && quietly "$OLDPWD/$BUILD/logs/source-$package.log" \
    in_archive "$home/apt" apt-get -q source --download-only --tar-only "$package=$version") ||
    fail "$package $version could not be downloaded from the archive"
  tar -x -C "$home/$package" --strip-components=1 --no-same-owner -f "$home"/download/"$package"_*.orig.tar.*
  upstream "$version" >"$home/$package.version"
}

# upstream DEBIAN_VERSION  prints it without epoch, repack mark and Debian revision.
upstream() { echo "$1" | sed 's/^[0-9]*://; s/-[^-]*$//; s/[+~].*//'; }
