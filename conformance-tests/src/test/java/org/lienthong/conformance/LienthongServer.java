package org.lienthong.conformance;

import java.time.Duration;
import java.util.List;

/** A running server, ready to answer. */
public final class LienthongServer implements AutoCloseable {
  private static final Duration TO_START = Duration.ofSeconds(90);

  private final RunningCommand command;
  private final int httpPort;
  private final int z3950Port;

  private LienthongServer(RunningCommand command, int httpPort, int z3950Port) {
    this.command = command;
    this.httpPort = httpPort;
    this.z3950Port = z3950Port;
  }

  static LienthongServer start(Lienthong program, String... jvmOptions) {
    int http = Ports.free();
    int z3950 = Ports.free();
    RunningCommand command =
        program.start(
            List.of(jvmOptions),
            "serve",
            "--http-port",
            Integer.toString(http),
            "--z3950-port",
            Integer.toString(z3950));
    var server = new LienthongServer(command, http, z3950);
    try {
      Wait.until(TO_START, "server ready", server::isReady);
    } catch (AssertionError e) {
      String said = command.said();
      command.close();
      throw new AssertionError(e.getMessage() + "; it said: " + said, e);
    }
    return server;
  }

  private boolean isReady() {
    if (!command.isRunning()) {
      throw new AssertionError("the server has ended");
    }
    return Ports.answers(httpPort) && Http.get(address("/health/ready")).status() == 200;
  }

  /** Returns the address of a path on this server. */
  public String address(String path) {
    return "http://127.0.0.1:" + httpPort + path;
  }

  /** Returns its SRU interface for a catalogue; {@code union} for the union. */
  Sru sru(String catalogue) {
    return new Sru(address(catalogue.equals("union") ? "/sru" : "/sru/" + catalogue));
  }

  /** Returns the OAI-PMH base URL of a catalogue. */
  String oai(String catalogue) {
    return address(catalogue.equals("union") ? "/oai" : "/oai/" + catalogue);
  }

  /** Returns its Z39.50 interface for a database. */
  Yaz yaz(String database) {
    return new Yaz("127.0.0.1:" + z3950Port, database);
  }

  int httpPort() {
    return httpPort;
  }

  int z3950Port() {
    return z3950Port;
  }

  /** Returns a figure of its metrics by the beginning of its line. */
  double metric(String name) {
    return Http.get(address("/metrics"))
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no metric " + name));
  }

  RunningCommand command() {
    return command;
  }

  @Override
  public void close() {
    command.close();
  }
}
