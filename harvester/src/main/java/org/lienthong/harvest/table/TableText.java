package org.lienthong.harvest.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** The characters of a text file: UTF-8 or UTF-16, with a mark or without. */
final class TableText {
  private static final int SAMPLE = 256 * 1024;

  private TableText() {}

  /** Returns a reader behind any byte order mark. */
  static Reader of(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, SAMPLE);
    in.mark(SAMPLE);
    byte[] start = in.readNBytes(SAMPLE - 1);
    in.reset();
    Charset charset = charset(start);
    in.skipNBytes(markOctets(start, charset));
    return new InputStreamReader(in, charset);
  }

  private static Charset charset(byte[] start) {
    if (begins(start, 0xff, 0xfe) || zeros(start, 1) > zeros(start, 0)) {
      return UTF_16LE;
    }
    if (begins(start, 0xfe, 0xff) || zeros(start, 0) > 0) {
      return UTF_16BE;
    }
    return isUtf8(start) ? UTF_8 : Charset.forName("windows-1258");
  }

  private static int markOctets(byte[] start, Charset charset) {
    if (charset.equals(UTF_8)) {
      return begins(start, 0xef, 0xbb, 0xbf) ? 3 : 0;
    }
    return begins(start, 0xff, 0xfe) || begins(start, 0xfe, 0xff) ? 2 : 0;
  }

  private static boolean begins(byte[] octets, int... wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (i >= octets.length || (octets[i] & 0xff) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** Counts zeros at every second place: UTF-16 of ASCII has them on one side. */
  private static int zeros(byte[] octets, int from) {
    int zeros = 0;
    for (int i = from; i < octets.length; i += 2) {
      zeros += octets[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean isUtf8(byte[] start) {
    CoderResult result =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length), false);
    return !result.isError();
  }
}
