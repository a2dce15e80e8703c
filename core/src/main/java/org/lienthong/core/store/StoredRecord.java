package org.lienthong.core.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.packed.PackedMarc;

/**
 * A record as it is stored.
 *
 * @param key the store's own number for it; permanent and never reused
 * @param catalogue the code of its library, or {@code union}
 * @param id identifies it inside its catalogue
 * @param seq its place in the log: that of its last change
 * @param datestamp when that change was committed, UTC, to the second; never decreases with seq
 * @param deleted whether it is deleted; a deleted record keeps its last content
 * @param successor id of the record of the same catalogue that it was merged into; null for others
 * @param sets setSpecs of the OAI sets that it belongs to, or belonged to when it was deleted
 * @param origins where it came from: at most one for a source record, one per member for a union
 *     record
 * @param packed its MARC record, see {@link PackedMarc}
 */
public record StoredRecord(
    long key,
    String catalogue,
    String id,
    long seq,
    Instant datestamp,
    boolean deleted,
    @Nullable String successor,
    List<String> sets,
    List<Origin> origins,
    @SuppressWarnings("ArrayRecordComponent") byte[] packed) {
  public StoredRecord {
    sets = List.copyOf(sets);
    origins = List.copyOf(origins);
  }

  /** Returns the same record with different content. */
  public StoredRecord withPacked(byte[] other) {
    return new StoredRecord(
        key, catalogue, id, seq, datestamp, deleted, successor, sets, origins, other);
  }

  /** Returns its MARC record, unpacked again on every call. */
  public MarcRecord marc() {
    return PackedMarc.unpack(packed);
  }
}
