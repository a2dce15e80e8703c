package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy between a harvester and a repository that forwards every answer unchanged and records
 * schema violations in it.
 */
final class CheckingProxy implements AutoCloseable {
  private static final int ENOUGH = 20;

  private final HttpServer server;
  private final String target;
  private final Schemas schemas;
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final AtomicInteger answers = new AtomicInteger();

  private CheckingProxy(HttpServer server, String target, Schemas schemas) {
    this.server = server;
    this.target = target;
    this.schemas = schemas;
  }

  /**
   * Starts a proxy.
   *
   * @param target address of the server behind it, without a path
   */
  static CheckingProxy before(String target, Schemas schemas) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      CheckingProxy proxy = new CheckingProxy(server, target, schemas);
      server.createContext("/", proxy::pass);
      server.start();
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the address of a path for harvesters. */
  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Returns how many answers were checked. */
  int answers() {
    return answers.get();
  }

  /** Returns their violations, each with its request. */
  List<String> violations() {
    return violations;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String request = exchange.getRequestURI().toString();
      Http.Answer answer = Http.get(target + request);
      answers.incrementAndGet();
      if (violations.size() < ENOUGH) {
        schemas.violations(answer.body()).forEach(wrong -> violations.add(request + ": " + wrong));
      }
      byte[] octets = answer.body().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      exchange.sendResponseHeaders(answer.status(), octets.length);
      exchange.getResponseBody().write(octets);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
