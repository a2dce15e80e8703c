package org.lienthong.console.search;

import java.util.List;

/**
 * Records that a reader of one record may want too; no record is in two lists.
 *
 * @param volumes the other volumes of the set, in order
 * @param editions other editions of the same work
 * @param sameAuthor others of the same author
 * @param sameSubject others on the same subject
 */
public record RelatedRecords(
    List<RecordDescription> volumes,
    List<RecordDescription> editions,
    Others sameAuthor,
    Others sameSubject) {
  /** Copies the lists. */
  public RelatedRecords {
    volumes = List.copyOf(volumes);
    editions = List.copyOf(editions);
  }

  /**
   * Some records that share a value of a filter.
   *
   * @param value what they share; empty when the record has none
   * @param records a few of them
   * @param total how many there are, the record itself included
   */
  public record Others(String value, List<RecordDescription> records, long total) {
    /** Nothing shared. */
    static final Others NONE = new Others("", List.of(), 0);

    /** Copies the list. */
    public Others {
      records = List.copyOf(records);
    }
  }

  /** Says whether there is nothing to show. */
  public boolean isEmpty() {
    return volumes.isEmpty()
        && editions.isEmpty()
        && sameAuthor.records().isEmpty()
        && sameSubject.records().isEmpty();
  }
}
