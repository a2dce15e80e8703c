package org.lienthong.console.site;

import java.util.HexFormat;
import java.util.Optional;

/** A colour of sRGB; each part is from 0 to 255. */
public record Colour(int red, int green, int blue) {
  static final Colour WHITE = new Colour(255, 255, 255);

  /** Returns the colour of a text such as {@code #0b5c66}; empty for any other text. */
  public static Optional<Colour> parse(String text) {
    if (!text.matches("#?[0-9A-Fa-f]{6}")) {
      return Optional.empty();
    }
    int value = HexFormat.fromHexDigits(text.replace("#", ""));
    return Optional.of(new Colour(value >> 16, value >> 8 & 0xff, value & 0xff));
  }

  /** Returns the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, contrast ratio). */
  double contrast(Colour other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  /** Relative luminance of WCAG 2.2. */
  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /**
   * Returns this colour with some of another.
   *
   * @param share of the other, from 0 to 1
   */
  Colour mixed(Colour other, double share) {
    return new Colour(
        mixed(red, other.red, share),
        mixed(green, other.green, share),
        mixed(blue, other.blue, share));
  }

  private static int mixed(int one, int other, double share) {
    return (int) Math.round(one + (other - one) * share);
  }

  /** Returns the colour as CSS and SVG write it. */
  public String css() {
    return "#%02x%02x%02x".formatted(red, green, blue);
  }
}
