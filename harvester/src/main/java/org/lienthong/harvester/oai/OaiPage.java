package org.lienthong.harvester.oai;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a repository.
 *
 * @param responseDate as it was sent; null when it was not
 * @param records of a list, in its order
 * @param token where the list continues; null when it ends here
 * @param ended whether the list says itself that it ends here, by an empty token
 * @param completeListSize -1 when not said
 * @param cursor how many records of the list came before this page; -1 when not said
 * @param errors in the order sent
 * @param identify what Identify said; null in other answers
 * @param formats what ListMetadataFormats said
 */
record OaiPage(
    @Nullable String responseDate,
    List<OaiRecord> records,
    @Nullable String token,
    boolean ended,
    long completeListSize,
    long cursor,
    List<OaiError> errors,
    @Nullable Identify identify,
    List<Format> formats) {
  OaiPage {
    records = List.copyOf(records);
    errors = List.copyOf(errors);
    formats = List.copyOf(formats);
  }

  /** An error or exception condition, §3.6. */
  record OaiError(String code, String message) {}

  /** The part of Identify that matters to a harvester, §4.2. */
  record Identify(String granularity, String deletedRecord, String earliestDatestamp) {}

  /** A format, §4.4. */
  record Format(String prefix, String namespace) {}

  boolean hasError(String code) {
    return errors.stream().anyMatch(e -> e.code().equals(code));
  }

  OaiPage withRecords(List<OaiRecord> others) {
    return new OaiPage(
        responseDate, others, token, ended, completeListSize, cursor, errors, identify, formats);
  }

  /** Returns the same page as the last of its list. */
  OaiPage asLast() {
    return new OaiPage(
        responseDate, records, null, true, completeListSize, cursor, errors, identify, formats);
  }
}
