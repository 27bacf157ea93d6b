#!/usr/bin/env bash
# Runs the whole program against the same duties in DuckDB, in turn, compares what they find row by row, and prints medians and ratios.
# Needs GNU time, node, npm and the .NET SDK.
# Usage: compare.sh [EXTRACT [AS_AT [RUNS]]]
#   EXTRACT  a folder with an extract; without one, an extract of England's size is made (a minute, about 100 MB).
#   AS_AT    the as-at date; 2016-11-30 if left out.   RUNS  how often each is run; 5 if left out.
# PROGRAM=FILE takes a published program instead of publishing one, NODE_MODULES=FOLDER a folder in which @duckdb/node-api is installed.
set -euo pipefail
export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
as_at=${2:-2016-11-30}
runs=${3:-5}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

program=${PROGRAM:-}
if [ -z "$program" ]; then
  echo "Publishing the program ..." >&2
  platform=$(dotnet msbuild "$root/src/ComplianceChecker.Cli" -getProperty:NETCoreSdkRuntimeIdentifier)
  dotnet publish "$root/src/ComplianceChecker.Cli" -c Release -r "$platform" -o "$scratch/program" -v q >&2
  program=$scratch/program/compliance
fi

modules=${NODE_MODULES:-}
if [ -z "$modules" ]; then
  echo "Fetching DuckDB ..." >&2
  modules=$scratch/duckdb
  mkdir "$modules"
  (cd "$modules" && npm init -y > /dev/null && npm i --silent @duckdb/node-api >&2)
fi

extract=${1:-}
if [ -z "$extract" ]; then
  echo "Making an extract ..." >&2
  extract=$scratch/extract
  "$program" extract sample "$extract" --cases 134000 --seed 7 --as-at "$as_at" --clean > /dev/null
fi

extract=$(cd "$extract" && pwd)
mkdir "$scratch/theirs"

# Adds a line to a table of runs: seconds, seconds of the processor, megabytes.
timed() {
  local table=$1
  shift
  /usr/bin/time -o "$scratch/time" -f '%e %U %S %M' "$@" > /dev/null
  awk '{ print $1, $2 + $3, $4 / 1024 }' "$scratch/time" >> "$scratch/$table"
}
median() { sort -n -k"$2,$2" "$scratch/$1" | awk -v column="$2" '{ value[NR] = $column } END { print (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'; }
ours() { timed "$1" "$program" report "$extract" --rules "$here/five-rules.json" --as-at "$as_at" --out "$scratch/ours"; }
theirs() { (cd "$modules" && timed "$1" node "$here/duckdb.mjs" "$extract" "$scratch/theirs" "$as_at" "$root/rules/calendars/england-and-wales.json"); }

# One run of each that does not count: it fetches the files from the disk.
ours warm
theirs warm

rows_of() { tail -n +2 "$1/obligations.csv" | sort; }
if ! cmp -s <(rows_of "$scratch/ours") <(rows_of "$scratch/theirs"); then
  echo "The two do not find the same obligations, so there is nothing to compare. By rule and status, only in ours (<) or only in theirs (>):"
  diff <(rows_of "$scratch/ours") <(rows_of "$scratch/theirs") | awk -F, '/^[<>]/ { count[substr($1, 1, 1) " " $2 " " $9]++ } END { for (key in count) print key, count[key] }' | sort
  exit 1
fi

echo "The same $(rows_of "$scratch/ours" | wc -l) obligations, row by row:"
rows_of "$scratch/ours" | awk -F, '{ count[$2 " " $9]++ } END { for (key in count) print "  " key, count[key] }' | sort
[ "$(wc -l < "$scratch/ours/exceptions.csv")" -eq "$(wc -l < "$scratch/theirs/exceptions.csv")" ] || { echo "But not as many are overdue in exceptions.csv."; exit 1; }

for _ in $(seq "$runs"); do
  ours ours.runs
  theirs theirs.runs
done

printf '%-12s %10s %12s %10s\n' "" seconds processor megabytes
for who in ours theirs; do
  printf '%-12s %10.2f %12.2f %10.0f\n' "$who" "$(median $who.runs 1)" "$(median $who.runs 2)" "$(median $who.runs 3)"
done
echo "Medians of $runs, in turn. Ours to theirs:" "$(for column in 1 2 3; do median ours.runs $column; median theirs.runs $column; done | paste -d' ' - - | awk '{ printf "%s%.2f", (NR > 1 ? ", " : ""), $1 / $2 } END { print " (seconds, processor, megabytes)" }')"
