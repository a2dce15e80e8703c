package org.lienthong.marc.marcxml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.octets.ByteOrderMark;
import org.lienthong.marc.octets.OctetWindow;

/**
 * The encoding of an XML document (XML 1.0, appendix F), detected from its first octets.
 *
 * @param mark the encoding form given by its byte order mark or its zeros
 * @param charset of the octets that a framer sees
 */
record XmlEncoding(ByteOrderMark mark, Charset charset) {
  private static final int PROLOG = 512;
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

  /** Placeholder for undecodable octets; it is not a character, so the repair replaces it. */
  private static final String NO_CHARACTER = "\uffff";

  static XmlEncoding of(OctetWindow raw) throws IOException {
    ByteOrderMark mark = ByteOrderMark.of(raw);
    return new XmlEncoding(mark, mark == ByteOrderMark.NONE ? declared(raw) : UTF_8);
  }

  private static Charset declared(OctetWindow raw) throws IOException {
    Matcher declaration =
        DECLARED.matcher(new String(raw.copy(0, raw.available(PROLOG)), ISO_8859_1));
    if (!declaration.find() || !Charset.isSupported(declaration.group(1))) {
      return UTF_8;
    }
    Charset named = Charset.forName(declaration.group(1));
    return new String(declaration.group(1).getBytes(ISO_8859_1), named).equals(declaration.group(1))
        ? named
        : UTF_8;
  }

  /** Returns a window of the same document in an ASCII-compatible encoding. */
  OctetWindow asciiCompatible(OctetWindow raw) {
    return mark.asUtf8(raw);
  }

  /** Returns the decoder of a record: the chosen one, or the one that the document declares. */
  Function<byte[], char[]> decoder(SourceEncoding choice) {
    return switch (choice) {
      case AUTO -> octets -> decode(octets, charset);
      case UTF8 -> octets -> decode(octets, UTF_8);
      case MARC8, LATIN1, CP1258, TCVN3, VNI, BKHCM2, VIQR, CP1251, CP866, KOI8R, GBK ->
          octets -> choice.decode(octets).toCharArray();
    };
  }

  /** Decodes {@code octets}; those that are not valid in {@code charset} become U+FFFF. */
  static char[] decode(byte[] octets, Charset charset) {
    try {
      CharBuffer out =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .replaceWith(NO_CHARACTER)
              .decode(ByteBuffer.wrap(octets));
      char[] text = new char[out.remaining()];
      out.get(text);
      return text;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("a decoder that replaces cannot fail", e);
    }
  }
}
