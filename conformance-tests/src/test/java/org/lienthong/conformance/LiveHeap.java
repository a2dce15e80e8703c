package org.lienthong.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The heap of a server that is in use after a collection, sampled over its life. */
final class LiveHeap {
  private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
  private static final long MEGABYTE = 1 << 20;

  private final LienthongServer server;
  private final List<Long> samples = new ArrayList<>();

  LiveHeap(LienthongServer server) {
    this.server = server;
  }

  /** Has the server collect, and notes what is left. */
  void sample() {
    long pid = server.command().processes().getLast().pid();
    Programs.run(List.of(JCMD.toString(), Long.toString(pid), "GC.run"), Map.of(), "").expecting(0);
    samples.add((long) server.metric("lienthong_memory_used_bytes") / MEGABYTE);
  }

  /**
   * Returns the least sample of a quarter of the time, in megabytes: what attacks and requests
   * under way hold at a sample comes and goes, so a leak shows in the least.
   *
   * @param quarter from 1 to 4
   */
  long least(int quarter) {
    int from = samples.size() * (quarter - 1) / 4;
    int to = Math.max(from + 1, samples.size() * quarter / 4);
    return samples.subList(from, to).stream().mapToLong(Long::longValue).min().orElseThrow();
  }

  /** Returns the last sample, in megabytes. */
  long last() {
    return samples.getLast();
  }

  /** Returns all samples in megabytes. */
  List<Long> samples() {
    return List.copyOf(samples);
  }
}
