package org.lienthong.harvester.oai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an answer. The encoding in the HTTP header is ignored, because repositories
 * send UTF-8 under every name (RFC 7303 would believe the header).
 *
 * @param text from the first {@code <} on
 * @param repaired which characters of {@code text} stand for octets that were invalid in the
 *     encoding
 */
record PageText(String text, BitSet repaired) {
  private static final int PROLOG = 512;
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
  private static final BitSet NOTHING = new BitSet();

  /** Decodes UTF-8 or UTF-16 where the octets are that, else what the XML declaration names. */
  static PageText of(byte[] octets) {
    Optional<Charset> wide = utf16(octets);
    if (wide.isPresent()) {
      return fromFirstTag(new String(octets, wide.get()), NOTHING);
    }
    try {
      CharBuffer text = strict(UTF_8).decode(ByteBuffer.wrap(octets));
      return fromFirstTag(text.toString(), NOTHING);
    } catch (CharacterCodingException notUtf8) {
      return declared(octets)
          .map(charset -> fromFirstTag(new String(octets, charset), NOTHING))
          .orElseGet(() -> lenient(octets));
    }
  }

  private static Optional<Charset> utf16(byte[] octets) {
    if (octets.length < 2) {
      return Optional.empty();
    }
    int first = ((octets[0] & 0xff) << 8) | (octets[1] & 0xff);
    return switch (first) {
      case 0xfeff, '<' -> Optional.of(UTF_16BE);
      case 0xfffe, '<' << 8 -> Optional.of(UTF_16LE);
      default -> Optional.empty();
    };
  }

  private static Optional<Charset> declared(byte[] octets) {
    String prolog = new String(octets, 0, Math.min(octets.length, PROLOG), ISO_8859_1);
    Matcher declaration = DECLARED.matcher(prolog);
    return declaration.find() && Charset.isSupported(declaration.group(1))
        ? Optional.of(Charset.forName(declaration.group(1))).filter(c -> !c.equals(UTF_8))
        : Optional.empty();
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Reads octets that are not UTF-8 as Latin-1, unless they look like a cut-off character. */
  private static PageText lenient(byte[] octets) {
    CharsetDecoder utf8 = strict(UTF_8);
    ByteBuffer in = ByteBuffer.wrap(octets);
    CharBuffer out = CharBuffer.allocate(octets.length);
    BitSet repaired = new BitSet();
    CoderResult result = utf8.decode(in, out, true);
    while (result.isError()) {
      repaired.set(out.position());
      boolean cutOff = result.length() > 1;
      int octet = in.get() & 0xff;
      in.position(in.position() + result.length() - 1);
      out.put(cutOff ? '\ufffd' : (char) octet);
      result = utf8.decode(in, out, true);
    }
    return fromFirstTag(out.flip().toString(), repaired);
  }

  private static PageText fromFirstTag(String text, BitSet repaired) {
    int first = Math.max(text.indexOf('<'), 0);
    return new PageText(
        text.substring(first), repaired.get(first, Math.max(repaired.length(), first)));
  }

  /** Says whether a character between these places had to be repaired. */
  boolean isRepairedBetween(int start, int end) {
    int next = repaired.nextSetBit(start);
    return next >= 0 && next < end;
  }
}
