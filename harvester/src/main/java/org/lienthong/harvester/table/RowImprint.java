package org.lienthong.harvester.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.marc.Issue;

/**
 * The edition, imprint and extent of a row: 250, 260, 300.
 *
 * @param date as the list has it
 * @param year four digits; empty when {@code date} has none
 */
record RowImprint(
    String edition,
    String place,
    String publisher,
    String date,
    String year,
    String pages,
    String physical,
    String size,
    String accompanying) {
  private static final Pattern EXTENT =
      Pattern.compile(
          "(?iu)^\\s*(\\d+\\s*(?:tr|trang|p|pp|pages?)?\\.?)\\s*[,;:/\\n–-]+\\s*(\\d.*)$",
          Pattern.DOTALL);
  private static final Pattern PAGES = Pattern.compile("(?iu)^(\\d+)\\s*(?:tr|trang)\\.?$");
  private static final Pattern COUNTED =
      Pattern.compile("(?iu)\\s*\\d+\\s*(?:tr|trang|p|pages?)\\b.*");

  /** Reads a row. */
  static RowImprint of(Columns columns, TableRow row) {
    String place = columns.text(row, ColumnHeading.PLACE);
    String publisher = columns.text(row, ColumnHeading.PUBLISHER);
    String date = columns.text(row, ColumnHeading.YEAR);
    String joined = columns.text(row, ColumnHeading.IMPRINT);
    if (joined.isEmpty()
        && publisher.matches("(?s).*(?::.*|[\\s,]\\(?(1[5-9]|20)\\d\\d\\)?\\.?)")) {
      joined = publisher;
      publisher = "";
    }
    ImprintCell one = ImprintCell.of(joined);
    place = place.isEmpty() ? one.place() : place;
    publisher = publisher.isEmpty() ? one.publisher() : publisher;
    date = date.isEmpty() ? one.year() : date;
    if (ImprintCell.isPublisher(place) && publisher.isEmpty()) {
      publisher = place;
      place = "";
    }
    String physical = columns.text(row, ColumnHeading.PHYSICAL);
    String pages = columns.text(row, ColumnHeading.PAGES);
    String both = columns.text(row, ColumnHeading.PAGES_AND_SIZE);
    if (both.isEmpty() && COUNTED.matcher(physical).matches()) {
      both = physical;
      physical = "";
    }
    both = both.isEmpty() ? pages : both;
    Matcher extent = EXTENT.matcher(both);
    String counted = extent.matches() ? extent.group(1) : both;
    String measured = extent.matches() ? extent.group(2) : "";
    String size = columns.text(row, ColumnHeading.SIZE);
    return new RowImprint(
        Cells.numbered(columns.text(row, ColumnHeading.EDITION), "Lần thứ #"),
        place,
        publisher,
        date,
        Cells.year(date),
        Cells.numbered(PAGES.matcher(counted.strip()).replaceFirst("$1"), "# tr."),
        physical,
        Cells.size(size.isEmpty() ? measured : size),
        columns.text(row, ColumnHeading.ACCOMPANYING));
  }

  /** Says whether the book was published in Vietnam for all that the row says. */
  boolean isVietnamese() {
    return ImprintCell.isPublisher(publisher)
        || (ImprintCell.isPlace(place) && RowRecord.isVietnamese(publisher));
  }

  /** Returns the complaint about a date without a year. */
  Optional<Issue> doubt() {
    return date.isEmpty() || !year.isEmpty()
        ? Optional.empty()
        : Optional.of(Issue.note("260$c", "'" + date + "' has no year"));
  }

  /** Adds the fields. */
  void add(FieldList fields) {
    fields.add("250", "  ", "a", edition);
    fields.add("260", "  ", "a", place, "b", publisher, "c", year.isEmpty() ? date : year);
    boolean only = pages.isEmpty();
    fields.add(
        "300",
        "  ",
        "a",
        only ? physical : pages,
        "b",
        only ? "" : physical,
        "c",
        size,
        "e",
        accompanying);
  }
}
