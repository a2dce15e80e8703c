package org.lienthong.app.demo;

import java.util.ArrayList;
import java.util.List;

/** Statements of responsibility in the form of Vietnamese title pages. */
final class SampleResponsibility {
  private SampleResponsibility() {}

  /**
   * Returns the statement of a book: {@code A (tổng ch.b.), B, C ; D dịch}; empty when nobody is
   * named.
   */
  static String of(Book book) {
    List<String> makers = new ArrayList<>();
    book.editors().forEach(name -> makers.add(name + " (tổng ch.b.)"));
    makers.addAll(book.authors());
    String translators = String.join(", ", book.translators());
    String made = String.join(", ", makers);
    if (translators.isEmpty()) {
      return made;
    }
    return (made.isEmpty() ? "" : made + " ; ") + translators + " dịch";
  }
}
