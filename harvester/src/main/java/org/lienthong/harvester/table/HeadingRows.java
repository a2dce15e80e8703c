package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.text.VietnameseText;

/** Recognizes rows of headings, on one row or on two. */
final class HeadingRows {
  /** A row of text with the title's heading and one other is a row of headings. */
  private static final int ENOUGH = 2;

  /** Headings that lists of other things have too: stores, classes, people. */
  private static final Set<String> OF_ANY_LIST = Set.of("ten", "name");

  private static final Set<ColumnHeading> OF_BOOKS =
      EnumSet.complementOf(
          EnumSet.of(
              ColumnHeading.ROW_NUMBER,
              ColumnHeading.BOOK_CODE,
              ColumnHeading.RECORD_NUMBER,
              ColumnHeading.NOTE,
              ColumnHeading.SUMMARY,
              ColumnHeading.MATERIAL,
              ColumnHeading.STORE,
              ColumnHeading.SHELF,
              ColumnHeading.GRADE,
              ColumnHeading.SCHOOL_SUBJECT,
              ColumnHeading.SUBJECT,
              ColumnHeading.CALL_NUMBER,
              ColumnHeading.TITLE));

  private final HeadingNames names;

  HeadingRows(HeadingNames names) {
    this.names = names;
  }

  /** Returns the columns if {@code row} is a row of headings with one for titles. */
  Optional<Columns> of(TableRow row) {
    return whole(columns(row.cells()));
  }

  /** Returns what is known of a row whether or not it is one of headings. */
  Columns columns(List<String> cells) {
    List<@Nullable ColumnTarget> targets = new ArrayList<>();
    cells.forEach(cell -> targets.add(names.of(cell).orElse(null)));
    return Columns.of(cells, targets);
  }

  private static Optional<Columns> whole(Columns found) {
    long cells = found.headings().stream().filter(text -> !text.isEmpty()).count();
    boolean enough = found.known() >= ENOUGH || (cells == 1 && found.known() == 1);
    return found.hasTitles() && enough && !isOfAnyList(found)
        ? Optional.of(found)
        : Optional.empty();
  }

  private static boolean isOfAnyList(Columns found) {
    return found.titleColumns().stream()
            .allMatch(c -> OF_ANY_LIST.contains(VietnameseText.folded(found.headings().get(c))))
        && found.byHeading().keySet().stream().noneMatch(OF_BOOKS::contains);
  }

  /**
   * Returns the columns of two rows of headings, where {@code below} goes on with {@code above}.
   */
  Optional<Columns> continued(TableRow above, TableRow below) {
    int width = Math.max(above.cells().size(), below.cells().size());
    List<String> texts = new ArrayList<>();
    List<@Nullable ColumnTarget> targets = new ArrayList<>();
    String parent = "";
    int known = 0;
    int unknown = 0;
    for (int i = 0; i < width; i++) {
      String upper = above.cell(i);
      String lower = below.cell(i);
      parent = upper.isEmpty() ? parent : upper;
      if (lower.isEmpty() || lower.equals(upper)) {
        texts.add(upper);
        targets.add(names.of(upper).orElse(null));
        continue;
      }
      Optional<ColumnTarget> joined = names.of(parent + " " + lower);
      Optional<ColumnTarget> own = names.of(lower);
      known += own.isPresent() || joined.isPresent() ? 1 : 0;
      unknown += own.isPresent() || joined.isPresent() ? 0 : 1;
      texts.add(parent.isEmpty() ? lower : parent + " " + lower);
      targets.add(joined.or(() -> own).or(() -> names.of(upper)).orElse(null));
    }
    boolean goesOn = known > 0 && unknown <= known;
    return goesOn ? whole(Columns.of(texts, targets)) : Optional.empty();
  }

  /** Says whether a row goes on with the headings above it: it has a title nowhere. */
  boolean goesOn(Columns above, TableRow below) {
    return above.titleColumns().stream()
        .allMatch(c -> {
          String cell = below.cell(c);
          return cell.isEmpty()
              || cell.equals(above.headings().get(c))
              || names.of(cell).isPresent();
        });
  }

  /** Says whether a row above one of headings has more of them where that one has none. */
  boolean hasMore(TableRow above, TableRow below) {
    for (int i = 0; i < above.cells().size(); i++) {
      if (below.cell(i).isEmpty() && names.of(above.cell(i)).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
