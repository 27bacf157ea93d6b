#!/usr/bin/env bash
# Tries the package for Linux as those do who get it: no SDK, no settings, another language and time zone, a folder with a space in its name.
# Usage: try.sh PACKAGES, where pack.sh put linux-x64 and the tool. Compares with what the program built here writes, so build it first (-c Release).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
packages=$(cd "$1" && pwd)
version=$(sed -nE 's|.*<Version>(.*)</Version>.*|\1|p' "$root/Directory.Build.props")
folder=$packages/compliance-$version-linux-x64
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
there="$work/a folder"
extract=$root/fixtures/extracts/sunderland-2016
mkdir "$work/home"
cp -R "$folder" "$there"
cd "$work"

fail() { echo "$1" >&2; exit 1; }
built() { dotnet "$root/src/ComplianceChecker.Cli/bin/Release/net10.0/compliance.dll" "$@" < /dev/null; }
# Runs something with nothing of this machine's settings; standard input is no terminal.
clean() { env -i HOME="$work/home" PATH=/usr/bin:/bin LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 TZ=Pacific/Auckland "$@" < /dev/null; }
same() { cmp "$1" "$2" || fail "$3: the package does not write what the built program does."; }
# Compares the folders clean and built, but for the time in run.json.
same_files() {
  [ "$(cd clean && find . | sort)" = "$(cd built && find . | sort)" ] || fail "$1: the package does not write the same files."
  while read -r file; do
    same <(grep -a -v '"generatedAt"' "clean/$file") <(grep -a -v '"generatedAt"' "built/$file") "$file of $1"
  done < <(cd built && find . -type f | sort)
}
status_of() { local status=0; "$@" > "$work/log" 2>&1 || status=$?; echo "$status"; }

[ "$(clean "$there/compliance" --version)" = "$(head -n 1 "$there/START.txt")" ] || fail "--version is not what START.txt says."

formats=(--format console --format csv --format xlsx --format html)
clean "$there/compliance" report "$extract" --by team --by social_worker --split team "${formats[@]}" --out clean > clean.txt
built report "$extract" --by team --by social_worker --split team "${formats[@]}" --out built > built.txt
# The summary names the folder that was written.
same <(sed 's/clean/built/' clean.txt) built.txt "The summary of report"
same_files report
[ -f clean/by-team/"Looked After North.xlsx" ] || fail "There is no workbook of a team."

while read -r -a command; do
  rm -rf clean built
  clean "$there/compliance" "${command[@]}" --out clean > /dev/null
  built "${command[@]}" --out built > /dev/null
  same_files "${command[*]}"
done << COMMANDS
case $extract S1155 --format csv --format html
trend $extract --from 2016-08-31 --every month --by team --format csv --format html --format xlsx
COMMANDS

while read -r -a command; do
  clean "$there/compliance" "${command[@]}" > clean.txt
  built "${command[@]}" > built.txt
  same <(grep -v 'The shipped files lie in' clean.txt) <(grep -v 'The shipped files lie in' built.txt) "${command[*]}"
done << COMMANDS
report $extract --format json --as-at 2016-11-01 --where sex=male
trend $extract --from 2015-06-30 --by team
trend $extract --from 2016-06-06 --every week --format json
case $extract S1155
case $extract S1155 --format json
extract check $extract
rules list
rules show headline-visits
rules check
rules test
rules schema
report --help
COMMANDS

clean "$there/compliance" report "$extract" --log "$work/run.log" --verbose > /dev/null 2> verbose.txt
grep -q 'Evaluated' run.log || fail "The log is not written."
[ "$(status_of clean "$there/compliance" report nowhere)" = 3 ] && grep -q 'There is no folder nowhere' log || fail "A missing extract is not told."

weekly=$there/report.sh
[ "$(status_of clean "$weekly")" = 3 ] && [ -d "$there/extract" ] && grep -q 'There is no CSV file' log || fail "report.sh does not say that there is no extract."
[ "$(status_of clean "$weekly" "$there/sample")" = 0 ] && [ -f "$there/report-sample/exceptions.csv" ] && [ -f "$there/report-sample/report.xlsx" ] && [ -f "$there/report-sample/report.html" ] && grep -q 'Open report.xlsx first' log || fail "report.sh does not report on the sample."
cp "$there"/sample/* "$there/extract/"
[ "$(status_of clean "$weekly")" = 0 ] || fail "report.sh does not report on the folder extract."
# A reader writes a note; next week it stands in the list again, and the old list is kept.
overdue=$(awk -F, '$9 == "overdue" { print $1 "," $2 "," $3 "," $4; exit }' "$there/report/obligations.csv")
printf 'case_id,rule_id,started,step,note\n%s,rang on Monday\n' "$overdue" > "$there/report/exceptions.csv"
[ "$(status_of clean "$weekly")" = 0 ] && grep -q 'rang on Monday' "$there/report/exceptions.csv" && grep -q 'rang on Monday' "$there/report/exceptions-before.csv" && grep -q 'rang on Monday' "$there/report/report.html" || fail "report.sh does not carry notes over."
[ "$(status_of clean "$weekly")" = 0 ] && grep -q '^still_open,.*rang on Monday' "$there/report/changes.csv" || fail "report.sh does not tell what changed."
rm "$there"/extract/cases.csv
[ "$(status_of clean "$weekly")" = 3 ] && grep -q 'rang on Monday' "$there/report/exceptions.csv" && grep -q 'send the message to those' log || fail "report.sh does not say what to do about an extract that cannot be used."
rm -r "$there/rules"
[ "$(status_of clean "$weekly")" = 2 ] && grep -q 'Unpack the whole zip file' log || fail "report.sh does not say that the rules are not there."

dotnet tool install compliance --tool-path "$work/tool" --source "$packages" --version "$version" > log 2>&1 || { cat log; fail "The tool cannot be installed."; }
[ "$("$work/tool/compliance" --version)" = "$(head -n 1 "$folder/START.txt")" ] || fail "The tool is not what the package is."
"$work/tool/compliance" rules list | grep -q headline-visits || fail "The tool does not find its rules."

echo "The package and the tool in $packages do what the built program does."
