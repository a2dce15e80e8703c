package org.lienthong.marc.crosswalk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a record is published: what a form for aggregators must say and no record can tell.
 *
 * @param identifier URI of the record, for ever
 * @param page address at which people read the record
 * @param holders the libraries that have what it describes, in order, each once; a form for
 *     aggregators cannot do without one
 * @param aggregator name of who gathers the libraries' records and publishes this one
 * @param licence address of the licence of the record, not of what it describes; null when nobody
 *     gave one
 */
public record Publication(
    String identifier,
    String page,
    List<Holder> holders,
    String aggregator,
    @Nullable String licence) {
  /** Nothing is known: for protocols that publish records under no address of their own. */
  public static final Publication UNKNOWN = new Publication("", "", List.of(), "", null);

  /** Takes a copy of the holders. */
  public Publication {
    holders = List.copyOf(holders);
  }

  /** Says whether somebody has what the record describes, and it can be pointed at. */
  boolean isComplete() {
    return !holders.isEmpty() && !identifier.isBlank() && !page.isBlank() && !aggregator.isBlank();
  }

  /**
   * A library that has what a record describes.
   *
   * @param code its code, fit for a URI
   * @param name for people, never blank
   */
  public record Holder(String code, String name) {}
}
