# Shared by the scripts of this folder: progress, values of emsdk.toml, places. Sourced, never run.
# Every script starts with: set -euo pipefail; cd to the root of the repository; . script/lib/common.sh

BUILD=build
BOOTSTRAP_DIR=$BUILD/bootstrap
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/madoguchi
# Our own compilations share two cores with everything else on a small machine; more cores are used where they are.
JOBS=${JOBS:-$(nproc 2>/dev/null || echo 2)}

# say TEXT…  one line of progress with the seconds since this script began.
say() { printf '[%4d s] %s\n' "$SECONDS" "$*" >&2; }

# fail TEXT…  one clear line, and out.
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# emsdk SECTION KEY  prints one value of emsdk.toml; fails where it is missing.
emsdk() {
  awk -v section="[$1]" -v key="$2" '
    /^\[/ { current = $0; next }
    current == section && index($0, key " = ") == 1 {
      value = substr($0, length(key) + 4); gsub(/^"|"$/, "", value); print value; found = 1; exit
    }
    END { exit !found }' emsdk.toml || fail "emsdk.toml has no $2 in [$1]"
}

# emsdk_keys SECTION  prints the keys of one section, a line each.
emsdk_keys() {
  awk -v section="[$1]" '/^\[/ { current = $0; next } current == section && / = / { print $1 }' emsdk.toml
}

# version_at_least HAVE WANTED
version_at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$2" ]; }

# version_in_range HAVE MINIMUM BELOW
version_in_range() { version_at_least "$1" "$2" && ! version_at_least "$1" "$3"; }

# have PROGRAM
have() { command -v "$1" >/dev/null 2>&1; }

# quietly LOG COMMAND…  runs with the output in a log; on failure prints the log's end and fails the same way.
quietly() {
  local log=$1 status=0
  shift
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [ "$status" -ne 0 ]; then
    tail -n 60 "$log" >&2
    printf 'error: failed (%s): %s — the whole log: %s\n' "$status" "$*" "$log" >&2
  fi
  return "$status"
}
