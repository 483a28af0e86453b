# Builds and runs the fuzzers of tests/fuzz. Sourced by script/test.

FUZZERS="condition vocabulary bundle resident_line link sheets"

# fuzz NAME SECONDS  runs one fuzzer from its committed corpus; what it finds on the way is kept in build/fuzz/corpus/NAME, an
# input that breaks something in build/fuzz/broken-NAME-….
fuzz() {
  local name=$1 seconds=$2 found=$BUILD/fuzz/corpus/$1 options=()
  mkdir -p "$found"
  case $name in
    condition) options=(-dict=tests/fuzz/condition.dict) ;;
    vocabulary | resident_line) options=(-dict=tests/fuzz/json.dict) ;;
    bundle) options=(-max_len=16384) ;;
  esac
  "$BUILD/fuzz/tests/fuzz/madoguchi_${name}_fuzz" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=1500 -print_final_stats=1 \
    -artifact_prefix="$BUILD/fuzz/broken-$name-" ${options[@]+"${options[@]}"} "$found" "tests/fuzz/corpus/$name" \
    >"$BUILD/logs/fuzz-$name.log" 2>&1
}

# fuzz_all SECONDS  every fuzzer for that long, two at once. Says how many inputs each one tried; fails when one broke a promise.
fuzz_all() {
  local seconds=$1 name failed=0
  build fuzz fuzzers || return 1
  # shellcheck disable=SC2086  # a list of words
  printf '%s\n' $FUZZERS | BUILD=$BUILD xargs -P 2 -I{} bash -c '. script/lib/fuzz.sh; fuzz "$1" "$2"' fuzz {} "$seconds" || failed=1
  for name in $FUZZERS; do
    echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$BUILD/logs/fuzz-$name.log") inputs"
    if [ $failed = 1 ]; then grep -A 40 -E 'broken promise|ERROR: |runtime error' "$BUILD/logs/fuzz-$name.log" | head -n 40; fi
  done
  return $failed
}
