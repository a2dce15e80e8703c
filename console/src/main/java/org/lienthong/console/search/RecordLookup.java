package org.lienthong.console.search;

import java.time.Instant;
import org.lienthong.core.store.StoredRecord;

/** What became of the record of an id. */
public sealed interface RecordLookup {
  /** It is in the catalogue; without hidden fields. */
  record Found(StoredRecord record) implements RecordLookup {}

  /** It was merged into a record that is in the catalogue. */
  record Moved(String successor) implements RecordLookup {}

  /** It was deleted, and no record took its place. */
  record Deleted(Instant when) implements RecordLookup {}

  /** There never was one. */
  record Unknown() implements RecordLookup {}
}
