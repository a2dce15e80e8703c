package org.lienthong.marc.marcxml;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.octets.OctetWindow;
import org.lienthong.marc.reading.ReadingLimits;

/**
 * Finds record elements in octets by their tags alone, so that broken XML loses only the record
 * that it is in. An element {@code record} around another one (OAI-PMH, SRU) is an envelope and not
 * a frame, nor is one around an element of Dublin Core. For ASCII-compatible encodings.
 */
final class RecordFramer {
  private static final int LIMIT = ReadingLimits.MAX_RECORD_OCTETS;
  private static final int STEP = 32 * 1024;

  private final OctetWindow window;
  private final EndSearch ends;
  private long line = 1;
  private long column = 1;
  private int at;
  private @Nullable String open;
  private boolean hasFields;
  private boolean hasTitle;
  private boolean isEnvelope;

  RecordFramer(OctetWindow window) {
    this.window = window;
    this.ends = new EndSearch(window);
  }

  /** Returns the next record element, or null when there is no more. */
  @Nullable Frame next() throws IOException {
    while (true) {
      if (open == null) {
        drop(at);
        at = 0;
      }
      int less = open == null ? nextOutside() : window.indexOf('<', at, LIMIT);
      if (less < 0) {
        return open == null ? null : cutOff();
      }
      if (open != null && hasFields && XmlTag.isField(window, less)) {
        at = less + 1;
        continue;
      }
      @Nullable Frame frame = tag(XmlTag.at(window, less, LIMIT, ends));
      if (frame != null) {
        return frame;
      }
    }
  }

  private int nextOutside() throws IOException {
    int less = window.indexOf('<', 0, STEP);
    while (less < 0) {
      int seen = window.available(STEP);
      if (seen == 0) {
        return -1;
      }
      drop(seen);
      less = window.indexOf('<', 0, STEP);
    }
    return less;
  }

  /** Ends a frame that has no end tag: at the end of the input, or where it became too long. */
  private Frame cutOff() throws IOException {
    int held = window.available(LIMIT);
    boolean tooLong = held == LIMIT;
    return frame(held, tooLong ? "longer than " + LIMIT + " octets" : "the input ends inside it");
  }

  private @Nullable Frame tag(XmlTag tag) {
    at = tag.end();
    return switch (tag.name()) {
      case "record", "oai_marc", "dc", "qualifieddc" -> tag.isEnd() ? endOf(tag) : startOf(tag);
      case "leader", "controlfield", "datafield", "fixfield", "varfield" -> {
        hasFields = true;
        yield null;
      }
      case "header", "metadata", "recordData", "recordSchema" -> {
        isEnvelope = true;
        yield null;
      }
      case "title" -> {
        hasTitle = true;
        yield null;
      }
      default -> null;
    };
  }

  private boolean isDublinCore() {
    boolean named = "dc".equals(open) || "qualifieddc".equals(open);
    return !hasFields && (named || hasTitle);
  }

  private @Nullable Frame startOf(XmlTag tag) {
    if (open != null && hasFields) {
      return frame(tag.start(), "the next record begins before it ends");
    }
    drop(tag.start());
    at = tag.end() - tag.start();
    open = tag.name();
    hasFields = false;
    hasTitle = false;
    isEnvelope = false;
    return tag.isEmpty() ? frame(at, null) : null;
  }

  private @Nullable Frame endOf(XmlTag tag) {
    if (!tag.name().equals(open)) {
      return null;
    }
    if (hasFields || !isEnvelope) {
      return frame(tag.end(), null);
    }
    open = null;
    return null;
  }

  private Frame frame(int length, @Nullable String fault) {
    Frame frame =
        new Frame(window.offset(), line, column, window.copy(0, length), isDublinCore(), fault);
    drop(length);
    at = 0;
    open = null;
    return frame;
  }

  private void drop(int count) {
    for (int i = 0; i < count; i++) {
      if (window.at(i) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    window.skip(count);
  }

  /**
   * The octets of one record element.
   *
   * @param offset of its first octet in the input
   * @param line of its first octet, from 1
   * @param column of its first octet, in octets from 1
   * @param isDublinCore whether it is Dublin Core and not MARC
   * @param fault why it cannot be read, when its end tag was not found
   */
  @SuppressWarnings("ArrayRecordComponent") // never leaves this package, never changed
  record Frame(
      long offset,
      long line,
      long column,
      byte[] octets,
      boolean isDublinCore,
      @Nullable String fault) {}
}
