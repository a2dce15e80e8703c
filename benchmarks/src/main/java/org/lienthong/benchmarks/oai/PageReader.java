package org.lienthong.benchmarks.oai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a list page by page without parsing it; tokens of ours need no escaping. One thread. */
final class PageReader {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern TOKEN =
      Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");
  private static final byte[] HEADER = "<header".getBytes(ISO_8859_1);
  private static final int TAIL = 1_000;
  private static final int BUFFER = 64 * 1024;

  private final String base;
  private final List<Double> milliseconds = new ArrayList<>();
  private String query = "?verb=ListRecords&metadataPrefix=marc21";
  private boolean over;
  private int matched;
  private long records;
  private long octets;

  PageReader(String base) {
    this.base = base;
  }

  /** Reads the next page; returns false at the end of the list. */
  boolean next() throws IOException, InterruptedException {
    if (over) {
      return false;
    }
    long start = System.nanoTime();
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + query)).build();
    HttpResponse<InputStream> response = CLIENT.send(request, BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    String tail;
    try (InputStream in = response.body()) {
      tail = read(in);
    }
    milliseconds.add((System.nanoTime() - start) / 1e6);
    Matcher token = TOKEN.matcher(tail);
    over = !token.find();
    query = over ? "" : "?verb=ListRecords&resumptionToken=" + token.group(1);
    return true;
  }

  /** Counts records and octets; returns the last octets of the page. */
  private String read(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    String tail = "";
    int got = in.readNBytes(buffer, 0, BUFFER);
    while (got > 0) {
      octets += got;
      count(buffer, got);
      int from = Math.max(0, got - TAIL);
      String last = tail + new String(buffer, from, got - from, ISO_8859_1);
      tail = last.substring(Math.max(0, last.length() - TAIL));
      got = in.readNBytes(buffer, 0, BUFFER);
    }
    return tail;
  }

  /** Counts starts of headers, also those that two buffers share. */
  private void count(byte[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      matched = buffer[i] == HEADER[matched] ? matched + 1 : buffer[i] == '<' ? 1 : 0;
      if (matched == HEADER.length) {
        records++;
        matched = 0;
      }
    }
  }

  long records() {
    return records;
  }

  long octets() {
    return octets;
  }

  /** Returns the mean time of a page in one tenth of the list, counted from 0. */
  double tenth(int which) {
    int pages = milliseconds.size();
    int from = pages * which / 10;
    int to = Math.max(from + 1, pages * (which + 1) / 10);
    return milliseconds.subList(from, to).stream().mapToDouble(d -> d).average().orElse(0);
  }
}
