package org.lienthong.harvester.oai;

import java.io.InterruptedIOException;
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
  private final RecordStore store;
  private final Library library;
  private final OaiSource source;
  private final ListRequests requests;
  private final Gaps gaps;
  private final CheckpointTable checkpoints;
  private final HarvestListener listener;
  private final InstantSource clock;
  private final ListWatch watch;
  private final Set<String> tokens = new HashSet<>();
  private HarvestCheckpoint state;
  private Tally tally = Tally.NONE;
  private int loops;
  private int idlePages;
  private int recoveries;
  private boolean advanced;
  private boolean endless;
  private boolean reread;
  private long tailPages = -1;

  OaiRun(
      RecordStore store,
      Library library,
      OaiSource source,
      ListRequests requests,
      Gaps gaps,
      CheckpointTable checkpoints,
      HarvestListener listener,
      InstantSource clock,
      HarvestCheckpoint state) {
    this.store = store;
    this.library = library;
    this.source = source;
    this.requests = requests;
    this.gaps = gaps;
    this.checkpoints = checkpoints;
    this.listener = listener;
    this.clock = clock;
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
  private Optional<String> missing() {
    return watch.missing(checkpoints.seen(), state.size());
  }

  /**
   * Asks in other ways for what the list did not give.
   *
   * @return whether it is proved that nothing is missing, so that what did not come has vanished
   * @throws FetchException when something is missing and the list did not come to its end
   */
  boolean isProved() throws FetchException, InterruptedIOException {
    boolean named = missing().isPresent() && gaps.fill(state, requests.granularity());
    gaps.retry(state);
    Optional<String> missing = missing();
    if (missing.isEmpty() || gaps.hasUnnamed()) {
      return !gaps.hasUnnamed();
    }
    if (!named && !watch.hasEndedItself()) {
      throw FetchException.lasting(source.baseUrl() + ": " + missing.get() + ListWatch.UNPROVED);
    }
    listener.notice(source.baseUrl() + ": " + missing.get() + ListWatch.ENDED);
    return false;
  }

  /** Reads on until all pages are in. */
  void toTheEnd() throws FetchException, InterruptedIOException {
    while (!state.done()) {
      if (listener.cancelled()) {
        throw new InterruptedIOException("cancelled");
      }
      turn();
      if (state.done() && isShort()) {
        readOn();
      }
    }
  }

  /** Reads a page, or finds a way around it. */
  private void turn() throws FetchException, InterruptedIOException {
    OaiPage page;
    try {
      page = requests.page(state);
    } catch (FetchException trouble) {
      // A token of an earlier run is given up by another rule: it may be dead, and the page well.
      if (isStuck()) {
        throw trouble;
      }
      // Without a size nobody would notice that a list was in the order of its dates only up to
      // here.
      Instant known = state.mayNarrow() && state.size() >= 0 ? requests.afterKnown(state) : null;
      beginAgain(gaps.stepOver(state, known, requests.granularity(), trouble));
      return;
    }
    if (page.hasError(ListRequests.BAD_TOKEN)) {
      recover("its resumption tokens die too soon");
    } else {
      commit(page, state.token());
    }
  }

  /** Reads a short list once more, and then what comes after the last record that it gave. */
  private void readOn() {
    if (!reread && (state.narrowed() || state.mayNarrow())) {
      reread = true;
      listener.notice(
          source.baseUrl()
              + ": danh sách ngắn hơn số đã báo; đọc lại"
              + " / the list was shorter than announced; it is read again");
      startAgain(state.restart(false));
      return;
    }
    Instant known = requests.afterKnown(state);
    if (known != null && tailPages < state.pages()) {
      tailPages = state.pages();
      startAgain(state.narrow(known));
    }
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
      gaps.noteProgress();
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
      requests.pause("a page that was there before");
    }
  }

  /** Begins the list again, after the records already stored where that is safe. */
  private void recover(String reason) throws FetchException {
    if (++recoveries > OaiClientLimits.MAX_RECOVERIES) {
      throw FetchException.lasting(source.baseUrl() + ": " + reason);
    }
    Instant known = state.mayNarrow() ? requests.afterKnown(state) : null;
    startAgain(known == null ? state.restart(state.mayNarrow()) : state.narrow(known));
  }

  private void startAgain(HarvestCheckpoint next) {
    store.write(transaction -> {
      checkpoints.keep(transaction, next);
      return next;
    });
    beginAgain(next);
  }

  private void beginAgain(HarvestCheckpoint next) {
    watch.beginAgain();
    tokens.clear();
    state = next;
  }

  /** Says whether fewer records came than the server has, though none is known to be left out. */
  private boolean isShort() {
    return !gaps.hasUnnamed() && missing().isPresent();
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
