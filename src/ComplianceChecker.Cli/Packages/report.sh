#!/bin/sh
# The weekly report: report.sh [EXTRACT]. Without EXTRACT, the folder "extract" beside this file.
# On a terminal it waits for Enter at the end; in a timer's job it does not.
here=$(cd "$(dirname "$0")" && pwd) || exit 2

finish() {
  status=$1
  echo
  if [ -t 0 ] && [ -t 1 ]; then
    printf 'Press Enter to close. '
    read -r _
  fi
  exit "$status"
}

if [ ! -x "$here/compliance" ] || [ ! -f "$here/rules/dictionary.json" ]; then
  echo "The program and its rules do not lie beside this file, or the program may not be run."
  echo "Unpack the whole zip file, and start report.sh in the folder that this makes."
  echo "If they are there, run: chmod +x \"$here/compliance\""
  finish 2
fi

extract=${1:-$here/extract}
case $extract in
  /*) ;;
  *) extract=$PWD/$extract ;;
esac
[ -d "$extract" ] || [ ! -f "$extract" ] || extract=$(dirname "$extract") # a file stands for its folder
[ -n "${1:-}" ] || mkdir -p "$extract" 2>/dev/null
cd "$here" || finish 2

if ! ./compliance --version; then
  echo
  echo "The program could not be started; the message above says why."
  echo "It needs 64-bit Linux with glibc, libstdc++ and OpenSSL (the packages libstdc++6 and libssl3 or the like)."
  finish 2
fi
echo

if ! ls "$extract" 2>/dev/null | grep -qi '\.csv$'; then
  echo "There is no CSV file in $extract"
  echo "Put the extract's files there (cases.csv and the others, not in a zip), or name the folder that holds them:"
  echo "  report.sh FOLDER"
  echo "To try things first: report.sh sample"
  finish 3
fi

# The sample has a report of its own, so that trying things costs nobody their notes.
report=report
[ "$(basename "$extract")" != sample ] || report=report-sample
set --
if [ -f "$report/exceptions.csv" ] || [ -f "$report/report.xlsx" ]; then
  set -- --previous "$report"
  # Notes on what was settled two weeks ago are in no new list: last time's list is kept for them.
  cp "$report/exceptions.csv" "$report/exceptions-before.csv" 2>/dev/null
fi

./compliance report "$extract" --format console --format csv --format xlsx --format html --out "$report" "$@"
status=$?
echo
echo "----------------------------------------------------------------------"
case $status in
  0 | 1)
    echo "Done. The report is in $here/$report"
    echo "Open report.xlsx first: its sheet \"Overdue\" is what is overdue, worst first. Write into the column \"Note\" and save:"
    echo "the notes then stand in the next one as well. report.html is the same as a page, to read, search and print."
    ;;
  2)
    echo "There is no new report; the old one is as it was."
    echo "The message above says what was not understood. It is about compliance.json beside this file, if you have made one,"
    echo "or about a workbook or a CSV file in $report, whose notes are carried over. If such a file is spoilt or has a password,"
    echo "move it to another folder and start again; its notes are then not carried over."
    ;;
  3)
    echo "There is no new report; the old one is as it was."
    echo "The message above says which file cannot be used and why. If it is a file of the extract, send the message to those"
    echo "who make the extract. If it is a rule file, undo your last change to it, or ask who made it."
    ;;
  4)
    echo "There is no new report; the old one is as it was."
    echo "Close whatever has a file of $report open and see that you may write to $here, then start again."
    ;;
  130) echo "Stopped before it was done. The old report is as it was. Start again at any time." ;;
  *) echo "The program ended in a way it should not ($status). The old report is as it was. Start again." ;;
esac
finish "$status"
