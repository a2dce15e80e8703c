package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The title and the authors of a row: 1XX, 245, 7XX.
 *
 * @param title of the book; empty when the row has none
 */
record RowPeople(
    String title,
    String subtitle,
    String volume,
    List<String> authors,
    List<String> added,
    List<String> translators,
    String body,
    String responsibility) {

  /** Reads a row. */
  static RowPeople of(Columns columns, TableRow row) {
    List<String> cells = new ArrayList<>(columns.texts(row, ColumnHeading.AUTHOR));
    String title = columns.text(row, ColumnHeading.TITLE);
    if (title.isEmpty()) {
      String joined = columns.text(row, ColumnHeading.AUTHOR_AND_TITLE);
      AuthorAndTitle both =
          joined.isEmpty()
              ? AuthorAndTitle.titleFirst(columns.text(row, ColumnHeading.TITLE_AND_AUTHOR))
              : AuthorAndTitle.authorFirst(joined);
      title = both.title();
      cells.add(both.author());
    }
    List<String> authors = names(cells);
    String own = columns.text(row, ColumnHeading.RESPONSIBILITY);
    String said =
        String.join("; ", cells.stream().filter(c -> !c.isEmpty() && !Names.isNobody(c)).toList());
    return new RowPeople(
        title,
        columns.text(row, ColumnHeading.SUBTITLE),
        Cells.numbered(columns.text(row, ColumnHeading.VOLUME), "Tập #"),
        authors,
        names(columns.texts(row, ColumnHeading.ADDED_AUTHOR)),
        names(columns.texts(row, ColumnHeading.TRANSLATOR)),
        columns.text(row, ColumnHeading.CORPORATE_AUTHOR),
        own.isEmpty() ? said.replaceAll("\\s*\\n\\s*", ", ") : own);
  }

  private static List<String> names(List<String> cells) {
    return cells.stream().flatMap(cell -> Names.in(cell).stream()).distinct().toList();
  }

  boolean isTitleVietnamese() {
    return RowRecord.isVietnamese(title);
  }

  /** Adds the fields. */
  void add(FieldList fields) {
    boolean entered = !authors.isEmpty();
    for (int i = 0; i < authors.size(); i++) {
      name(fields, i == 0, authors.get(i));
    }
    added.stream().filter(n -> !authors.contains(n)).forEach(n -> name(fields, false, n));
    translators.forEach(n -> fields.add("700", "1 ", "a", n, "e", "dịch"));
    boolean main = !entered && added.isEmpty();
    fields.add(main ? "110" : "710", "2 ", "a", body);
    fields.add(
        "245",
        entered || (main && !body.isEmpty()) ? "10" : "00",
        "a",
        title,
        "n",
        volume,
        "b",
        subtitle,
        "c",
        responsibility);
  }

  private static void name(FieldList fields, boolean main, String name) {
    boolean body = Names.isBody(name);
    String tag = (main ? "1" : "7") + (body ? "10" : "00");
    fields.add(tag, body ? "2 " : "1 ", "a", name);
  }
}
