package org.lienthong.union.record;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/**
 * The quality of a record as the base of a union record, in points.
 *
 * <p>Each element present counts (title 10, statement of responsibility 3, author, edition, place,
 * publisher, year, extent, class number, language, series 2 to 4 each, subjects and notes 1 each up
 * to 4), diacritics count 8, a level of encoding that says "complete" 3; a title in capitals alone
 * costs 6, an impossible ISBN 1.
 */
public final class Quality {
  /** The points for a text in one of several places. */
  private record Worth(String paths, int points) {}

  /** Subfields of one tag that {@code WORTHS} names, and in which row. */
  private record Place(String codes, int row) {}

  private static final List<Worth> WORTHS =
      List.of(
          new Worth("245a", 10),
          new Worth("245c", 3),
          new Worth("100a 110a 111a", 4),
          new Worth("250a", 3),
          new Worth("260a 264a", 2),
          new Worth("260b 264b", 4),
          new Worth("260c 264c", 4),
          new Worth("300a", 3),
          new Worth("300c", 1),
          new Worth("020a", 3),
          new Worth("082a 080a 084a", 3),
          new Worth("041a", 1),
          new Worth("490a 830a", 2),
          new Worth("520a 505a", 2),
          new Worth("700a 710a", 2),
          new Worth("856u", 1));
  private static final Map<String, List<Place>> BY_TAG = byTag();
  private static final int MOST_SUBJECTS = 4;

  private Quality() {}

  private static Map<String, List<Place>> byTag() {
    Map<String, List<Place>> out = new HashMap<>();
    for (int row = 0; row < WORTHS.size(); row++) {
      for (MarcPath path : MarcPath.list(WORTHS.get(row).paths)) {
        out.computeIfAbsent(path.tag(), _ -> new ArrayList<>()).add(new Place(path.codes(), row));
      }
    }
    return out;
  }

  /** Returns the points of a record; more is better. */
  public static int of(MarcRecord record) {
    BitSet found = new BitSet(WORTHS.size());
    int subjects = 0;
    for (Field field : record.fields()) {
      if (field instanceof DataField data) {
        mark(data, found);
        subjects += data.tag().value().charAt(0) == '6' ? 1 : 0;
      }
    }
    int points = Math.min(subjects, MOST_SUBJECTS);
    for (int row = found.nextSetBit(0); row >= 0; row = found.nextSetBit(row + 1)) {
      points += WORTHS.get(row).points;
    }
    return points + spelling(record) + encoding(record);
  }

  private static void mark(DataField field, BitSet found) {
    for (Place place : BY_TAG.getOrDefault(field.tag().value(), List.of())) {
      for (Subfield subfield : field.subfields()) {
        if (place.codes.indexOf(subfield.code()) >= 0 && !subfield.data().isBlank()) {
          found.set(place.row);
        }
      }
    }
  }

  private static int spelling(MarcRecord record) {
    boolean marks = false;
    boolean letters = false;
    boolean lower = false;
    for (Subfield subfield : title(record)) {
      String text = subfield.data();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        marks |= c > 127;
        letters |= Character.isLetter(c);
        lower |= Character.isLowerCase(c);
      }
    }
    return (marks ? 8 : 0) - (letters && !lower ? 6 : 0);
  }

  private static List<Subfield> title(MarcRecord record) {
    for (Field field : record.fields()) {
      if (field instanceof DataField data && field.tag().is("245")) {
        return data.subfields();
      }
    }
    return List.of();
  }

  private static int encoding(MarcRecord record) {
    return switch (record.leader().value().charAt(17)) {
      case ' ', '1', '4' -> 3;
      default -> 0;
    };
  }
}
