package org.lienthong.union;

import java.util.HashMap;
import java.util.Map;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MarcRecord;

/** What an OAI-PMH client has of the union, who asks for whatever changed since it asked last. */
final class Mirror {
  private final Map<String, MarcRecord> records = new HashMap<>();
  private long seen;

  void harvest(RecordStore store) {
    for (StoredRecord record : store.list(Listing.all("union"), seen, 10_000)) {
      if (record.deleted()) {
        records.remove(record.id());
      } else {
        records.put(record.id(), record.marc());
      }
      seen = record.seq();
    }
  }

  Map<String, MarcRecord> records() {
    return records;
  }

  /** Returns what somebody who asks for everything gets now. */
  static Map<String, MarcRecord> of(RecordStore store) {
    Map<String, MarcRecord> now = new HashMap<>();
    Listing live = new Listing("union", null, null, null, true);
    store.list(live, 0, 10_000).forEach(r -> now.put(r.id(), r.marc()));
    return now;
  }
}
