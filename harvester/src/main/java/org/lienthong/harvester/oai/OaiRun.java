package org.lienthong.harvester.oai;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.write.RecordWrites;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.Progress;
import org.lienthong.harvester.Tally;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.store.CheckpointTable;
import org.lienthong.harvester.store.HarvestCheckpoint;
import org.lienthong.harvester.store.SeenRecords;

/**
 * Reads a list to its end, page by page, and begins it again or narrows it where the repository
 * breaks it off. Each page is one transaction, together with the checkpoint after it. For one
 * thread.
 */
final class OaiRun {
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final String NO_RECORDS = "noRecordsMatch";
  private static final String BAD_TOKEN = "badResumptionToken";

  private final RecordStore store;
  private final Library library;
  private final OaiSource source;
  private final OaiClient client;
  private final CheckpointTable checkpoints;
  private final HarvestListener listener;
  private final InstantSource clock;
  private final ListWatch watch;
  private final Set<String> tokens = new HashSet<>();
  private Granularity granularity;
  private HarvestCheckpoint state;
  private Tally tally = Tally.NONE;
  private int loops;
  private int idlePages;
  private int recoveries;
  private boolean advanced;
  private boolean endless;

  OaiRun(
      RecordStore store,
      Library library,
      OaiSource source,
      OaiClient client,
      CheckpointTable checkpoints,
      HarvestListener listener,
      InstantSource clock,
      Granularity granularity,
      HarvestCheckpoint state) {
    this.store = store;
    this.library = library;
    this.source = source;
    this.client = client;
    this.checkpoints = checkpoints;
    this.listener = listener;
    this.clock = clock;
    this.granularity = granularity;
    this.state = state;
    this.watch = new ListWatch(state.token() == null);
  }

  Tally tally() {
    return tally;
  }

  HarvestCheckpoint state() {
    return state;
  }

  /**
   * Says whether to start from the beginning next time: nothing more came, or all is in and was not
   * believed.
   */
  boolean isHopeless() {
    return !advanced || state.done() || endless;
  }

  /** Says whether nothing was committed although the run went on from a token. */
  boolean isStuck() {
    return !advanced && state.token() != null;
  }

  /** Returns what is missing from the list that was read to its end, for people. */
  Optional<String> missing() {
    return watch.missing(checkpoints.seen(), state.size());
  }

  /** Reads on until all pages are in. */
  void toTheEnd() throws FetchException, InterruptedIOException {
    while (!state.done()) {
      if (listener.cancelled()) {
        throw new InterruptedIOException("cancelled");
      }
      String token = state.token();
      OaiPage page = token == null ? begin() : goOn(token);
      if (page.hasError(BAD_TOKEN)) {
        recover("its resumption tokens die too soon");
      } else {
        commit(page, token);
      }
      if (state.done() && isShort()) {
        listener.notice(
            source.baseUrl()
                + ": danh sách ngắn hơn số đã báo; đọc lại"
                + " / the list was shorter than announced; it is read again");
        startAgain(state.restart(false));
      }
    }
  }

  private OaiPage begin() throws FetchException, InterruptedIOException {
    Instant since = state.since();
    if (since != null && granularity == Granularity.SECOND) {
      OaiPage page = list(Set.of(NO_RECORDS, "badArgument"));
      if (!page.hasError("badArgument")) {
        return page;
      }
      granularity = Granularity.DAY;
    }
    return list(Set.of(NO_RECORDS));
  }

  private OaiPage list(Set<String> meant) throws FetchException, InterruptedIOException {
    Instant since = state.since();
    String from = since == null ? null : granularity.format(since);
    return client.ask(OaiClientRequest.list(state.prefix(), source.set(), from), meant);
  }

  private OaiPage goOn(String token) throws FetchException, InterruptedIOException {
    Set<String> meant = Set.of(NO_RECORDS, BAD_TOKEN);
    OaiPage page = client.ask(OaiClientRequest.resume(token), meant);
    if (page.hasError(BAD_TOKEN)) {
      client.pause(SHORT, source.baseUrl() + ": " + BAD_TOKEN);
      return client.ask(OaiClientRequest.resume(token), meant);
    }
    return page;
  }

