# Builds presets and puts the site together. Sourced by script/server, script/test and script/madoguchi.

# The first one has the site's own address, the others a folder of their name.
MUNICIPALITIES="setagaya koganei ota"
SITE=$BUILD/web-release/site

# configured PRESET  configures the build tree where that was not done yet; later ninja does it by itself.
configured() {
  if [ ! -f "$BUILD/$1/build.ninja" ]; then
    quietly "$BUILD/logs/configure-$1.log" cmake --preset "$1"
  fi
}

# build PRESET TARGET…  builds targets of a preset; with no target, all of it.
build() {
  local preset=$1
  shift
  configured "$preset" && quietly "$BUILD/logs/build-$preset.log" ninja -C "$BUILD/$preset" -j "$JOBS" "$@"
}

# unchanged STAMP PATH…  whether no file or folder below the paths is newer than the stamp. Milliseconds, no build tool.
unchanged() {
  local stamp=$1 path present=()
  shift
  [ -f "$stamp" ] || return 1
  for path in "$@"; do
    if [ -e "$path" ]; then present+=("$path"); fi
  done
  [ -z "$(find "${present[@]}" -newer "$stamp" -print -quit)" ]
}

# What the command line, and what the site, is made from.
CLI_INPUTS=(src cmake CMakeLists.txt CMakePresets.json emsdk.toml "$BOOTSTRAP_DIR/paths.cmake")
SITE_INPUTS=("${CLI_INPUTS[@]}" web procedures package.json package-lock.json script)

# Optimised, but for script/test, which has built another one already.
CLI_PRESET=${CLI_PRESET:-release}
CLI=$BUILD/$CLI_PRESET/src/main/cli/madoguchi

# The native command line program.
build_cli() {
  local stamp=$BUILD/cli-$CLI_PRESET.stamp
  if unchanged "$stamp" "${CLI_INPUTS[@]}" && [ -x "$CLI" ]; then return 0; fi
  touch "$stamp.new" # files changed while the build runs count as changed
  build "$CLI_PRESET" madoguchi || return 1
  mv "$stamp.new" "$stamp"
}

# The site: wasm, shell, and a bundle of content for each municipality, in $SITE.
build_site() {
  if unchanged "$BUILD/site.stamp" "${SITE_INPUTS[@]}" && [ -f "$SITE/index.html" ]; then return 0; fi
  local began=$BUILD/site.stamp.new
  touch "$began"
  say "building the command line program"
  build_cli || return 1
  say "building the WebAssembly program"
  build web-release madoguchi_web madoguchi_desk_page || return 1
  say "putting the site together"
  assemble_site || return 1
  mv "$began" "$BUILD/site.stamp"
}

assemble_site() {
  local wasm=$BUILD/web-release/src/main/web municipality pages=()
  mkdir -p "$SITE"
  for municipality in $MUNICIPALITIES; do
    quietly "$BUILD/logs/pack-$municipality.log" pack_bundle "$municipality" || return 1
    pages+=(--municipality "$municipality")
  done
  MADOGUCHI_CLI=$PWD/$CLI quietly "$BUILD/logs/web-shell.log" node web/build.mjs --wasm "$wasm" --out "$SITE" "${pages[@]}" || return 1
  quietly "$BUILD/logs/web-desk.log" node web/desk/build.mjs --wasm "$BUILD/web-release/src/main/desk" --out "$SITE/desk"
}

# A municipality's content as the one file that the browser loads. Where words may be broken between phrases is found now,
# by web/phrases.mjs, so that the page needs no model of the language.
pack_bundle() {
  local phrases=()
  if [ -f web/phrases.mjs ]; then
    node web/phrases.mjs --cli "$CLI" --municipality "$1" --out "$BUILD/web-release/$1.phrases" || return 1
    phrases=(--phrases "$BUILD/web-release/$1.phrases")
  fi
  "$CLI" pack "$1" --out "$SITE/$1.bundle" ${phrases[@]+"${phrases[@]}"}
}
