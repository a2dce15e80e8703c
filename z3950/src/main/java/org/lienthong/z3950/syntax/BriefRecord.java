package org.lienthong.z3950.syntax;

import java.util.List;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.MarcRecord;

/** Element set B: the fields that a list of hits shows and a cataloguer needs to choose. */
final class BriefRecord {
  private static final List<MarcPath> KEPT =
      MarcPath.list("001 003 005 008 010 020 022 1XX 245 250 260 264 300 490 773");

  private BriefRecord() {}

  static MarcRecord of(MarcRecord record) {
    return new MarcRecord(
        record.leader(),
        record.fields().stream()
            .filter(field -> KEPT.stream().anyMatch(path -> path.covers(field.tag())))
            .toList());
  }
}
