package org.lienthong.app.demo;

import java.util.ArrayList;
import java.util.List;

/** Statements of responsibility as Vietnamese title pages word them. */
final class SampleResponsibility {
  private SampleResponsibility() {}

  /**
   * Returns who made the book: {@code A (tổng ch.b.), B, C ; D dịch}; empty when nobody is named.
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
