#!/usr/bin/env bash
# Makes what is handed out, in OUT (default out/packages):
#   compliance.VERSION.nupkg               the .NET tool
#   compliance-VERSION-linux-x64(.zip)     program, rules, sample extract and weekly report, as a folder and as a zip
#   compliance-VERSION-win-x64(.zip)
#   SHA256SUMS
# Usage: pack.sh [OUT [tool|linux-x64|win-x64]...]
# Needs bash, git and the .NET SDK; the runtimes and compilers of each platform come from the NuGet registry.
# The same commit gives the same zips wherever it is built with the same SDK.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
project=$root/src/ComplianceChecker.Cli/ComplianceChecker.Cli.csproj
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en TZ=UTC LC_ALL=C

out=${1:-$root/out/packages}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(tool linux-x64 win-x64)
mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

version=$(sed -nE 's|.*<Version>(.*)</Version>.*|\1|p' "$root/Directory.Build.props")
date=946684800 # 2000-01-01, outside git
settings=(-c Release -v quiet --artifacts-path "$work/build" -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false -p:NuGetAudit=false)
if revision=$(git -C "$root" rev-parse HEAD 2>/dev/null); then
  date=$(git -C "$root" log -1 --format=%ct)
  # A program must not claim to be a commit that it is not.
  [ -z "$(git -C "$root" status --porcelain)" ] || revision=$revision-changed
  settings+=("-p:SourceRevisionId=$revision")
fi

# zip_folder FOLDER ZIP: the bytes depend on names, contents and the commit's date alone.
zip_folder() {
  local repository=$work/zip-$RANDOM commit
  local git=(git --git-dir="$repository" --work-tree="$1" -c core.autocrlf=false -c core.attributesFile=/dev/null -c core.fileMode=true)
  export GIT_AUTHOR_NAME=compliance GIT_AUTHOR_EMAIL=none GIT_AUTHOR_DATE="$date +0000"
  export GIT_COMMITTER_NAME=compliance GIT_COMMITTER_EMAIL=none GIT_COMMITTER_DATE="$date +0000"
  git init -q --bare "$repository"
  (cd "$1" && "${git[@]}" add -A -f .)
  commit=$("${git[@]}" commit-tree -m "$(basename "$1")" "$("${git[@]}" write-tree)")
  rm -f "$2"
  "${git[@]}" archive --format=zip -9 --prefix="$(basename "$1")/" -o "$2" "$commit"
}

# pack_platform RID: folder and zip of one platform.
pack_platform() {
  local rid=$1 name=compliance-$version-$1 folder
  folder=$out/$name
  rm -rf "$folder" "$folder.zip"
  if ! dotnet publish "$project" -r "$rid" -o "$folder" "${settings[@]}" > "$work/$rid.log" 2>&1; then
    cat "$work/$rid.log"
    echo "The program for $rid could not be made. If a Microsoft.NETCore.App package could not be restored, the registry in use does not serve it: nothing but the .NET tool can be made then." >&2
    return 1
  fi
  cp -R "$work/sample" "$folder/sample"
  case $rid in
    win-*)
      sed 's/\r*$/\r/' "$here/report.cmd" > "$folder/report.cmd"
      { printf '%s\r\n\r\n' "$described"; sed 's/\r*$/\r/' "$here/START-windows.txt"; } > "$folder/START.txt"
      ;;
    *)
      cp "$here/report.sh" "$folder/report.sh"
      { printf '%s\n\n' "$described"; cat "$here/START-linux.txt"; } > "$folder/START.txt"
      ;;
  esac
  find "$folder" -type f -exec chmod 644 {} +
  for program in compliance report.sh; do
    [ ! -f "$folder/$program" ] || chmod 755 "$folder/$program"
  done
  zip_folder "$folder" "$folder.zip"
}

dotnet build "$project" "${settings[@]}"
program=("dotnet" "$work/build/bin/ComplianceChecker.Cli/release/compliance.dll")
described=$("${program[@]}" --version)
echo "$described"
"${program[@]}" extract sample "$work/sample" --cases 900 --seed 1 --as-at 2016-11-30 > /dev/null

for target in "${targets[@]}"; do
  case $target in
    tool) dotnet pack "$project" -o "$out" "${settings[@]}" ;;
    *) pack_platform "$target" ;;
  esac
done

cd "$out"
sha256sum compliance*"$version"*.nupkg compliance-"$version"-*.zip > SHA256SUMS 2>/dev/null || true
cat SHA256SUMS
