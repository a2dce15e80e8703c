package org.lienthong.harvester.table;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The meanings of columns. The headings that stand for them are in {@code headings.txt} and in the
 * files that extend it.
 */
enum ColumnHeading {
  TITLE("245$a"),
  /** The official column of the accession register. */
  AUTHOR_AND_TITLE("245$a, 100$a"),
  TITLE_AND_AUTHOR("245$a, 100$a"),
  SUBTITLE("245$b"),
  VOLUME("245$n"),
  AUTHOR("100$a, 700$a, 245$c"),
  ADDED_AUTHOR("700$a"),
  TRANSLATOR("700$a"),
  CORPORATE_AUTHOR("110$a"),
  RESPONSIBILITY("245$c"),
  EDITION("250$a"),
  PLACE("260$a"),
  PUBLISHER("260$b"),
  YEAR("260$c"),
  /** Place, publisher and year in one cell. */
  IMPRINT("260$a$b$c"),
  PAGES("300$a"),
  PHYSICAL("300$b"),
  PAGES_AND_SIZE("300$a$c"),
  SIZE("300$c"),
  ACCOMPANYING("300$e"),
  ISBN("020$a"),
  ISSN("022$a"),
  LCCN("010$a"),
  PRICE("020$c"),
  /** Price in one list, shelf in another: decided by the cells. */
  PRICE_OR_SHELF("020$c / 852$c"),
  TOTAL_PRICE("541$h"),
  LANGUAGE("041$a"),
  ORIGINAL_LANGUAGE("041$h"),
  COUNTRY("044$a"),
  DEWEY("082$a"),
  CLASS("082$a / 084$a"),
  CUTTER("082$b"),
  CALL_NUMBER("852$h"),
  SUMMARY("520$a"),
  KEYWORD("653$a"),
  SUBJECT("650$a"),
  GENRE("655$a"),
  SERIES("490$a"),
  COPY_NUMBER("852$p"),
  COPY_FROM("852$p"),
  COPY_TO("852$p"),
  /** The number of a title or of a copy: decided by the cells. */
  BOOK_CODE("001 / 852$p"),
  COPY("852$t"),
  /** How many copies, or which of them: decided by the cells. */
  COPY_OR_QUANTITY("852$t / 852$z"),
  QUANTITY("852$z"),
  STORE("852$b"),
  SHELF("852$c"),
  CONDITION("852$z"),
  INVENTORY("852$x"),
  WITHDRAWN("852$x"),
  SOURCE("541$a"),
  ACQUIRED("541$d"),
  LEDGER("541$e"),
  RECORD_NUMBER("001"),
  MATERIAL("655$a"),
  GRADE("521$a"),
  SCHOOL_SUBJECT("650$a"),
  COLOUR("521$a"),
  NOTE("500$a"),
  /** Numbers of the rows themselves, which are not kept. */
  ROW_NUMBER("");

  /** Columns of which any one makes a sheet a list of books. */
  static final Set<ColumnHeading> TITLES = EnumSet.of(TITLE, AUTHOR_AND_TITLE, TITLE_AND_AUTHOR);

  /** Columns about a copy; rows that differ in nothing else are copies of one book. */
  static final Set<ColumnHeading> OF_A_COPY =
      EnumSet.of(
          ROW_NUMBER,
          COPY_NUMBER,
          COPY_FROM,
          COPY_TO,
          COPY,
          QUANTITY,
          STORE,
          SHELF,
          CALL_NUMBER,
          CONDITION,
          INVENTORY,
          WITHDRAWN,
          SOURCE,
          ACQUIRED,
          LEDGER,
          TOTAL_PRICE);

  private final String field;

  ColumnHeading(String field) {
    this.field = field;
  }

  /** Returns the MARC field and subfields that the column goes to, for people; empty for none. */
  String field() {
    return field;
  }

  /** Returns the meaning of this name. */
  static Optional<ColumnHeading> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
  }
}
