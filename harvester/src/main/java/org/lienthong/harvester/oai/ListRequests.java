package org.lienthong.harvester.oai;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.store.HarvestCheckpoint;

/** Asks for the pages of a list, in the granularity that the repository accepts. */
final class ListRequests {
  static final String BAD_TOKEN = "badResumptionToken";
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final String NO_RECORDS = "noRecordsMatch";

  private final OaiClient client;
  private final OaiSource source;
  private Granularity granularity;

  ListRequests(OaiClient client, OaiSource source, Granularity granularity) {
    this.client = client;
    this.source = source;
    this.granularity = granularity;
  }

  Granularity granularity() {
    return granularity;
  }

  /** Returns the page at which a run is. */
  OaiPage page(HarvestCheckpoint state) throws FetchException, InterruptedIOException {
    String token = state.token();
    return token == null ? begin(state) : goOn(token);
  }

  private OaiPage begin(HarvestCheckpoint state) throws FetchException, InterruptedIOException {
    Instant since = state.since();
    if (since != null && granularity == Granularity.SECOND) {
      OaiPage page = list(state.prefix(), since, Set.of(NO_RECORDS, "badArgument"));
      if (!page.hasError("badArgument")) {
        return page;
      }
      granularity = Granularity.DAY;
    }
    return list(state.prefix(), since, Set.of(NO_RECORDS));
  }

  private OaiPage list(String prefix, @Nullable Instant since, Set<String> meant)
      throws FetchException, InterruptedIOException {
    String from = since == null ? null : granularity.format(since);
    return client.ask(OaiClientRequest.list(prefix, source.set(), from), meant);
  }

  private OaiPage goOn(String token) throws FetchException, InterruptedIOException {
    Set<String> meant = Set.of(NO_RECORDS, BAD_TOKEN);
    OaiPage page = client.ask(OaiClientRequest.resume(token), meant);
    if (page.hasError(BAD_TOKEN)) {
      pause(BAD_TOKEN);
      return client.ask(OaiClientRequest.resume(token), meant);
    }
    return page;
  }

  /** Waits before a page is asked for again. */
  void pause(String reason) throws InterruptedIOException {
    client.pause(SHORT, source.baseUrl() + ": " + reason);
  }

  /**
   * Returns the moment from which a list may continue after the records that came in the order of
   * their dates; null when it cannot, or would be the same list again.
   */
  @Nullable Instant afterKnown(HarvestCheckpoint state) {
    Instant highest = state.highest();
    if (!state.sorted() || highest == null) {
      return null;
    }
    // A second earlier: some repositories leave out the first second that is asked for.
    Instant from = granularity == Granularity.DAY ? highest : highest.minusSeconds(1);
    Instant since = state.since();
    boolean later =
        since == null || granularity.format(from).compareTo(granularity.format(since)) > 0;
    return later ? from : null;
  }
}
