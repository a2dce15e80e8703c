package org.lienthong.marc.marcxml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lienthong.marc.octets.OctetWindow;

/**
 * What a {@code <} in a window begins.
 *
 * @param start position of the {@code <}
 * @param end position behind its {@code >}; behind the {@code <} where no end was found
 * @param name local name; empty for comments, CDATA, instructions and what is no tag
 * @param isEnd whether it is an end tag
 * @param isEmpty whether it is an empty-element tag
 */
record XmlTag(int start, int end, String name, boolean isEnd, boolean isEmpty) {
  private static final int MAX_NAME = 256;

  /** Reads the tag at {@code start}, looking no further than {@code limit}. */
  static XmlTag at(OctetWindow window, int start, int limit) throws IOException {
    if (window.startsWith("<!--", start)) {
      return passed(start, past(window, "-->", start + 4, limit));
    }
    if (window.startsWith("<![CDATA[", start)) {
      return passed(start, past(window, "]]>", start + 9, limit));
    }
    if (window.startsWith("<?", start)) {
      return passed(start, past(window, "?>", start + 2, limit));
    }
    boolean isEnd = window.startsWith("</", start);
    int from = start + (isEnd ? 2 : 1);
    int to = from;
    int local = from;
    while (to - from < MAX_NAME && window.has(to) && isNameOctet(window.at(to))) {
      if (window.at(to++) == ':') {
        local = to;
      }
    }
    String name = new String(window.copy(local, to), StandardCharsets.ISO_8859_1);
    int end = endOfTag(window, to, limit);
    return end < 0
        ? passed(start, -1)
        : new XmlTag(start, end, name, isEnd, window.at(end - 2) == '/');
  }

  private static XmlTag passed(int start, int end) {
    return new XmlTag(start, end < 0 ? start + 1 : end, "", false, false);
  }

  private static boolean isNameOctet(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == ':'
        || c == '-'
        || c == '.';
  }

  private static int past(OctetWindow window, String end, int from, int limit) throws IOException {
    int i = window.indexOf(end.charAt(0), from, limit);
    while (i >= 0 && !window.startsWith(end, i)) {
      i = window.indexOf(end.charAt(0), i + 1, limit);
    }
    return i < 0 ? -1 : i + end.length();
  }

  /** Returns the position behind the closing {@code >}; one inside quotes does not count. */
  private static int endOfTag(OctetWindow window, int from, int limit) throws IOException {
    int quote = 0;
    for (int i = from; i < limit && window.has(i); i++) {
      int c = window.at(i);
      if (c == '<') {
        return -1;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return -1;
  }
}
