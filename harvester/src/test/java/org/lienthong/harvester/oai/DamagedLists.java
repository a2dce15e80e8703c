package org.lienthong.harvester.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lienthong.core.member.Library;

/**
 * A provider with pages of ten, in which some records can never be sent: every page that has one is
 * damaged. A test says what else it can do.
 */
final class DamagedLists implements AutoCloseable {
  private static final int PAGE = 10;
  private static final Instant FIRST = Instant.parse("2026-02-01T00:00:00Z");

  /** A record; each has a datestamp of its own, in the order of their numbers. */
  record Item(String id, String datestamp, boolean deleted) {}

  final List<Item> items = Collections.synchronizedList(new ArrayList<>());
  final Set<String> poison = Collections.synchronizedSet(new HashSet<>());
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;
  private final boolean days;

  /** What a damaged page is: cut off in the middle, or an HTTP 500. */
  volatile boolean cut;

  volatile boolean heedsUntil = true;
  volatile boolean sorted = true;
  volatile boolean sizes = true;
  volatile boolean identifiers = true;
  volatile boolean getRecord = true;
  volatile boolean down;
  volatile String deletedRecord = "persistent";
  volatile String responseDate = "2026-03-01T00:00:00Z";

  /** How many records more than it has each list announces. */
  volatile int surplus;

  /** Whether the last page says by an empty token that it is the last one. */
  volatile boolean emptyToken = true;

  DamagedLists(int records, boolean days) throws IOException {
    this.days = days;
    for (int i = 0; i < records; i++) {
      items.add(new Item("oai:x:" + i, stamp(i), false));
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/oai", this::answer);
    server.start();
  }

  /** Returns the datestamp of record {@code i}: three a day, or one a minute. */
  String stamp(int i) {
    return days
        ? FIRST.plus(i / 3, ChronoUnit.DAYS).toString().substring(0, 10)
        : FIRST.plus(i, ChronoUnit.MINUTES).toString();
  }

  Library library() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/oai";
    return new Library("damaged", "Damaged", Map.of("oai", url, "prefix", "marc21"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> arguments = new TreeMap<>();
    for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      arguments.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    asked.add(arguments.toString());
    String body = content(arguments);
    String whole =
        "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><responseDate>"
            + responseDate
            + "</responseDate>"
            + body
            + "</OAI-PMH>";
    boolean broken = body.isEmpty();
    byte[] octets = (broken && cut ? "<OAI-PMH><ListRecords><record>" : whole).getBytes(UTF_8);
    exchange.sendResponseHeaders(broken && !cut ? 500 : 200, octets.length);
    try (OutputStream to = exchange.getResponseBody()) {
      to.write(octets);
    }
  }

  private String content(Map<String, String> arguments) {
    String verb = arguments.getOrDefault("verb", "");
    return switch (verb) {
      case "Identify" ->
          "<Identify><earliestDatestamp>2020-01-01</earliestDatestamp><deletedRecord>"
              + deletedRecord
              + "</deletedRecord><granularity>"
              + (days ? "YYYY-MM-DD" : "YYYY-MM-DDThh:mm:ssZ")
              + "</granularity></Identify>";
      case "ListRecords" -> down ? "" : list(verb, arguments);
      case "ListIdentifiers" ->
          down ? "" : identifiers ? list(verb, arguments) : "<error code='badVerb'>no</error>";
      case "GetRecord" -> down ? "" : one(arguments.getOrDefault("identifier", ""));
      default -> "<error code='badVerb'>no</error>";
    };
  }

  private String one(String id) {
    if (!getRecord) {
      return "<error code='badVerb'>no</error>";
    }
    return poison.contains(id)
        ? ""
        : items.stream()
            .filter(item -> item.id().equals(id))
            .map(item -> "<GetRecord>" + record(item) + "</GetRecord>")
            .findFirst()
            .orElse("<error code='idDoesNotExist'>no</error>");
  }

  private String list(String verb, Map<String, String> arguments) {
    String[] at =
        arguments
            .getOrDefault(
                "resumptionToken",
                arguments.getOrDefault("from", "")
                    + "|"
                    + arguments.getOrDefault("until", "")
                    + "|0")
            .split("\\|", -1);
    if (days && (at[0].length() > 10 || at[1].length() > 10)) {
      return "<error code='badArgument'>granularity</error>";
    }
    List<Item> all =
        items.stream()
            .filter(item -> at[0].isEmpty() || item.datestamp().compareTo(at[0]) >= 0)
            .filter(
                item -> !heedsUntil || at[1].isEmpty() || item.datestamp().compareTo(at[1]) <= 0)
            .sorted(Comparator.comparing(sorted ? Item::datestamp : Item::id))
            .toList();
    int from = Integer.parseInt(at[2]);
    List<Item> page = all.stream().skip(from).limit(PAGE).toList();
    boolean headers = verb.equals("ListIdentifiers");
    if (page.isEmpty()) {
      return "<error code='noRecordsMatch'>none</error>";
    }
    if (!headers && page.stream().anyMatch(item -> poison.contains(item.id()))) {
      return "";
    }
    StringBuilder out = new StringBuilder("<" + verb + ">");
    page.forEach(item -> out.append(headers ? header(item) : record(item)));
    int next = from + PAGE;
    boolean last = next >= all.size();
    if (!last || emptyToken) {
      String size = sizes ? " completeListSize='" + (all.size() + surplus) + "'" : "";
      out.append("<resumptionToken" + size + ">")
          .append(last ? "" : at[0] + "|" + at[1] + "|" + next)
          .append("</resumptionToken>");
    }
    return out.append("</" + verb + ">").toString();
  }

  private static String header(Item item) {
    return (item.deleted() ? "<header status='deleted'>" : "<header>")
        + ("<identifier>" + item.id() + "</identifier>")
        + ("<datestamp>" + item.datestamp() + "</datestamp></header>");
  }

  private static String record(Item item) {
    String metadata =
        "<metadata><record xmlns='http://www.loc.gov/MARC21/slim'>"
            + "<leader>00000nam a2200000 i 4500</leader>"
            + "<datafield tag='245' ind1='0' ind2='0'><subfield code='a'>Sách "
            + item.id()
            + "</subfield></datafield></record></metadata>";
    return "<record>" + header(item) + (item.deleted() ? "" : metadata) + "</record>";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