  private void commit(OaiPage given, @Nullable String asked)
      throws FetchException, InterruptedIOException {
    OaiPage page = watch.hasEnded(given, state.size(), checkpoints::seen) ? given.asLast() : given;
    PageIntake taken =
        new PageIntake(
            source.baseUrl(),
            new RecordWrites(library),
            state,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            serverNow(page));
    try {
      HarvestCheckpoint after =
          store.write(transaction -> {
            SeenRecords seen = SeenRecords.in(transaction, library.code());
            taken.take(page.records(), transaction, seen);
            if (circles(page, taken, asked)) {
              throw new CircleException();
            }
            HarvestCheckpoint next = state.after(taken.page(page));
            checkpoints.keep(transaction, next);
            return next;
          });
      accept(after, taken, page);
    } catch (CircleException circle) {
      askAgain();
    }
  }

  /** Says whether a page has only known records, and its token leads to a place already reached. */
  private boolean circles(OaiPage page, PageIntake taken, @Nullable String asked) {
    String next = page.token();
    return next != null
        && !page.records().isEmpty()
        && taken.fresh() == 0
        && (next.equals(asked) || tokens.contains(next));
  }

  private void accept(HarvestCheckpoint after, PageIntake taken, OaiPage page)
      throws FetchException {
    state = after;
    advanced = true;
    loops = 0;
    watch.took(page);
    tally = tally.plus(taken.tally());
    taken.rejects().forEach(listener::rejected);
    listener.progress(new Progress(tally, tally.read(), state.size()));
    if (page.token() != null) {
      tokens.add(page.token());
    }
    if (taken.fresh() > 0) {
      recoveries = 0;
      idlePages = 0;
    } else if (++idlePages > OaiClientLimits.MAX_IDLE_PAGES + state.pages()) {
      endless = true;
      throw FetchException.lasting(
          source.baseUrl() + ": danh sách đi vòng, không kết thúc / the list goes in a circle");
    }
    if (!state.done() && ListWatch.isEndless(tally.read(), state.size())) {
      endless = true;
      throw FetchException.lasting(
          source.baseUrl()
              + ": danh sách không kết thúc: đã đến "
              + tally.read()
              + " biểu ghi, nguồn báo "
              + state.size()
              + " / the list does not end: "
              + tally.read()
              + " records came, and the source announced "
              + state.size());
    }
  }

  private void askAgain() throws FetchException, InterruptedIOException {
    if (++loops > OaiClientLimits.MAX_LOOPS) {
      loops = 0;
      recover("the list goes in a circle");
    } else {
      client.pause(SHORT, source.baseUrl() + ": a page that was there before");
    }
  }

  /** Begins the list again, after the records already stored where that is safe. */
  private void recover(String reason) throws FetchException {
    if (++recoveries > OaiClientLimits.MAX_RECOVERIES) {
      throw FetchException.lasting(source.baseUrl() + ": " + reason);
    }
    Instant highest = state.highest();
    if (state.sorted() && state.mayNarrow() && highest != null) {
      // A second earlier: some repositories leave out the first second that is asked for.
      Instant from = granularity == Granularity.DAY ? highest : highest.minusSeconds(1);
      Instant since = state.since();
      if (since == null || granularity.format(from).compareTo(granularity.format(since)) > 0) {
        startAgain(state.narrow(from));
        return;
      }
    }
    startAgain(state.restart(state.mayNarrow()));
  }

  private void startAgain(HarvestCheckpoint next) {
    watch.beginAgain();
    tokens.clear();
    store.write(transaction -> {
      checkpoints.keep(transaction, next);
      return next;
    });
    state = next;
  }

  /** Says whether fewer records came than the server has, and the list was not yet read again. */
  private boolean isShort() {
    return (state.narrowed() || state.mayNarrow()) && missing().isPresent();
  }

  private Instant serverNow(OaiPage page) {
    String date = Objects.requireNonNullElse(page.responseDate(), "");
    return Granularity.parse(date).orElseGet(clock::instant);
  }

  /** Rolls a page back. */
  private static final class CircleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CircleException() {
      super("a page that was there before", null, false, false);
    }
  }
}
