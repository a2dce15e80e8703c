package org.lienthong.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running command; closing it ends it and all processes that it started. */
final class RunningCommand implements AutoCloseable {
  private static final Duration TO_END = Duration.ofSeconds(60);

  private final Process process;
  private final Path log;

  RunningCommand(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Returns whether it is still running. */
  boolean isRunning() {
    return process.isAlive();
  }

  /** Returns its output so far, on both streams. */
  String said() {
    try {
      return Programs.read(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns its processes, itself first. */
  List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  /** Ends it without warning, as a power cut would. */
  void kill() {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    await();
  }

  /** Sends Ctrl-C: SIGINT to all of its processes, as a terminal does. */
  void interrupt() {
    for (ProcessHandle each : processes()) {
      Programs.run(List.of("kill", "-INT", Long.toString(each.pid())), Map.of(), "");
    }
  }

  /** Waits until it has ended and returns its exit status. */
  int await() {
    try {
      if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("does not end: " + said());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
        kill();
      }
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
