package org.lienthong.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures one full ListRecords harvest over HTTP, pages read as octets and searched for their
 * token, not parsed. {@code OaiHarvestLoad BASE_URL PREFIX}
 */
public final class OaiHarvestLoad {
  private static final Pattern TOKEN =
      Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");
  private static final String RECORD = "<header";

  private final HttpClient client;
  private final List<Double> pageSeconds = new ArrayList<>();
  private long records;

  private OaiHarvestLoad(HttpClient client) {
    this.client = client;
  }

  /** Runs it and prints one line. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      System.out.println(new OaiHarvestLoad(client).harvest(arguments[0], arguments[1]));
    }
  }

  private String harvest(String base, String prefix) throws IOException, InterruptedException {
    long start = System.nanoTime();
    String next = base + "?verb=ListRecords&metadataPrefix=" + prefix;
    while (!next.isEmpty()) {
      long pageStart = System.nanoTime();
      String page = page(next);
      pageSeconds.add(seconds(pageStart));
      records += occurrences(page);
      Matcher token = TOKEN.matcher(page);
      boolean more = token.find(Math.max(0, page.length() - 2_000));
      String go = base + "?verb=ListRecords&resumptionToken=";
      next = more ? go + URLEncoder.encode(token.group(1), UTF_8) : "";
    }
    double all = seconds(start);
    return String.format(
        Locale.ROOT,
        "records %d records/s %.0f pages %d first tenth %.1f ms last tenth %.1f ms",
        records,
        records / all,
        pageSeconds.size(),
        tenth(0) * 1e3,
        tenth(9) * 1e3);
  }

  private String page(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return client.send(request, BodyHandlers.ofString(UTF_8)).body();
  }

  private static long occurrences(String page) {
    long found = 0;
    for (int i = page.indexOf(RECORD); i >= 0; i = page.indexOf(RECORD, i + 1)) {
      found++;
    }
    return found;
  }

  /** Returns the mean time of a page in one tenth of the harvest, counted from 0. */
  private double tenth(int which) {
    int pages = pageSeconds.size();
    int from = pages * which / 10;
    int to = Math.max(from + 1, pages * (which + 1) / 10);
    return pageSeconds.subList(from, to).stream().mapToDouble(d -> d).average().orElse(0);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
