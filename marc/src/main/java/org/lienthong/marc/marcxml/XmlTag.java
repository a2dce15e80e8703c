package org.lienthong.marc.marcxml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lienthong.marc.octets.OctetWindow;

/**
 * The tag or other construct that begins at a {@code <} in a window.
 *
 * @param start position of the {@code <}
 * @param end position after its {@code >}; after the {@code <} where no end was found
 * @param name local name; empty for comments, CDATA, instructions and everything that is not a tag
 * @param isEnd whether it is an end tag
 * @param isEmpty whether it is an empty-element tag
 */
record XmlTag(int start, int end, String name, boolean isEnd, boolean isEmpty) {
  private static final int MAX_NAME = 256;

  /** Reads the tag at {@code start}, but not beyond {@code limit}. */
  static XmlTag at(OctetWindow window, int start, int limit, EndSearch ends) throws IOException {
    if (window.startsWith("<!--", start)) {
      return passed(start, ends.past("-->", start + 4, limit));
    }
    if (window.startsWith("<![CDATA[", start)) {
      return passed(start, ends.past("]]>", start + 9, limit));
    }
    if (window.startsWith("<?", start)) {
      return passed(start, ends.past("?>", start + 2, limit));
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

  /**
   * Returns quickly, for most tags in a record, that they neither begin nor end one: their local
   * names begin with another letter than {@code record} and {@code oai_marc}.
   */
  static boolean isField(OctetWindow window, int start) throws IOException {
    int at = start + 1;
    if (!window.has(at) || window.at(at) == '!' || window.at(at) == '?') {
      return false;
    }
    at += window.at(at) == '/' ? 1 : 0;
    int first = at;
    while (at - first < MAX_NAME && window.has(at) && isNameOctet(window.at(at))) {
      if (window.at(at++) == ':') {
        first = at;
      }
    }
    return window.has(first) && window.at(first) != 'r' && window.at(first) != 'o';
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

  /** Returns the position after the closing {@code >}; those inside quotes are ignored. */
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
