package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for the headings of each sheet, among the first rows. For one thread. */
final class HeadingSearch {
  private static final int SOME = 3;

  private final HeadingNames names;
  private HeadingRows headings;
  private @Nullable TableRow above;
  private @Nullable Profile product;
  private List<String> nearly = List.of();
  private int searched;

  /** Creates a search that knows {@code more} headings, in the form of {@code headings.txt}. */
  HeadingSearch(String more) {
    this.names = more.isEmpty() ? HeadingNames.STANDARD : HeadingNames.STANDARD.with(more);
    this.headings = new HeadingRows(names);
  }

  /** Begins a sheet. */
  void begin() {
    searched = 0;
    above = null;
    product = null;
  }

  /** Returns how many rows of this sheet were looked at. */
  int searched() {
    return searched;
  }

  /** Returns what recognizes headings on this sheet. */
  HeadingRows headings() {
    return headings;
  }

  /** Returns the name of the product whose headings these are. */
  Optional<String> product() {
    return Optional.ofNullable(product).map(Profile::title);
  }

  /** Takes a row, and returns the columns when it is one of headings. */
  Optional<Columns> take(TableRow row) {
    if (searched++ >= TableLimits.HEADER_ROWS) {
      return Optional.empty();
    }
    product = Profile.of(row).orElse(null);
    headings = new HeadingRows(product == null ? names : names.below(product.headings()));
    Optional<Columns> found = headings.of(row);
    TableRow before = above;
    above = row;
    if (found.isPresent()) {
      boolean adjacent = before != null && before.number() + 1 == row.number();
      return before != null && adjacent && headings.hasMore(before, row)
          ? headings.continued(before, row).or(() -> found)
          : found;
    }
    if (headings.columns(row.cells()).known() >= SOME && nearly.isEmpty()) {
      nearly = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    }
    return Optional.empty();
  }

  /** Says whether the row below headings may go on with them. */
  boolean goesOn(TableRow row, Columns found, TableRow below) {
    return headings.of(row).isPresent() && headings.goesOn(found, below);
  }

  /** Returns the columns of headings on two rows. */
  Optional<Columns> continued(TableRow row, TableRow below) {
    return headings.continued(row, below);
  }

  /** Returns the complaint about a file without headings. */
  String complaint() {
    List<String> seen = new ArrayList<>(nearly);
    String tail =
        seen.isEmpty()
            ? ""
            : ": "
                + TableNotices.brief(String.join(" | ", seen))
                + " — hãy chỉ cột nhan đề bằng --map 'Tên cột=245$a'"
                + " / tell the column of titles by --map 'Heading=245$a'";
    return "không thấy dòng tiêu đề cột (cần cột Nhan đề hoặc Tên sách)"
        + " / no row of headings was found (a column of titles is needed)"
        + tail;
  }
}
