package org.lienthong.harvester.cover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.harvester.store.CoverVisit;
import org.lienthong.harvester.store.CoverVisits;
import org.lienthong.marc.MarcRecord;

/**
 * Fetches the covers that the records of the union name. What was asked lately is not asked again,
 * whether it gave a picture or not. For one run at a time.
 */
public final class CoverFetch {
  private final RecordStore store;
  private final CoverShelf shelf;
  private final AllowedAddresses allowed;
  private final InstantSource clock;
  private final CoverPace pace;
  private final CoverVisits visits;

  /** Prepares to fetch; nothing is asked yet. */
  public CoverFetch(
      RecordStore store,
      CoverShelf shelf,
      AllowedAddresses allowed,
      InstantSource clock,
      CoverPace pace) {
    this.store = store;
    this.shelf = shelf;
    this.allowed = allowed;
    this.clock = clock;
    this.pace = pace;
    this.visits = new CoverVisits(store);
  }

  /**
   * Goes through the union once.
   *
   * @param after the seq that an earlier part of this run reached; 0 to begin
   * @return the counts from there on; the listener knows whether the run was cancelled
   * @throws IOException when a picture cannot be written
   */
  public CoverTally run(long after, CoverListener listener) throws IOException {
    long last = store.lastSeq();
    long at = after;
    CoverTally tally = CoverTally.NONE;
    try (CoverRound round = new CoverRound(shelf, visits, allowed, clock, pace, listener)) {
      List<WantedCover> wanted = new ArrayList<>();
      boolean more = true;
      while (more && !listener.cancelled()) {
        List<StoredRecord> read =
            store.list(Listing.all(Catalogue.UNION), at, PictureLimits.READ).stream()
                .filter(record -> record.seq() <= last)
                .toList();
        wanted.addAll(wanted(read));
        more = !read.isEmpty();
        at = more ? read.getLast().seq() : at;
        if (wanted.size() >= PictureLimits.BATCH || !more) {
          tally = tally.plus(round.fetch(wanted));
          wanted.clear();
        }
        if (wanted.isEmpty() && !listener.cancelled()) {
          listener.reached(at, tally);
        }
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return tally;
  }

  private List<WantedCover> wanted(List<StoredRecord> records) throws IOException {
    Map<String, List<CoverVisit>> known =
        visits.of(records.stream().map(StoredRecord::id).toList());
    Instant now = clock.instant();
    List<WantedCover> out = new ArrayList<>();
    for (StoredRecord record : records) {
      String id = record.id();
      List<CoverVisit> before = known.getOrDefault(id, List.of());
      List<URI> links = links(record);
      if (links.isEmpty()) {
        if (!before.isEmpty()) {
          shelf.remove(id);
          visits.forget(id);
        }
      } else {
        WantedCover.of(id, links, before, shelf.has(id), now).ifPresent(out::add);
      }
    }
    return out;
  }

  private List<URI> links(StoredRecord record) {
    if (record.deleted()) {
      return List.of();
    }
    MarcRecord marc = record.marc();
    List<URI> links = CoverLinks.of(marc);
    return links.isEmpty()
            || shelf.isGiven(marc.data("020").flatMap(field -> field.all("a")).toList())
        ? List.of()
        : links;
  }
}
