package org.lienthong.console.cover;

import java.util.Arrays;
import java.util.Optional;

/** The sizes in which pages show covers; each has twice the points of its place, for telephones. */
public enum CoverSize {
  /** In lists. */
  SMALL(144, 200),
  /** On the page of a record. */
  LARGE(256, 360);

  private final int width;
  private final int height;

  CoverSize(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Returns the points that a picture is wide at most. */
  public int width() {
    return width;
  }

  /** Returns the points that a picture is high at most. */
  public int height() {
    return height;
  }

  /** Returns the size with this width. */
  static Optional<CoverSize> ofWidth(String width) {
    return Arrays.stream(values())
        .filter(size -> Integer.toString(size.width).equals(width))
        .findFirst();
  }
}
