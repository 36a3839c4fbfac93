#!/usr/bin/env bash
# Deals a benchmark, a sweep or a stress test to N shards, runs them on this machine by GNU parallel, and merges them.
#
#   docs/shards/parallel.sh N DIR COMMAND ARGUMENT...
#   docs/shards/parallel.sh 4 results sweep season.json --vary policy.restDays=180,270,365 --moves 200000 --threads 1
#
# The shards go to DIR/shard-1 and so on, all together to DIR/merged. Called again, it goes on where it was stopped. The exit code
# is that of merge: 6 if a shard is missing or incomplete, and it says which. JOBS is how many run at once, by default one for each
# two processors; ROTATION is how the program is called.
#
# .ci/run runs this file.
set -euo pipefail

shards=$1 dir=$2
shift 2
read -r -a rotation <<< "${ROTATION:-java -jar target/rotation.jar}"
mkdir -p "$dir"

# What fails is told by merge, which sees it by what is missing.
seq "$shards" | parallel --will-cite --quote --jobs "${JOBS:-50%}" \
  "${rotation[@]}" "$@" --shard "{}/$shards" --out "$dir/shard-{}" || true

"${rotation[@]}" merge "$dir"/shard-* --out "$dir/merged"
