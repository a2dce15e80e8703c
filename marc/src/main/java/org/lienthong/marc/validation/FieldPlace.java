package org.lienthong.marc.validation;

/**
 * A field among those of its tag.
 *
 * @param number from 1
 */
record FieldPlace(String tag, int number) {
  /** Returns {@code 245}, or {@code 650[2]} for the second one. */
  @Override
  public String toString() {
    return number == 1 ? tag : tag + "[" + number + "]";
  }

  String subfield(char code) {
    return this + "$" + code;
  }
}
