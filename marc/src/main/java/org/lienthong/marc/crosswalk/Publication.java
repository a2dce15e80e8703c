package org.lienthong.marc.crosswalk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a record is published: data that formats for aggregators require and a record does not have.
 *
 * @param identifier permanent URI of the record
 * @param page address of the record's page for people
 * @param holders the libraries that hold what it describes, in order, each once; formats for
 *     aggregators require at least one
 * @param aggregator name of the institution that gathers the libraries' records and publishes this
 *     one
 * @param licence address of the licence of the record, not of what it describes; null when there is
 *     none
 */
public record Publication(
    String identifier,
    String page,
    List<Holder> holders,
    String aggregator,
    @Nullable String licence) {
  /** An unknown publication: for protocols that give records no address. */
  public static final Publication UNKNOWN = new Publication("", "", List.of(), "", null);

  /** Copies the holders. */
  public Publication {
    holders = List.copyOf(holders);
  }

  /** Returns whether there are holders and addresses to link to. */
  boolean isComplete() {
    return !holders.isEmpty() && !identifier.isBlank() && !page.isBlank() && !aggregator.isBlank();
  }

  /**
   * A library that holds what a record describes.
   *
   * @param code its code, valid in a URI
   * @param name for people, never blank
   */
  public record Holder(String code, String name) {}
}
