package org.lienthong.union.projection;

import java.util.List;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.union.record.Source;

/**
 * A source record, unpacked.
 *
 * @param key the store's number for it
 */
record MemberRecord(long key, Source source, List<Origin> origins) {
  static MemberRecord of(StoredRecord record) {
    return new MemberRecord(
        record.key(), new Source(record.catalogue(), record.id(), record.marc()), record.origins());
  }
}
