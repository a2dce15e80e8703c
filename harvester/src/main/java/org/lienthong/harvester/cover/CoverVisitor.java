package org.lienthong.harvester.cover;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.lienthong.harvester.store.CoverVisit;
import org.lienthong.harvester.store.CoverVisits;

/** Asks for one cover, and notes when it is to be asked for again. For any number of threads. */
final class CoverVisitor {
  private final PictureClient client;
  private final CoverShelf shelf;
  private final CoverVisits visits;
  private final InstantSource clock;

  CoverVisitor(PictureClient client, CoverShelf shelf, CoverVisits visits, InstantSource clock) {
    this.client = client;
    this.shelf = shelf;
    this.visits = visits;
    this.clock = clock;
  }

  /** How a visit ended. */
  enum Outcome {
    /** A picture was kept. */
    FETCHED,
    /** The picture that is kept is still right. */
    UNCHANGED,
    /** The host works, and has no picture there. */
    ABSENT,
    /** The host does not work. */
    TROUBLE
  }

  /**
   * A visit.
   *
   * @param now what is known of the address after it
   */
  record Result(Outcome outcome, CoverVisit now) {}

  /** Asks the first address of a record; a picture is kept, the visit is not noted yet. */
  Result visit(WantedCover wanted) throws IOException {
    WantedCover.Due due = wanted.addresses().getFirst();
    CoverVisit before = due.before();
    String etag = before == null ? null : before.etag();
    String modified = before == null ? null : before.modified();
    PictureAnswer answer = client.get(due.address(), etag, modified);
    return switch (answer) {
      case PictureAnswer.Picture picture when shelf.put(wanted.record(), picture.octets()) ->
          new Result(Outcome.FETCHED, found(wanted, picture.etag(), picture.modified()));
      case PictureAnswer.Picture _ ->
          none(
              wanted,
              PictureAnswer.None.lasting(
                  "không phải hình JPEG, PNG hay WebP dùng được",
                  "no JPEG, PNG or WebP picture that can be used"));
      // Only a request with validators has this answer, and they are those of the kept picture.
      case PictureAnswer.Unchanged _ when before != null && before.picture() ->
          new Result(Outcome.UNCHANGED, found(wanted, etag, modified));
      case PictureAnswer.Unchanged _ ->
          none(wanted, PictureAnswer.None.lasting("trả lời HTTP 304 lạ", "unexpected HTTP 304"));
      case PictureAnswer.None none -> none(wanted, none);
    };
  }

  private CoverVisit found(WantedCover wanted, @Nullable String etag, @Nullable String modified) {
    return visit(wanted, true, etag, modified, 0, null, PictureLimits.FRESH);
  }

  private Result none(WantedCover wanted, PictureAnswer.None none) {
    CoverVisit before = wanted.addresses().getFirst().before();
    int failures = before == null ? 1 : before.failures() + 1;
    Duration wait =
        none.lasting()
            ? PictureLimits.LONG_WAIT
            : PictureLimits.FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, 5));
    // What is kept stays right while its host is down.
    CoverVisit kept = none.lasting() || before == null || !before.picture() ? null : before;
    return new Result(
        none.lasting() ? Outcome.ABSENT : Outcome.TROUBLE,
        visit(
            wanted,
            kept != null,
            kept == null ? null : kept.etag(),
            kept == null ? null : kept.modified(),
            failures,
            none.reason(),
            wait));
  }

  private CoverVisit visit(
      WantedCover wanted,
      boolean picture,
      @Nullable String etag,
      @Nullable String modified,
      int failures,
      @Nullable String reason,
      Duration wait) {
    Instant due = clock.instant().plus(wait);
    String address = wanted.addresses().getFirst().address().toString();
    return new CoverVisit(wanted.record(), address, picture, etag, modified, failures, reason, due);
  }

  /** Notes a visit. */
  void keep(CoverVisit visit) {
    visits.put(visit);
  }
}
