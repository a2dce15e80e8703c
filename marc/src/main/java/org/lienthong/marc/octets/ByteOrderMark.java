package org.lienthong.marc.octets;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The Unicode encoding form indicated by the first octets of a text. */
public enum ByteOrderMark {
  /** A byte order mark in UTF-8. */
  UTF_8(3, StandardCharsets.UTF_8),
  /** UTF-16, low octet first; with or without a mark. */
  UTF_16LE(0, StandardCharsets.UTF_16LE),
  /** UTF-16, high octet first; with or without a mark. */
  UTF_16BE(0, StandardCharsets.UTF_16BE),
  /** Nothing. */
  NONE(0, null);

  private final int length;
  private final @Nullable Charset charset;

  ByteOrderMark(int length, @Nullable Charset charset) {
    this.length = length;
    this.charset = charset;
  }

  /**
   * Detects the form from the first octets of a window. UTF-16 without a mark is recognized by its
   * ASCII zeros.
   */
  public static ByteOrderMark of(OctetWindow window) throws IOException {
    int seen = window.available(4);
    if (seen >= 3 && window.at(0) == 0xef && window.at(1) == 0xbb && window.at(2) == 0xbf) {
      return UTF_8;
    }
    if (seen < 2) {
      return NONE;
    }
    int first = window.at(0);
    int second = window.at(1);
    if ((first == 0xff && second == 0xfe)
        || (first != 0 && second == 0 && zeroAt(window, seen, 3))) {
      return UTF_16LE;
    }
    if ((first == 0xfe && second == 0xff)
        || (first == 0 && second != 0 && zeroAt(window, seen, 2))) {
      return UTF_16BE;
    }
    return NONE;
  }

  private static boolean zeroAt(OctetWindow window, int seen, int position) {
    return position < seen && window.at(position) == 0;
  }

  /**
   * Returns a window of the same text in UTF-8 without mark, or for {@link #NONE} the same window.
   * Offsets in a window that had to be recoded count octets of the UTF-8 form.
   */
  public OctetWindow asUtf8(OctetWindow window) {
    if (charset == null || length > 0) {
      window.skip(length);
      return window;
    }
    return new OctetWindow(
        new Utf8Stream(new ByteOrderMarkSkipper(new InputStreamReader(window.rest(), charset))));
  }
}
