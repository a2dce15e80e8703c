package org.lienthong.oai;

import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Tag;

/**
 * What of a record may be published: not fields 911 and 912, in which Vietnamese systems keep the
 * names of the staff who catalogued and checked it (personal data, law 91/2025/QH15).
 */
final class PublicMarc {
  private PublicMarc() {}

  /** Returns the record without personal data; itself when it has none. */
  static MarcRecord of(MarcRecord record) {
    for (Field field : record.fields()) {
      if (isPersonal(field.tag())) {
        return new MarcRecord(
            record.leader(), record.fields().stream().filter(f -> !isPersonal(f.tag())).toList());
      }
    }
    return record;
  }

  private static boolean isPersonal(Tag tag) {
    return tag.is("911") || tag.is("912");
  }
}
