package org.lienthong.marc.marcjson;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.octets.OctetWindow;
import org.lienthong.marc.reading.ReadingLimits;

/**
 * Splits a stream of JSON into its objects, with or without an array or white space around them.
 */
final class JsonFramer {
  private static final int LIMIT = ReadingLimits.MAX_RECORD_OCTETS;
  private static final int STEP = 32 * 1024;
  private static final String BEGINNING = "{\"leader\"";

  private final OctetWindow window;

  JsonFramer(OctetWindow window) {
    this.window = window;
  }

  /**
   * The octets of one object.
   *
   * @param whole whether its braces are balanced
   */
  @SuppressWarnings("ArrayRecordComponent") // never leaves this package, never changed
  record Frame(long offset, byte[] octets, boolean whole) {}

  /** Returns the next object, or null when there is no more. */
  @Nullable Frame next() throws IOException {
    while (toBrace()) {
      long offset = window.offset();
      int end = end();
      int next = end < 0 ? nextBeginning() : end;
      if (end > 0 || !isEnvelope(next)) {
        return new Frame(offset, window.take(next), end > 0);
      }
      window.skip(next);
    }
    return null;
  }

  /** Skips to the next brace that opens an object; returns false when there is none. */
  private boolean toBrace() throws IOException {
    int brace = window.indexOf('{', 0, STEP);
    while (brace < 0) {
      int seen = window.available(STEP);
      if (seen == 0) {
        return false;
      }
      window.skip(seen);
      brace = window.indexOf('{', 0, STEP);
    }
    window.skip(brace);
    return true;
  }

  /**
   * Returns whether the octets before a record have nothing of a record: they are the object that a
   * server's answer wraps around its records.
   */
  private boolean isEnvelope(int next) throws IOException {
    if (!window.startsWith(BEGINNING, next)) {
      return false;
    }
    int quote = window.indexOf('"', 0, next);
    while (quote >= 0 && quote < next) {
      if (window.startsWith("\"fields\"", quote) || window.startsWith("\"leader\"", quote)) {
        return false;
      }
      quote = window.indexOf('"', quote + 1, next);
    }
    return true;
  }

  /** Returns the position after the brace that closes the object at 0, or -1. */
  private int end() throws IOException {
    int depth = 0;
    boolean inString = false;
    for (int i = 0; i < LIMIT && window.has(i); i++) {
      int c = window.at(i);
      if (inString) {
        i += c == '\\' ? 1 : 0;
        // A string cannot contain a line end: one that does was never closed.
        inString = c != '"' && c != '\n';
      } else if (c == '"') {
        inString = true;
      } else if (c == '{') {
        if (i > 0 && window.startsWith(BEGINNING, i)) {
          return -1;
        }
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Returns where the next record seems to begin, or where the input or the limit ends. */
  private int nextBeginning() throws IOException {
    int brace = window.indexOf('{', 1, LIMIT);
    while (brace >= 0 && !window.startsWith(BEGINNING, brace)) {
      brace = window.indexOf('{', brace + 1, LIMIT);
    }
    return brace < 0 ? window.available(LIMIT) : brace;
  }
}
