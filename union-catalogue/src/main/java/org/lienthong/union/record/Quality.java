package org.lienthong.union.record;

import java.util.List;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.MarcRecord;

/**
 * How good a record is as the base of a union record, in points.
 *
 * <p>What is there counts (title 10, statement of responsibility 3, author, edition, place,
 * publisher, year, extent, class number, language, series 2 to 4 each, subjects and notes 1 each up
 * to 4), diacritics count 8, a level of encoding that says "complete" 3; a title in capitals alone
 * costs 6, an impossible ISBN 1.
 */
public final class Quality {
  private record Worth(List<MarcPath> paths, int points) {}

  private static final List<Worth> WORTHS =
      List.of(
          worth("245a", 10),
          worth("245c", 3),
          worth("100a 110a 111a", 4),
          worth("250a", 3),
          worth("260a 264a", 2),
          worth("260b 264b", 4),
          worth("260c 264c", 4),
          worth("300a", 3),
          worth("300c", 1),
          worth("020a", 3),
          worth("082a 080a 084a", 3),
          worth("041a", 1),
          worth("490a 830a", 2),
          worth("520a 505a", 2),
          worth("700a 710a", 2),
          worth("856u", 1));
  private static final int MOST_SUBJECTS = 4;

  private Quality() {}

  private static Worth worth(String paths, int points) {
    return new Worth(MarcPath.list(paths), points);
  }

  /** Returns the points of a record; more is better. */
  public static int of(MarcRecord record) {
    int points = 0;
    for (Worth worth : WORTHS) {
      if (worth.paths.stream().anyMatch(p -> p.texts(record).findAny().isPresent())) {
        points += worth.points;
      }
    }
    long subjects =
        record
            .dataFields()
            .filter(f -> f.tag().value().startsWith("6"))
            .limit(MOST_SUBJECTS)
            .count();
    return points + (int) subjects + spelling(record) + encoding(record);
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
