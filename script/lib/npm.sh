# Installs the npm tools of package-lock.json into node_modules, when the lock changed. Sourced by script/bootstrap.
# Nothing of them is shipped but the design tokens and the phrase model's results; their install scripts are not run.

install_npm_tools() {
  check_npm_versions
  local stamp=node_modules/.madoguchi-lock wanted
  wanted=$(sha256sum package-lock.json | cut -d' ' -f1)
  if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then
    say "the npm tools are installed"
    return 0
  fi
  say "installing the npm tools"
  quietly "$BUILD/logs/npm.log" npm ci --ignore-scripts --no-progress ||
    fail "npm ci failed: is this machine connected, and is npm's registry set up?"
  echo "$wanted" >"$stamp"
}

# The engines that script/bench compares with, into tests/bench/node_modules. Nothing else needs them.
install_npm_peers() {
  local stamp=tests/bench/node_modules/.madoguchi-lock wanted
  wanted=$(sha256sum tests/bench/package-lock.json | cut -d' ' -f1)
  if [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then return 0; fi
  say "installing the engines to compare with"
  # Not npm ci: one of them has a package for each platform, and not every registry has all of them.
  quietly "$BUILD/logs/npm-bench.log" env -C tests/bench npm install --no-save --ignore-scripts --no-progress ||
    fail "npm install failed: is this machine connected, and is npm's registry set up?"
  echo "$wanted" >"$stamp"
}

# package.json must repeat what emsdk.toml says, because npm reads only the former.
check_npm_versions() {
  local name bad=0
  for name in $(emsdk_keys npm); do
    if ! grep -qF "\"$name\": \"$(emsdk npm "$name")\"" package.json; then
      printf 'error: package.json does not ask for %s %s as emsdk.toml does\n' "$name" "$(emsdk npm "$name")" >&2
      bad=1
    fi
  done
  [ "$bad" = 0 ] || exit 1
}
