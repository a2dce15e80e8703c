# For the scripts beside it: builds what is missing, and finds a JDK 25. Sets $java, $class_path and $work; $work is deleted at the end.
# shellcheck shell=bash
bin/lienthong help >/dev/null
[ -f benchmarks/target/classes/org/lienthong/benchmarks/sru/SearchPhases.class ] || bin/mvn25 -q compile -Dquick -pl benchmarks -am
java=
for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
  if [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q '^javac 25'; then java=$home/bin/java; break; fi
done
[ -n "$java" ] || { echo "no JDK 25" >&2; exit 2; }
class_path="benchmarks/target/classes:app/target/lienthong.jar:app/target/lib/*"
measure() { "$java" ${HEAP:-} --enable-native-access=ALL-UNNAMED -cp "$class_path" "org.lienthong.benchmarks.$@"; }

work=$(mktemp -d "${TMPDIR:-/tmp}/lienthong-measure.XXXXXX")
pids=()
finish() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; done; rm -rf "$work"; }
trap finish EXIT

now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.1f", b - a }'; }
ready() { for _ in $(seq 6000); do curl -fs "http://127.0.0.1:$1/health/ready" >/dev/null 2>&1 && return; sleep 0.05; done; echo "the server at port $1 is not ready" >&2; exit 1; }
# fill RECORDS FOLDER: a data directory with made-up catalogues of twenty members, their union and the index.
fill() {
  HEAP="-Xmx2g -XX:+UseParallelGC" measure union.ImportBenchmark "$1" "$2" 2>"$work/fill.log" | tail -2 || { cat "$work/fill.log" >&2; exit 1; }
}
