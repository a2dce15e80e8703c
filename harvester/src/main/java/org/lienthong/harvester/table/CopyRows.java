package org.lienthong.harvester.table;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.text.VietnameseText;

/**
 * Recognizes rows that only add a copy to the book above them: no title, a copy's number, and
 * nothing else but data of a copy or what the book's own row says too.
 */
final class CopyRows {
  private static final Set<ColumnHeading> OF_A_COPY =
      EnumSet.of(
          ColumnHeading.ROW_NUMBER,
          ColumnHeading.COPY_NUMBER,
          ColumnHeading.COPY,
          ColumnHeading.STORE,
          ColumnHeading.SHELF,
          ColumnHeading.CALL_NUMBER,
          ColumnHeading.CONDITION,
          ColumnHeading.SOURCE,
          ColumnHeading.ACQUIRED,
          ColumnHeading.LEDGER,
          ColumnHeading.PRICE,
          ColumnHeading.TOTAL_PRICE);

  private CopyRows() {}

  /** Says whether {@code row} adds a copy to the book of the row {@code book}. */
  static boolean isOne(Columns known, TableRow row, TableRow book) {
    return namesCopy(known, row) && saysNothingElse(known, row, book);
  }

  /** Says whether a row has the number of a copy; a group's name in that column is none. */
  static boolean namesCopy(Columns known, TableRow row) {
    return known.texts(row, ColumnHeading.COPY_NUMBER).stream().anyMatch(CopyRows::isNumber);
  }

  private static boolean isNumber(String cell) {
    return cell.chars().anyMatch(Character::isDigit)
        && !VietnameseText.folded(cell).matches("(?:lop|khoi|mon|phan|chuong|muc|nhom|loai)\\b.*");
  }

  private static boolean saysNothingElse(Columns known, TableRow row, TableRow book) {
    Set<Integer> ofCopies = new HashSet<>();
    for (Map.Entry<ColumnHeading, List<Integer>> column : known.byHeading().entrySet()) {
      if (OF_A_COPY.contains(column.getKey()) || isOneCopy(known, column.getKey(), row)) {
        ofCopies.addAll(column.getValue());
      }
    }
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.cell(i);
      if (!cell.isEmpty() && !ofCopies.contains(i) && !cell.equals(book.cell(i))) {
        return false;
      }
    }
    return true;
  }

  /** A quantity above one is that of a title with a number of its own. */
  private static boolean isOneCopy(Columns known, ColumnHeading heading, TableRow row) {
    return heading == ColumnHeading.QUANTITY
        && Cells.whole(known.text(row, ColumnHeading.QUANTITY)).equals("1");
  }
}
