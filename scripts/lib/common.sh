# shellcheck shell=bash
# Shared by the scripts: source it from the project's top folder.

# Talk goes to stderr, so that a script's output stays usable.
say() { printf '%s\n' "$@" >&2; }

# fail WHAT [CURE…]: says what is wrong and what to do about it, and ends the script.
fail() {
  printf 'zerotrip: %s\n' "$1" >&2
  shift
  [[ $# -eq 0 ]] || printf '  %s\n' "$@" >&2
  exit 1
}

# build PRESET [TARGET…]: configures once and builds; quiet unless something goes wrong.
build() {
  local preset=$1 log
  shift
  log=build/$preset/build.log
  mkdir -p "build/$preset"
  if [[ ! -f build/$preset/build.ninja ]]; then
    cmake --preset "$preset" >"$log" 2>&1 || { cat "$log" >&2; fail "configuring preset $preset failed"; }
  fi
  say "Building (preset $preset) …"
  if [[ -t 2 ]]; then
    cmake --build --preset "$preset" --parallel "$(nproc)" ${1:+--target "$@"} >&2 || fail "the build failed"
  else
    cmake --build --preset "$preset" --parallel "$(nproc)" ${1:+--target "$@"} >"$log" 2>&1 ||
      { tail -60 "$log" >&2; fail "the build failed" "The whole log is in $log."; }
  fi
}
