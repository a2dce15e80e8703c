package org.lienthong.console.reader;

import java.util.List;
import org.lienthong.http.Form;

/**
 * A request for a page.
 *
 * @param frame what the page shows around its content
 * @param rest segments of the path after the first, decoded
 * @param form parameters: of the address for GET, of the body for POST
 */
record Visit(Frame frame, List<String> rest, Form form) {
  Visit {
    rest = List.copyOf(rest);
  }

  /**
   * Returns the same visit, whose path has no more segments.
   *
   * @throws org.lienthong.http.HttpRefusal when it has
   */
  Visit whole() {
    if (!rest.isEmpty()) {
      throw Page.unknown();
    }
    return this;
  }

  /**
   * Returns the only segment after the first.
   *
   * @throws org.lienthong.http.HttpRefusal when there is none, or more than one
   */
  String only() {
    if (rest.size() != 1 || rest.getFirst().isEmpty()) {
      throw Page.unknown();
    }
    return rest.getFirst();
  }

  /** Returns the first value of a parameter; empty when it has none. */
  String value(String name) {
    return form.fields().stream()
        .filter(field -> field.name().equals(name))
        .map(Form.Field::value)
        .findFirst()
        .orElse("");
  }
}
