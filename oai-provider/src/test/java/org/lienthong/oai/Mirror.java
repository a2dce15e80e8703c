package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A harvester that keeps a copy of a repository, or of one set of it: every run goes on from the
 * responseDate of the one before. It can be stopped after any page, and go on, ask for that page
 * again or begin that run again. Checks every answer against the schemas.
 */
final class Mirror {
  private static final Pattern HEADER =
      Pattern.compile(
          "<header( status=\"deleted\")?><identifier>([^<]+)</identifier><datestamp>([^<]+)<");
  private static final Pattern TITLE = Pattern.compile("<subfield code=\"a\">([^<]*)</subfield>");
  private static final Pattern TOKEN =
      Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");
  private static final Pattern DATE = Pattern.compile("<responseDate>([^<]+)<");
  private static final Pattern ERROR = Pattern.compile("<error code=\"([^\"]+)\"");

  private final TestRepository repository;
  private final String path;
  private final @Nullable String set;
  private final Map<String, String> copy = new TreeMap<>();
  private final List<String> seenInRun = new ArrayList<>();
  private @Nullable String from;
  private @Nullable String token;
  private String lastRequest = "";
  private boolean running;

  Mirror(TestRepository repository, String path, @Nullable String set) {
    this.repository = repository;
    this.path = path;
    this.set = set;
  }

  /** Returns the titles of records that are not deleted, by identifier. */
  Map<String, String> copy() {
    return new HashMap<>(copy);
  }

  /** Forgets how far the present run has come. */
  void interrupt() {
    running = false;
    lastRequest = "";
  }

  /** Fetches one page; returns whether the run is over. */
  boolean step() {
    if (!running) {
      seenInRun.clear();
      token = null;
      running = true;
    }
    lastRequest = request();
    read(fetch(lastRequest));
    return !running;
  }

  /**
   * Fetches the last page of a run that goes on once more, as after a crash before it was stored:
   * what has not changed since must be there again.
   */
  void again() {
    if (running && !lastRequest.isEmpty()) {
      String body = fetch(lastRequest);
      for (String record : body.split("<record>")) {
        Matcher header = HEADER.matcher(record);
        if (header.find() && header.group(1) == null) {
          copy.put(header.group(2), group(TITLE, record));
        } else if (header.hasMatch()) {
          copy.remove(header.group(2));
        }
      }
    }
  }

  private String fetch(String request) {
    HttpResponse<byte[]> response = repository.ask("GET", request, "");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Schemas.complaints(response.body())).isEmpty();
    return new String(response.body(), UTF_8);
  }

  /** Fetches the rest of the run, or a whole run. */
  void finish() {
    while (!step()) {
      // every step asks for a page
    }
  }

  private String request() {
    if (token != null) {
      return path + "?verb=ListRecords&resumptionToken=" + token;
    }
    return path
        + "?verb=ListRecords&metadataPrefix=marc21"
        + (set == null ? "" : "&set=" + set)
        + (from == null ? "" : "&from=" + from);
  }

  private void read(String body) {
    Matcher error = ERROR.matcher(body);
    if (error.find()) {
      assertThat(error.group(1)).isEqualTo("noRecordsMatch");
      assertThat(token).as("noRecordsMatch in the middle of a list").isNull();
    }
    String responseDate = group(DATE, body);
    for (String record : body.split("<record>")) {
      Matcher header = HEADER.matcher(record);
      if (header.find()) {
        take(header, record, responseDate);
      }
    }
    Matcher more = TOKEN.matcher(body);
    token = more.find() ? more.group(1) : null;
    if (token == null) {
      from = responseDate;
      running = false;
    }
  }

  private void take(Matcher header, String record, String responseDate) {
    String identifier = header.group(2);
    assertThat(header.group(3)).as("datestamp of an open second").isLessThan(responseDate);
    assertThat(seenInRun).as("twice in one list").doesNotContain(identifier + header.group(3));
    seenInRun.add(identifier + header.group(3));
    if (header.group(1) == null) {
      copy.put(identifier, group(TITLE, record));
    } else {
      copy.remove(identifier);
    }
  }

  private static String group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }
}
