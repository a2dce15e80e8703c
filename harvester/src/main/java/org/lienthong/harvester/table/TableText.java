package org.lienthong.harvester.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.charset.SourceEncoding;

/**
 * The characters of a text file: UTF-8 or UTF-16, with or without a byte order mark, or an older
 * Vietnamese encoding that is detected from its words. Single octets that are no UTF-8 in a file
 * that is otherwise do not make it one in another encoding.
 *
 * @param reader begins after any byte order mark
 * @param guessed the older encoding that was detected; null for none
 */
record TableText(Reader reader, @Nullable SourceEncoding guessed) {
  private static final int SAMPLE = 256 * 1024;

  /** Opens a text. */
  static TableText of(InputStream raw, SourceEncoding chosen) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, SAMPLE);
    in.mark(SAMPLE);
    byte[] start = in.readNBytes(SAMPLE - 1);
    in.reset();
    Optional<Charset> unicode = unicode(start, chosen);
    if (unicode.isPresent()) {
      in.skipNBytes(markOctets(start));
      return new TableText(
          unicode.get().equals(UTF_8)
              ? new LenientUtf8(in)
              : new InputStreamReader(in, unicode.get()),
          null);
    }
    byte[] all = in.readNBytes(TableLimits.MAX_OCTETS + 1);
    if (all.length > TableLimits.MAX_OCTETS) {
      throw new IOException(
          "bảng quá lớn khi không phải Unicode / a table this large must be in Unicode");
    }
    if (chosen == SourceEncoding.AUTO) {
      SourceEncoding guessed = beforeUnicode(all);
      return new TableText(new StringReader(guessed.decode(all)), guessed);
    }
    return new TableText(new StringReader(chosen.decode(all)), null);
  }

  /** Returns the encoding of text that is not Unicode; no spreadsheet ever wrote MARC-8. */
  private static SourceEncoding beforeUnicode(byte[] all) {
    SourceEncoding best = SourceEncoding.LATIN1;
    int most = OldLetters.syllables(best.decode(all));
    for (SourceEncoding one :
        List.of(
            SourceEncoding.CP1258,
            SourceEncoding.TCVN3,
            SourceEncoding.VNI,
            SourceEncoding.BKHCM2)) {
      int syllables = OldLetters.syllables(one.decode(all));
      if (syllables > most) {
        best = one;
        most = syllables;
      }
    }
    return best;
  }

  private static Optional<Charset> unicode(byte[] start, SourceEncoding chosen) {
    if (begins(start, 0xff, 0xfe) || isWide(start, 1)) {
      return Optional.of(UTF_16LE);
    }
    if (begins(start, 0xfe, 0xff) || isWide(start, 0)) {
      return Optional.of(UTF_16BE);
    }
    boolean utf8 = chosen == SourceEncoding.UTF8 || begins(start, 0xef, 0xbb, 0xbf);
    return utf8 || (chosen == SourceEncoding.AUTO && isUtf8(start))
        ? Optional.of(UTF_8)
        : Optional.empty();
  }

  private static int markOctets(byte[] start) {
    if (begins(start, 0xef, 0xbb, 0xbf)) {
      return 3;
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

  /** UTF-16 of ASCII has a zero at every second place, on one side. */
  private static boolean isWide(byte[] octets, int from) {
    int zeros = 0;
    for (int i = from; i < octets.length; i += 2) {
      zeros += octets[i] == 0 ? 1 : 0;
    }
    return zeros * 8 > octets.length;
  }

  /**
   * Says whether text is UTF-8 with some damage at most: the old encodings have almost no sequence
   * that is well-formed UTF-8.
   */
  private static boolean isUtf8(byte[] start) {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer octets = ByteBuffer.wrap(start);
    CharBuffer text = CharBuffer.allocate(start.length + 1);
    int bad = 0;
    for (CoderResult result = decoder.decode(octets, text, false);
        result.isError();
        result = decoder.decode(octets, text, false)) {
      bad += result.length();
      octets.position(octets.position() + result.length());
    }
    long good = text.flip().chars().filter(c -> c > 0x7f).count();
    return bad == 0 || good > bad * 4L;
  }
}
