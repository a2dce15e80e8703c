package org.lienthong.sru.request;

import java.util.Arrays;
import java.util.Optional;

/** The operations that read. */
public enum Operation {
  SEARCH_RETRIEVE("searchRetrieve"),
  SCAN("scan"),
  EXPLAIN("explain");

  private final String label;

  Operation(String label) {
    this.label = label;
  }

  /** Returns the value of the {@code operation} parameter. */
  public String label() {
    return label;
  }

  static Optional<Operation> named(String label) {
    return Arrays.stream(values()).filter(o -> o.label.equals(label)).findFirst();
  }
}
