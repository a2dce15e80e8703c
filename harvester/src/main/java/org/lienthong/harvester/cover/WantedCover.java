package org.lienthong.harvester.cover;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.harvester.store.CoverVisit;

/**
 * A union record whose cover is to be asked for.
 *
 * @param record its id
 * @param addresses that are due, the surest first
 */
record WantedCover(String record, List<Due> addresses) {
  /**
   * One of its addresses.
   *
   * @param before what is known of it; null when it was never asked
   */
  record Due(URI address, @Nullable CoverVisit before) {}

  WantedCover {
    addresses = List.copyOf(addresses);
  }

  /**
   * Returns what is to be asked for a record.
   *
   * @param links its addresses, the surest first
   * @param known what is known of them
   * @param kept whether its picture is kept
   * @return empty when a surer address than any that is due gave the picture not long ago
   */
  static Optional<WantedCover> of(
      String record, List<URI> links, List<CoverVisit> known, boolean kept, Instant now) {
    List<Due> due = new ArrayList<>();
    for (URI link : links) {
      CoverVisit before =
          known.stream()
              .filter(visit -> visit.address().equals(link.toString()))
              .findFirst()
              .orElse(null);
      boolean has = before != null && before.picture() && kept;
      boolean lost = before != null && before.picture() && !kept;
      if (before == null || lost || !now.isBefore(before.due())) {
        due.add(new Due(link, lost ? null : before));
      }
      if (has) {
        break;
      }
    }
    return due.isEmpty() ? Optional.empty() : Optional.of(new WantedCover(record, due));
  }

  String host() {
    return addresses.getFirst().address().getAuthority();
  }

  /** Returns what is left when the first address has failed; empty when nothing is. */
  Optional<WantedCover> next() {
    return addresses.size() < 2
        ? Optional.empty()
        : Optional.of(new WantedCover(record, addresses.subList(1, addresses.size())));
  }
}
