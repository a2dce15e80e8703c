package org.lienthong.marc.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.marc4j.converter.impl.CodeTableGenerated;
import org.marc4j.converter.impl.CodeTableInterface;

/**
 * Decodes one text in MARC-8 (MARC 21 Specifications, Character Sets, part 2). The tables are
 * marc4j's; the state machine is our own, because nothing after a bad escape sequence may be lost.
 * Every text begins with ASCII as G0 and ANSEL as G1.
 */
public final class Marc8 {
  private static final CodeTableInterface TABLES = new CodeTableGenerated();
  private static final Pattern REFERENCE = Pattern.compile("&#x([0-9A-Fa-f]{4,6});");
  private static final char ESCAPE = 0x1b;
  private static final char EACC = '1';
  private static final char ASCII = 'B';
  private static final char ANSEL = 'E';

  /** The right halves of ligature and double tilde. */
  private static final String SECOND_HALVES = "\u00ec\u00fb";

  private static final char UNKNOWN = '\ufffd';

  private final byte[] octets;
  private final int end;
  private final Faults faults;
  private final StringBuilder out;
  private final StringBuilder marks = new StringBuilder(4);
  private char g0 = ASCII;
  private char g1 = ANSEL;
  private int at;

  private Marc8(byte[] octets, int from, int to, Faults faults) {
    this.octets = octets;
    this.at = from;
    this.end = to;
    this.faults = faults;
    this.out = new StringBuilder(to - from);
  }

  /** Decodes a separate text to NFC; undefined octets become U+FFFD or nothing. */
  public static String decode(byte[] octets) {
    String text = decode(octets, 0, octets.length, new Faults());
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Decodes {@code [from, to)}; characters are decomposed where the octets were. */
  static String decode(byte[] octets, int from, int to, Faults faults) {
    if (isAscii(octets, from, to)) {
      return new String(octets, from, to - from, ISO_8859_1);
    }
    String text = new Marc8(octets, from, to, faults).decode();
    return text.contains("&#x") ? withoutReferences(text) : text;
  }

  /** Returns whether there is nothing to decode: no octet beyond ASCII, no escape, no reference. */
  private static boolean isAscii(byte[] octets, int from, int to) {
    for (int i = from; i < to; i++) {
      byte c = octets[i];
      if (c < 0 || c == ESCAPE || (c == '&' && i + 2 < to && octets[i + 2] == 'x')) {
        return false;
      }
    }
    return true;
  }

  /** Resolves references, which the lossless conversion from Unicode writes. */
  private static String withoutReferences(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> {
          int point = Integer.parseInt(found.group(1), 16);
          boolean real = Character.isDefined(point) && point > 0x7f;
          return real ? Character.toString(point) : found.group();
        });
  }

  private String decode() {
    while (at < end) {
      int c = octet(at);
      if (c == ESCAPE) {
        escape();
      } else if (c <= ' ') {
        put((char) c);
        at++;
      } else if ((c < 0x80 ? g0 : g1) == EACC) {
        threeOctets(c);
      } else {
        oneOctet(c);
      }
    }
    if (!marks.isEmpty()) {
      faults.add("MARC-8 diacritic without a letter");
      out.append(marks);
    }
    return out.toString();
  }

  private int octet(int position) {
    return octets[position] & 0xff;
  }

  private void oneOctet(int c) {
    at++;
    char found = TABLES.getChar(c, c < 0x80 ? g0 : g1);
    if (c >= 0x80 && g1 == ANSEL && SECOND_HALVES.indexOf(c) >= 0) {
      // The first half became one mark over both letters.
      return;
    }
    if (found == 0) {
      faults.add(
          String.format("octet %02X is no character of MARC-8 set '%c'", c, c < 0x80 ? g0 : g1));
      put(UNKNOWN);
    } else if (TABLES.isCombining(c, g0, g1)) {
      marks.append(found);
    } else {
      put(found);
    }
  }

  private void threeOctets(int first) {
    if (at + 3 <= end) {
      int code = (first & 0x7f) << 16 | (octet(at + 1) & 0x7f) << 8 | (octet(at + 2) & 0x7f);
      char found = TABLES.getChar(code, EACC);
      if (found != 0) {
        put(found);
        at += 3;
        return;
      }
    }
    faults.add("three octets that are no East Asian character: back to the default set");
    if (first < 0x80) {
      g0 = ASCII;
    } else {
      g1 = ANSEL;
    }
  }

  /** Writes a character and the marks that preceded it, in the order for composition. */
  private void put(char base) {
    int start = out.length();
    out.append(base).append(marks);
    if (marks.length() == 2 && composed(start).length() > 1) {
      char last = out.charAt(start + 2);
      out.setCharAt(start + 2, out.charAt(start + 1));
      out.setCharAt(start + 1, last);
      if (composed(start).length() > 1) {
        out.setCharAt(start + 1, out.charAt(start + 2));
        out.setCharAt(start + 2, last);
      }
    }
    marks.setLength(0);
  }

  private String composed(int start) {
    return Normalizer.normalize(out.substring(start), Normalizer.Form.NFC);
  }

  /** Executes the escape sequence at {@code at}, or drops its first octet when it is invalid. */
  private void escape() {
    int i = at + 1;
    char intermediate = peek(i);
    switch (intermediate) {
      case 'b', 'g', 'p' -> designate(intermediate, 0, i + 1);
      case 's' -> designate(ASCII, 0, i + 1);
      case '(', ',' -> single(0, i + 1);
      case ')', '-' -> single(1, i + 1);
      case '$' -> multiple(i + 1);
      // Non-sorting characters begin and end (ISO 6630), which UNIMARC files have.
      case 'H', 'I' -> at += 2;
      default -> bad();
    }
  }

  private char peek(int position) {
    return position < end ? (char) octet(position) : 0;
  }

  private void single(int set, int position) {
    boolean extended = peek(position) == '!' && peek(position + 1) == ANSEL;
    char code = peek(extended ? position + 1 : position);
    if ("34BENQS2".indexOf(code) < 0 || code == 0) {
      bad();
    } else {
      designate(code, set, position + (extended ? 2 : 1));
    }
  }

  private void multiple(int position) {
    char code = peek(position);
    int set = code == ')' || code == '-' ? 1 : 0;
    int last = set == 1 || code == ',' ? position + 1 : position;
    if (peek(last) == EACC) {
      designate(EACC, set, last + 1);
    } else {
      bad();
    }
  }

  private void designate(char code, int set, int next) {
    if (set == 0) {
      g0 = code;
    } else {
      g1 = code;
    }
    at = next;
  }

  private void bad() {
    faults.add("escape sequence that MARC-8 does not have");
    at++;
  }
}
