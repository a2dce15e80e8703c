package org.lienthong.harvester.table;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.lienthong.core.text.VietnameseText;

/**
 * Recognizes rows that only add a copy to the book above them: they have a copy's number, and
 * nothing else but data of a copy or what the book's own row says too; or they repeat that row.
 */
final class CopyRows {
  private CopyRows() {}

  /** Says whether {@code row}, which has no title, adds a copy to the book of {@code book}. */
  static boolean isOne(Columns known, TableRow row, TableRow book) {
    return namesCopy(known, row) && saysNothingElse(known, row, book);
  }

  /** Says whether a row has the number of a copy; a group's name in that column is none. */
  static boolean namesCopy(Columns known, TableRow row) {
    return known.texts(row, ColumnHeading.COPY_NUMBER).stream().anyMatch(CopyRows::isNumber)
        || !known.text(row, ColumnHeading.COPY_FROM).isEmpty();
  }

  private static boolean isNumber(String cell) {
    return cell.chars().anyMatch(Character::isDigit)
        && !VietnameseText.folded(cell).matches("(?:lop|khoi|mon|phan|chuong|muc|nhom|loai)\\b.*");
  }

  private static boolean saysNothingElse(Columns known, TableRow row, TableRow book) {
    BitSet ofCopies = ofCopies(known);
    known.columns(ColumnHeading.PRICE).forEach(ofCopies::set);
    known.columns(ColumnHeading.QUANTITY).stream()
        .filter(column -> !Cells.whole(row.cell(column)).equals("1"))
        .forEach(ofCopies::clear);
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.cell(i);
      if (!cell.isEmpty() && !ofCopies.get(i) && !cell.equals(book.cell(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the columns about copies. */
  private static BitSet ofCopies(Columns known) {
    BitSet out = new BitSet();
    for (Map.Entry<ColumnHeading, List<Integer>> column : known.byHeading().entrySet()) {
      if (ColumnHeading.OF_A_COPY.contains(column.getKey())) {
        column.getValue().forEach(out::set);
      }
    }
    return out;
  }

  /**
   * Says whether {@code row}, which has a title, is another copy of the book of {@code book}: all
   * that it says about the book is the same.
   */
  static boolean isAnother(Columns known, TableRow row, TableRow book) {
    boolean numbered = namesCopy(known, row);
    BitSet ofCopies = ofCopies(known);
    BitSet used = known.used();
    int width = Math.max(row.cells().size(), book.cells().size());
    for (int i = 0; i < width; i++) {
      if (used.get(i) && !ofCopies.get(i)) {
        String cell = row.cell(i);
        boolean left = cell.isEmpty() && numbered;
        if (!left && !isSame(cell, book.cell(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Says whether two cells differ in letter case and spaces at most. */
  private static boolean isSame(String one, String other) {
    return one.equals(other) || plain(one).equals(plain(other));
  }

  private static String plain(String cell) {
    return VietnameseText.toned(cell).replaceAll("\\s+", "");
  }
}
