package org.lienthong.core.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.packed.PackedMarc;

/** A change of one record in the store. */
public sealed interface RecordChange {
  /** The code of its catalogue. */
  String catalogue();

  /**
   * Identifies the record inside its catalogue; at most {@link StoreLimits#MAX_ID_CHARS}
   * characters.
   */
  String id();

  /**
   * Writes a record; one that is deleted lives again.
   *
   * @param packed its MARC record, see {@link PackedMarc}
   * @param sets its sets; {@link AssignedSets} are kept and need not be given
   */
  record Put(
      String catalogue,
      String id,
      @SuppressWarnings("ArrayRecordComponent") byte[] packed,
      List<String> sets,
      List<Origin> origins)
      implements RecordChange {
    public Put {
      sets = List.copyOf(sets);
      origins = List.copyOf(origins);
    }

    /** Packs the record now, so that the transaction need not. */
    public Put(
        String catalogue, String id, MarcRecord marc, List<String> sets, List<Origin> origins) {
      this(catalogue, id, PackedMarc.pack(marc), sets, origins);
    }
  }

  /**
   * Deletes a record. For a record that the store never had, nothing is written, unless {@code
   * origin} names it: then a tombstone without content is written, so that a deletion that came
   * before its record is not lost.
   *
   * @param successor the record that it was merged into; null for none
   */
  record Delete(String catalogue, String id, @Nullable String successor, @Nullable Origin origin)
      implements RecordChange {}

  /**
   * Puts a live record into one of the {@link AssignedSets}, or takes it out.
   *
   * @param member whether it is to be in the set
   */
  record Join(String catalogue, String id, String set, boolean member) implements RecordChange {
    public Join {
      if (!AssignedSets.has(set)) {
        throw new IllegalArgumentException("not a standing set: '" + set + "'");
      }
    }
  }
}
