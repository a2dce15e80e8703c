package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lienthong.z3950.apdu.DeleteResultSetRequest;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.rpn.Pqf;

/** The attacks on a server from this computer and without a login, each started by its method. */
record Attacks(LienthongServer server) {
  /** Returns the starts of all attacks by their names. */
  Map<String, Supplier<Attack>> all() {
    Map<String, Supplier<Attack>> all = new LinkedHashMap<>();
    all.put("half-sent Inits", this::halfSentInits);
    all.put("half-sent bodies", this::halfSentBodies);
    all.put("OAI bodies without end", this::endlessOaiBodies);
    all.put("large SRU result sets", this::largeSruResultSets);
    all.put("large Z39.50 result sets", this::largeZ3950ResultSets);
    all.put("huge pages", this::hugePages);
    all.put("wrong logins", this::wrongLogins);
    all.put("slow heads", this::slowHeads);
    all.put("slow readers", () -> slowReaders("GET /oai?verb=ListRecords&metadataPrefix=marc21"));
    all.put("heads of many fields", this::headsOfManyFields);
    all.put("requests of many elements", this::requestsOfManyElements);
    return all;
  }

  Attack halfSentInits() {
    byte[] head = {(byte) 0xB4, (byte) 0x84, 0x00, 0x0F, 0x42, 0x40};
    byte[] part = new byte[64 << 10];
    return Attack.of(
        700,
        server.z3950Port(),
        out -> {
          out.write(head);
          for (int sent = 0; sent < 900_000; sent += part.length) {
            out.write(part);
          }
        });
  }

  Attack halfSentBodies() {
    byte[] part = new byte[19_000];
    return Attack.of(
        350,
        server.httpPort(),
        out -> {
          out.write(post("/sru", 1_900_000));
          for (int i = 0; i < 99; i++) {
            out.write(part);
          }
        });
  }

  Attack endlessOaiBodies() {
    return Attack.of(300, server.httpPort(), out -> out.write(post("/oai", 30_000)));
  }

  Attack largeSruResultSets() {
    String query = "query=dc.title%3D%22" + "abcdefgh+".repeat(7_000) + "%22&resultSetTTL=900";
    byte[] body = query.getBytes(US_ASCII);
    return Attack.of(
        8,
        server.httpPort(),
        out -> {
          for (int i = 0; i < 150; i++) {
            out.write(post("/sru", body.length));
            out.write(body);
          }
        });
  }

  Attack largeZ3950ResultSets() {
    SearchQuery query = new SearchQuery.Type1(Pqf.parse(operands(256)));
    byte[] init = ApduCodec.encode(init());
    List<byte[]> searches =
        IntStream.range(0, 20).mapToObj(i -> ApduCodec.encode(search("s" + i, query))).toList();
    return Attack.of(
        8,
        server.z3950Port(),
        out -> {
          out.write(init);
          for (byte[] search : searches) {
            out.write(search);
          }
        });
  }

  Attack hugePages() {
    return Attack.of(
        60,
        server.httpPort(),
        out ->
            out.write(
                head(
                    "GET /sru?query=cql.allRecords%3D1&maximumRecords=1000&facetLimit=20",
                    "Accept: text/html,application/xhtml+xml")));
  }

  Attack wrongLogins() {
    String basic = Base64.getEncoder().encodeToString("admin:sai".getBytes(US_ASCII));
    return Attack.of(
        300,
        server.httpPort(),
        out ->
            out.write(
                head("GET /api/review", "Authorization: Basic " + basic, "Connection: close")));
  }

  Attack slowHeads() {
    return Attack.of(50, server.httpPort(), Attacks::slowHead);
  }

  /** Clients that send requests in advance and read a few octets of the answers. */
  Attack slowReaders(String request) {
    byte[] head = head(request, "Accept: */*");
    return Attack.ofSlowReaders(
        300,
        server.httpPort(),
        out -> {
          for (int i = 0; i < 100; i++) {
            out.write(head);
          }
        });
  }

  Attack headsOfManyFields() {
    byte[] fields = "a:b\r\n".repeat(12_000).getBytes(US_ASCII);
    return Attack.of(
        400,
        server.httpPort(),
        out -> {
          out.write("GET /sru HTTP/1.1\r\n".getBytes(US_ASCII));
          out.write(fields);
        });
  }

  Attack requestsOfManyElements() {
    byte[] init = ApduCodec.encode(init());
    byte[] delete =
        ApduCodec.encode(
            new DeleteResultSetRequest(
                null, DeleteResultSetRequest.LIST, Collections.nCopies(300_000, "a")));
    return Attack.of(
        60,
        server.z3950Port(),
        out -> {
          out.write(init);
          for (int i = 0; i < 20; i++) {
            out.write(delete);
          }
        });
  }

  /** Returns a query of long operands, as flat as it can be. */
  private static String operands(int count) {
    return count == 1
        ? "@attr 1=4 " + "x".repeat(1_900) + " "
        : "@or " + operands(count / 2) + operands(count - count / 2);
  }

  private static byte[] post(String path, int length) {
    return head(
        "POST " + path,
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Length: " + length);
  }

  private static byte[] head(String request, String... fields) {
    return (request + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", fields) + "\r\n\r\n")
        .getBytes(US_ASCII);
  }

  private static InitRequest init() {
    return new InitRequest(
        null,
        Set.of(1, 2, 3),
        Set.of(InitOption.SEARCH, InitOption.PRESENT, InitOption.NAMED_RESULT_SETS),
        1 << 20,
        1 << 20,
        null,
        new Implementation("", "attack", ""),
        null,
        List.of());
  }

  private static SearchRequest search(String set, SearchQuery query) {
    return new SearchRequest(
        null, 0, 1, 0, true, set, List.of("union"), null, null, null, query, List.of(), List.of());
  }

  /** Sends a header line each five seconds until the server closes the connection. */
  private static void slowHead(OutputStream out) throws IOException {
    out.write("GET /sru HTTP/1.1\r\nHost: x\r\n".getBytes(US_ASCII));
    for (int line = 0; line < 60; line++) {
      out.write(("X-Line: " + line + "\r\n").getBytes(US_ASCII));
      out.flush();
      LockSupport.parkNanos(Duration.ofSeconds(5).toNanos()); // the attack is to be slow
    }
  }
}
