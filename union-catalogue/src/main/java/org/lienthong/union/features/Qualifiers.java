package org.lienthong.union.features;

import java.util.HashSet;
import java.util.Set;
import org.lienthong.marc.DataField;

/** Reads qualifiers of ISBN in 020: the number is of one volume, or of the whole set. */
final class Qualifiers {
  private Qualifiers() {}

  /** Says whether the number is of a whole set. */
  static boolean saysSet(DataField field) {
    String qualifiers = field.joined("qbc");
    if (qualifiers.isEmpty()) {
      return false;
    }
    String words = ' ' + TitleTokens.fold(qualifiers) + ' ';
    return words.contains(" bo ") || words.contains(" set ") || words.contains(" tron ");
  }

  /**
   * Returns the volume that all numbers of a record are of: "(t. 2)" after the number, or in $q.
   * Empty when one of them names none or another; a set has the numbers of its volumes.
   */
  static String volume(Fields record) {
    Set<String> found = new HashSet<>();
    for (DataField field : record.of("020")) {
      if (field.first('a').isPresent()) {
        found.add(saysSet(field) ? "" : volume(field));
      }
    }
    return found.size() == 1 ? found.iterator().next() : "";
  }

  private static String volume(DataField field) {
    String number = field.first('a').orElse("");
    int bracket = number.indexOf('(');
    String suffix = bracket < 0 ? "" : number.substring(bracket);
    for (String said : (suffix + ';' + field.joined("q")).split("[:;,()]")) {
      String volume = VolumeParser.take(new TitleScan('b', said));
      if (!volume.isEmpty()) {
        return volume.equals("set") ? "" : volume;
      }
    }
    return "";
  }
}
