package org.lienthong.union.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/**
 * How good a record is as the base of a union record, in points.
 *
 * <p>What is there counts (title 10, statement of responsibility 3, author, edition, place,
 * publisher, year, extent, class number, language, series 2 to 4 each, subjects and notes 1 each up
 * to 4), diacritics count 8, a level of encoding that says "complete" 3; a title in capitals alone
 * costs 6, an impossible ISBN 1.
 */
public final class Quality {
  /**
   * What a text in some subfields of a tag is worth; of places with the same bit one counts.
   *
   * @param bit 0 to 31
   */
  private record Place(String codes, int bit) {}

  private static final List<String> PLACES =
      List.of(
          "245a",
          "245c",
          "100a 110a 111a",
          "250a",
          "260a 264a",
          "260b 264b",
          "260c 264c",
          "300a",
          "300c",
          "020a",
          "082a 080a 084a",
          "041a",
          "490a 830a",
          "520a 505a",
          "700a 710a",
          "856u");
  private static final int[] POINTS = {10, 3, 4, 3, 2, 4, 4, 3, 1, 3, 3, 1, 2, 2, 2, 1};
  private static final Map<String, List<Place>> BY_TAG = byTag();
  private static final int MOST_SUBJECTS = 4;

  private Quality() {}

  private static Map<String, List<Place>> byTag() {
    Map<String, List<Place>> out = new HashMap<>();
    for (int i = 0; i < POINTS.length; i++) {
      for (MarcPath path : MarcPath.list(PLACES.get(i))) {
        out.computeIfAbsent(path.tag(), _ -> new ArrayList<>()).add(new Place(path.codes(), i));
      }
    }
    return out;
  }

  /** Returns the points of a record; more is better. */
  public static int of(MarcRecord record) {
    int found = 0;
    int subjects = 0;
    for (Field field : record.fields()) {
      if (field instanceof DataField data) {
        found |= places(data);
        subjects += data.tag().value().charAt(0) == '6' ? 1 : 0;
      }
    }
    int points = Math.min(subjects, MOST_SUBJECTS);
    for (int i = 0; i < POINTS.length; i++) {
      points += (found >> i & 1) * POINTS[i];
    }
    return points + spelling(record) + encoding(record);
  }

  private static int places(DataField field) {
    int found = 0;
    for (Place place : BY_TAG.getOrDefault(field.tag().value(), List.of())) {
      for (Subfield subfield : field.subfields()) {
        if (place.codes.indexOf(subfield.code()) >= 0 && !subfield.data().isBlank()) {
          found |= 1 << place.bit;
        }
      }
    }
    return found;
  }

  private static int spelling(MarcRecord record) {
    String title =
        record.data("245").findFirst().map(DataField::subfields).orElse(List.of()).stream()
            .map(s -> s.data())
            .reduce("", (a, b) -> a + ' ' + b);
    boolean marks = title.chars().anyMatch(c -> c > 127);
    boolean letters = title.chars().anyMatch(Character::isLetter);
    boolean lower = title.chars().anyMatch(Character::isLowerCase);
    return (marks ? 8 : 0) - (letters && !lower ? 6 : 0);
  }

  private static int encoding(MarcRecord record) {
    return switch (record.leader().value().charAt(17)) {
      case ' ', '1', '4' -> 3;
      default -> 0;
    };
  }
}
