package org.lienthong.union.features;

/**
 * A parsed edition statement.
 *
 * @param type {@code r} for a numbered reprint (tái bản), {@code e} for an edition (xuất bản lần
 *     thứ, 2nd ed.), {@code p} for a printing (in lần thứ), {@code t} for words only, {@code -} for
 *     nothing
 * @param number 0 when none is named
 * @param revised whether it says that the text was changed
 * @param words the folded statement, for {@code t}
 */
public record Edition(char type, int number, boolean revised, String words) {
  static final Edition NONE = new Edition('-', 0, false, "");

  /** Says whether there is a statement. */
  public boolean isNamed() {
    return type != '-';
  }

  /** Says whether it is a numbered reprint or edition. */
  public boolean isNumbered() {
    return number > 0 && (type == 'r' || type == 'e');
  }
}
