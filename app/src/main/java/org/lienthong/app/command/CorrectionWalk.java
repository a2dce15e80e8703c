package org.lienthong.app.command;

import java.io.IOException;
import java.util.List;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.union.MemberCorrections;
import org.lienthong.union.UnionRecords;

/** Iterates over a member's records that have corrections, by local id, and counts them. */
final class CorrectionWalk {
  private final UnionRecords union;
  private final String library;
  private long records;
  private long fields;

  CorrectionWalk(UnionRecords union, String library) {
    this.union = union;
    this.library = library;
  }

  /** Receives one of the records. */
  @FunctionalInterface
  interface Step {
    /** Handles one record. */
    void with(MemberCorrections member) throws IOException;
  }

  void forEach(Step step) throws IOException {
    List<MemberCorrections> page = union.corrections(library, "", StoreLimits.BATCH);
    while (!page.isEmpty()) {
      for (MemberCorrections member : page) {
        if (!member.list().isEmpty()) {
          step.with(member);
          records++;
          fields += member.list().size();
        }
      }
      page = union.corrections(library, page.getLast().member().localId(), StoreLimits.BATCH);
    }
  }

  long records() {
    return records;
  }

  long fields() {
    return fields;
  }
}
