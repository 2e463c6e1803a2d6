#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-format.sh [SOURCE_ROOT]: everything is laid out as .clang-format, .editorconfig and the
# tools' own rules say. `./dev format` mends the C and Blueprint files. Exits 77 without the tools,
# and with those of Debian sid, which lay some lines out in another way.

set -uo pipefail
cd "${1:-$(dirname "$0")/..}" || exit 1

[[ ${FOULEE_SUITE:-} != sid ]] || { echo 'skipped: the tools of sid'; exit 77; }
for tool in clang-format blueprint-compiler shellcheck python3; do
  command -v "$tool" >/dev/null || { echo "skipped: no $tool"; exit 77; }
done

# What people wrote: what git knows or would take; without git, all but the build folders.
mapfile -t files < <(git ls-files -co --exclude-standard 2>/dev/null | sort -u)
((${#files[@]})) || mapfile -t files < <(find . -name '.?*' -prune -o -name 'build*' -prune -o \
  -type f -print | sed 's,^\./,,' | sort)

c=() blueprints=() scripts=() texts=()
for file in "${files[@]}"; do
  [[ -f $file && -s $file && ! -L $file ]] || continue
  case $file in
  # Of programs other than ours, or frozen byte for byte.
  COPYING | tests/golden/* | tests/*/data/* | tests/*/fixtures/* | tests/fuzz/corpus/* | *.csv) continue ;;
  *.[ch]) c+=("$file") ;;
  *.blp) blueprints+=("$file") ;;
  esac
  grep -qI . "$file" || continue
  texts+=("$file")
  IFS= read -r first <"$file" || true
  [[ $first =~ ^\#!.*(/|env\ )(ba)?sh$ ]] && scripts+=("$file")
done

log=$(mktemp)
trap 'rm -f "$log"' EXIT
failed=0
fail() {
  failed=1
  printf '%s\n' "$@"
}

if ((${#c[@]})); then
  printf '%s\0' "${c[@]}" | xargs -0 -n 20 -P "$(nproc)" clang-format --dry-run -Werror >"$log" 2>&1 || {
    grep -E '(error|warning):' "$log" | cut -d: -f1,2 | sort -u
    fail 'clang-format: see above (./dev format mends it)'
  }
fi
if ((${#blueprints[@]})); then
  blueprint-compiler format "${blueprints[@]}" >"$log" 2>&1 || fail "$(cat "$log")" \
    'blueprint-compiler: see above (./dev format mends it)'
fi
if ((${#scripts[@]})); then
  shellcheck "${scripts[@]}" || fail 'shellcheck: see above'
fi

printf '%s\0' "${texts[@]}" | python3 -c '
import re, sys
wrong = 0
def say(*words):
    global wrong
    wrong = 1
    print(*words, sep=": ")
for file in sys.stdin.read().split("\0")[:-1]:
    data = open(file, "rb").read()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        say(file, "not UTF-8")
        continue
    for number, line in enumerate(text.split("\n"), 1):
        if line.endswith("\r"):
            say(f"{file}:{number}", "a line end of another system")
        elif line != line.rstrip(" \t"):
            say(f"{file}:{number}", "space at the end of the line")
        # In a makefile, which debian/rules is, a recipe has no other indentation.
        if re.match(" *\t", line) and file != "debian/rules":
            say(f"{file}:{number}", "a tab for indentation")
    if not text.endswith("\n"):
        say(file, "no newline at the end")
    if text.endswith("\n\n"):
        say(file, "empty lines at the end")
sys.exit(wrong)
' || failed=1

((failed)) || echo "${#c[@]} C files, ${#blueprints[@]} Blueprint files, ${#scripts[@]} scripts, ${#texts[@]} texts"
exit "$failed"
