package org.lienthong.benchmarks.oai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.benchmarks.ProcessorTime;

/** Reads a list page by page without parsing it. One thread. */
final class PageReader implements AutoCloseable {
  private static final Pattern TOKEN =
      Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");
  private static final byte[] HEADER = "<header".getBytes(ISO_8859_1);
  private static final int TAIL = 1_000;
  private static final int BUFFER = 256 * 1024;

  private final PlainHttp http;
  private final String path;
  private final List<Double> milliseconds = new ArrayList<>();
  private final List<Long> processor = new ArrayList<>();
  private final byte[] buffer = new byte[BUFFER];
  private String query;
  private String tail = "";
  private boolean over;
  private int matched;
  private long records;
  private long octets;

  /**
   * Begins a list of records.
   *
   * @param base the base URL
   */
  PageReader(URI base, String prefix) throws IOException {
    http = new PlainHttp(base);
    path = base.getPath();
    query = "?verb=ListRecords&metadataPrefix=" + prefix;
  }

  /** Reads the next page; returns false at the end of the list. */
  boolean next() throws IOException {
    if (over) {
      return false;
    }
    long start = System.nanoTime();
    tail = "";
    http.get(path + query, buffer, this::take);
    processor.add(ProcessorTime.nanoseconds());
    milliseconds.add((System.nanoTime() - start) / 1e6);
    Matcher token = TOKEN.matcher(tail);
    over = !token.find();
    query =
        over ? "" : "?verb=ListRecords&resumptionToken=" + URLEncoder.encode(token.group(1), UTF_8);
    return true;
  }

  /** Counts records and octets, and keeps the last octets of the page. */
  private void take(byte[] read, int length) {
    octets += length;
    count(read, length);
    int from = Math.max(0, length - TAIL);
    String last = tail + new String(read, from, length - from, ISO_8859_1);
    tail = last.substring(Math.max(0, last.length() - TAIL));
  }

  /** Counts starts of headers, also those that two buffers share. */
  private void count(byte[] read, int length) {
    for (int i = 0; i < length; i++) {
      matched = read[i] == HEADER[matched] ? matched + 1 : read[i] == '<' ? 1 : 0;
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

  /**
   * Returns the median time of a page in one tenth of the list, counted from 0, in milliseconds: a
   * pause in one page, caused by other processes, does not affect it.
   */
  double tenth(int which) {
    int pages = milliseconds.size();
    int from = pages * which / 10;
    int to = Math.max(from + 1, pages * (which + 1) / 10);
    return milliseconds.subList(from, to).stream()
        .sorted()
        .skip((to - from) / 2)
        .findFirst()
        .orElse(0.0);
  }

  /**
   * Returns the mean processor time of a page in one tenth of the list, counted from 0, in
   * milliseconds, of the whole process.
   */
  double processorOfTenth(int which) {
    int pages = processor.size();
    int from = pages * which / 10;
    int to = Math.max(from + 1, pages * (which + 1) / 10 - 1);
    return to < pages ? (processor.get(to) - processor.get(from)) / 1e6 / (to - from) : 0;
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
