package org.lienthong.harvester.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lienthong.core.member.Library;

/** A provider with pages of ten whose lists end too soon, or not at all, as a test tells it. */
final class ShortLists implements AutoCloseable {
  private static final int PAGE = 10;

  final List<String> ids = Collections.synchronizedList(new ArrayList<>());
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;

  /** Records after which a list ends with an empty token, whatever it announced. */
  volatile int stopsAfter = Integer.MAX_VALUE;

  volatile boolean sizes = true;
  volatile boolean getRecord = true;

  /** Whether empty pages with a new token follow the last record. */
  volatile boolean endless;

  /** The page, from 0, that is an HTTP 500; tokens to it stay dead when they are older. */
  volatile int dead = -1;

  volatile String generation = "a";
  volatile boolean oldTokensDead;

  ShortLists(int records) throws IOException {
    for (int i = 0; i < records; i++) {
      ids.add("oai:x:" + i);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/oai", this::answer);
    server.start();
  }

  Library library() {
    return library("short");
  }

  Library library(String code) {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/oai";
    return new Library(code, "Short", Map.of("oai", url, "prefix", "marc21"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> arguments = new TreeMap<>();
    for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      arguments.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    asked.add(arguments.toString());
    String body = content(arguments);
    byte[] octets =
        ("<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'>"
                + "<responseDate>2026-03-01T00:00:00Z</responseDate>"
                + body
                + "</OAI-PMH>")
            .getBytes(UTF_8);
    exchange.sendResponseHeaders(body.isEmpty() ? 500 : 200, octets.length);
    try (OutputStream to = exchange.getResponseBody()) {
      to.write(octets);
    }
  }

  private String content(Map<String, String> arguments) {
    return switch (arguments.getOrDefault("verb", "")) {
      case "Identify" ->
          "<Identify><deletedRecord>no</deletedRecord>"
              + "<granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify>";
      case "ListRecords" -> list(arguments.getOrDefault("resumptionToken", generation + ":0"));
      case "GetRecord" -> {
        String id = arguments.getOrDefault("identifier", "");
        yield !getRecord
            ? "<error code='badVerb'>no</error>"
            : ids.contains(id)
                ? "<GetRecord>" + record(id) + "</GetRecord>"
                : "<error code='idDoesNotExist'>no</error>";
      }
      default -> "<error code='badVerb'>no</error>";
    };
  }

  private String list(String token) {
    int from = Integer.parseInt(token.substring(2));
    boolean old = !token.startsWith(generation);
    if (from / PAGE == dead || (old && oldTokensDead)) {
      return "";
    }
    StringBuilder out = new StringBuilder("<ListRecords>");
    ids.stream().skip(from).limit(PAGE).forEach(id -> out.append(record(id)));
    int next = from + PAGE;
    boolean ends = !endless && (next >= ids.size() || next >= stopsAfter);
    String size = sizes ? " completeListSize='" + ids.size() + "' cursor='" + from + "'" : "";
    out.append("<resumptionToken").append(size).append('>');
    return out.append(ends ? "" : generation + ":" + next)
        .append("</resumptionToken></ListRecords>")
        .toString();
  }

  private static String record(String id) {
    return "<record><header><identifier>"
        + id
        + "</identifier>"
        + "<datestamp>2026-01-01T00:00:00Z</datestamp></header><metadata>"
        + "<record xmlns='http://www.loc.gov/MARC21/slim'><leader>00000nam a2200000 i 4500</leader>"
        + "<datafield tag='245' ind1='0' ind2='0'><subfield code='a'>Sách "
        + id
        + "</subfield></datafield></record></metadata></record>";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
