package org.lienthong.harvester.oai;

import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.Origin;
import org.lienthong.marc.MarcRecord;

/**
 * One record of a list.
 *
 * @param identifier empty when it could not be read
 * @param datestamp in a regular form, see {@link Granularity#regular}; empty when there is none
 * @param content what it says
 */
record OaiRecord(String identifier, String datestamp, Content content) {

  /** The content of a record. */
  sealed interface Content {}

  /**
   * A record that is not deleted.
   *
   * @param namespace of the metadata
   * @param before where the repository got it from; null when it does not say
   * @param altered whether it was repaired, or made from another format
   * @param repaired whether it was repaired
   * @param replaced characters that were replaced because no text can hold them
   */
  record Alive(
      MarcRecord marc,
      @Nullable String namespace,
      @Nullable Origin before,
      boolean altered,
      boolean repaired,
      long replaced)
      implements Content {}

  /** A record that is announced as deleted. */
  record Gone() implements Content {}

  /** A record that cannot be used. */
  record Unusable(String reason) implements Content {}

  /**
   * Marks the record as repaired before it could be read.
   *
   * @param replaced how many characters were replaced then
   */
  OaiRecord asRepaired(long replaced) {
    return content instanceof Alive alive
        ? new OaiRecord(
            identifier,
            datestamp,
            new Alive(
                alive.marc(),
                alive.namespace(),
                alive.before(),
                true,
                true,
                alive.replaced() + replaced))
        : this;
  }
}
