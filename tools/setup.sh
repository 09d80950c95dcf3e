# SPDX-License-Identifier: GPL-3.0-or-later
# What demo.sh, test.sh and .ci/run share; they source it with `root` set to the checkout. It finds
# or installs the tools, and runs steps whose output is only shown when they fail.

logs="$root/build/log"
mkdir -p "$logs"
LC_ALL=C.UTF-8
export LC_ALL

say() {
  printf '%s\n' "$*" >&2
}

# step NAME WORDS COMMAND...: prints one line with the time; the output goes to build/log/NAME.log.
# The command may be a function: its first failing line ends it (which `if` would not allow).
step() {
  step_log="$logs/$1.log"
  step_start=$(date +%s)
  printf '%s ... ' "$2" >&2
  shift 2
  set +e
  (set -e && "$@") >"$step_log" 2>&1 </dev/null
  step_status=$?
  set -e
  if [ "$step_status" -eq 0 ]; then
    say "done ($(($(date +%s) - step_start)) s)"
  else
    say "FAILED"
    tail -n 60 "$step_log" >&2
    say "(all of it: $step_log)"
    exit 1
  fi
}

# A cmake that runs and is at least 3.21: what the PATH has may be too old, or the wrapper of a
# version manager with nothing behind it.
find_cmake() {
  for cmake in /usr/bin/cmake "$(command -v cmake || true)" /usr/local/bin/cmake; do
    version=$("$cmake" --version 2>/dev/null | sed -n '1s/^cmake version //p') || continue
    major=${version%%.*} rest=${version#*.}
    minor=${rest%%.*}
    [ "${major:-0}" -gt 3 ] && return
    [ "${major:-0}" -eq 3 ] && [ "${minor:-0}" -ge 21 ] && return
  done
  cmake=
  return 1
}

# A Python that runs, can make virtual environments and has the headers to compile extensions.
find_python() {
  for python in "$(command -v python3 || true)" /usr/bin/python3; do
    "$python" -c '
import ensurepip, os, sys, sysconfig, venv
headers = os.path.join(sysconfig.get_path("include"), "Python.h")
sys.exit(sys.version_info < (3, 9) or not os.path.exists(headers))' 2>/dev/null && return
  done
  python=
  return 1
}

has_library() {
  pkg-config --exists "$1" 2>/dev/null
}

# missing_packages build|test: the Debian packages of what is not there yet.
missing_packages() {
  find_cmake || echo cmake
  command -v make >/dev/null || echo make
  command -v cc >/dev/null || echo gcc libc6-dev
  command -v pkg-config >/dev/null || echo pkg-config
  has_library 'gsl >= 2.7' || echo libgsl-dev
  has_library libcjson || echo libcjson-dev
  if [ "$1" = test ]; then
    command -v c++ >/dev/null || echo g++
    has_library criterion || echo libcriterion-dev
    find_python || echo python3 python3-venv python3-dev
  fi
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

# A package source that is of no concern here may be out of order, so only the second call counts.
install_packages() {
  as_root apt-get update || true
  as_root apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@"
}

can_install() {
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null
}

# need build|test: installs what is missing, or says what that is.
need() {
  missing=$(missing_packages "$1" | tr '\n' ' ')
  if [ -n "$missing" ]; then
    if ! can_install; then
      say "Missing: $missing"
      say "On Debian or Ubuntu: sudo apt-get install $missing"
      say "Elsewhere: the same under its own names (cmake 3.21, GSL 2.7 and Python 3.9 or later)."
      exit 1
    fi
    step packages "Installing ${missing% }" install_packages $missing
    missing=$(missing_packages "$1" | tr '\n' ' ')
    if [ -n "$missing" ]; then
      say "Still missing or too old after installing: $missing"
      exit 1
    fi
  fi
  [ "$1" = build ] || find_python
  find_cmake
  ctest=${cmake%cmake}ctest
  jobs=$(nproc)
}

# configure PRESET [OPTION...]: a build folder that was made elsewhere is made anew.
configure() {
  preset=$1
  shift
  cache="$root/build/$preset/CMakeCache.txt"
  if [ -f "$cache" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache"; then
    rm -rf "$root/build/$preset"
  fi
  (cd "$root" && "$cmake" --preset "$preset" "$@")
}

# build PRESET [OPTION...]
build() {
  preset=$1
  shift
  "$cmake" --build "$root/build/$preset" --parallel "$jobs" "$@"
}
