package org.lienthong.harvester.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes UTF-8; octets that are none become {@link BadOctets}. For one thread. */
final class LenientUtf8 extends Reader {
  private static final int SIZE = 16 * 1024;

  private final InputStream in;
  private final CharsetDecoder decoder =
      UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer octets = ByteBuffer.allocate(SIZE).flip();
  private boolean ended;

  LenientUtf8(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length < 2) {
      return read(buffer, offset);
    }
    CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
    while (true) {
      decode(out);
      if (out.position() > 0) {
        return out.position();
      }
      if (ended && !octets.hasRemaining()) {
        return -1;
      }
      fill();
    }
  }

  /** Reads one character for callers that have no room for two. */
  private int read(char[] buffer, int offset) throws IOException {
    char[] two = new char[2];
    int count = read(two, 0, 2);
    if (count == 2) {
      throw new IOException("no room for a character beyond the first plane");
    }
    if (count > 0) {
      buffer[offset] = two[0];
    }
    return count;
  }

  private void decode(CharBuffer out) {
    while (out.remaining() > 1) {
      CoderResult result = decoder.decode(octets, out, ended);
      if (!result.isError()) {
        return;
      }
      for (int i = result.length(); i > 0 && out.hasRemaining(); i--) {
        out.put(BadOctets.of(octets.get()));
      }
    }
  }

  private void fill() throws IOException {
    octets.compact();
    int count = in.read(octets.array(), octets.position(), octets.remaining());
    ended = count < 0;
    octets.position(octets.position() + Math.max(count, 0)).flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
