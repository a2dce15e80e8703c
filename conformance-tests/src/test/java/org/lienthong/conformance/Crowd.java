package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.lienthong.z3950.client.Target;
import org.lienthong.z3950.client.Z3950Client;
import org.lienthong.z3950.client.Z3950Exception;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.syntax.RecordSyntax;

/**
 * Honest clients in numbers, each with pauses as people make: Z39.50 associations that stay open,
 * and HTTP clients that search by SRU and read OAI lists.
 */
final class Crowd {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SHORTEST_PAUSE = 1_000;
  private static final int LONGEST_PAUSE = 5_000;
  private static final int UNAVAILABLE = 503;

  /** Bib-1: system temporarily unavailable, resources exhausted. */
  private static final Pattern BUSY = Pattern.compile("diagnostic (2|31) ");

  private static final List<String> WORDS = List.of("toan", "van", "sach", "tieng viet", "lich su");
  private static final List<String> PATHS =
      List.of(
          "/sru?query=toan&maximumRecords=5",
          "/sru?version=1.2&operation=searchRetrieve&query=dc.title%3Dsach&recordSchema=dc",
          "/sru?version=1.2&operation=scan&scanClause=dc.title%3Dt",
          "/oai?verb=Identify",
          "/oai?verb=ListIdentifiers&metadataPrefix=marc21",
          "/oai?verb=ListRecords&metadataPrefix=oai_dc");

  private final LienthongServer server;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final List<Thread> threads = new ArrayList<>();
  private final Answered z3950 = new Answered();
  private final Answered web = new Answered();
  private volatile boolean closed;

  /** Starts so many of each. */
  Crowd(LienthongServer server, int associations, int webClients) {
    this.server = server;
    start(associations, this::associate);
    start(webClients, this::browse);
  }

  private void start(int count, Runnable life) {
    for (int i = 0; i < count; i++) {
      threads.add(Thread.startVirtualThread(life));
    }
  }

  Answered z3950() {
    return z3950;
  }

  Answered web() {
    return web;
  }

  /** Has an association until it is lost, and then another one. */
  private void associate() {
    while (!closed) {
      try (Z3950Client client =
          Z3950Client.connect(
              Target.parse("127.0.0.1:" + server.z3950Port() + "/union").withTimeout(PATIENCE))) {
        while (!closed) {
          long start = System.nanoTime();
          try {
            if (client.search(Pqf.parse("@attr 1=1016 \"" + one(WORDS) + '"')) > 0) {
              client.present(1, 1, RecordSyntax.USMARC, "F");
            }
            z3950.answered(Duration.ofNanos(System.nanoTime() - start));
          } catch (Z3950Exception refused) {
            if (!BUSY.matcher(String.valueOf(refused.getMessage())).lookingAt()) {
              throw refused;
            }
            z3950.busy();
          }
          rest();
        }
      } catch (IOException | RuntimeException e) {
        z3950.failed(String.valueOf(e));
        rest();
      }
    }
  }

  private void browse() {
    while (!closed) {
      long start = System.nanoTime();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.address(one(PATHS)))).timeout(PATIENCE).build();
      try {
        int status = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8)).statusCode();
        switch (status) {
          case 200 -> web.answered(Duration.ofNanos(System.nanoTime() - start));
          case UNAVAILABLE -> web.busy();
          default -> web.failed("status " + status);
        }
      } catch (IOException e) {
        web.failed(String.valueOf(e));
      } catch (InterruptedException e) {
        return;
      }
      rest();
    }
  }

  private static <T> T one(List<T> list) {
    return list.get(ThreadLocalRandom.current().nextInt(list.size()));
  }

  /** Lets a person read; it is part of the load, nothing waits for its end. */
  private void rest() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE, LONGEST_PAUSE));
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /** Lets each finish its request, and no more. */
  void finish() throws InterruptedException {
    closed = true;
    for (Thread thread : threads) {
      thread.join();
    }
    http.close();
  }
}
