package org.lienthong.z3950.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lienthong.marc.charset.Marc8;
import org.lienthong.z3950.ber.BerStrings;
import org.lienthong.z3950.ber.Octets;
import org.marc4j.converter.impl.UnicodeToAnsel;

/** The character sets of terms and records. */
public enum CharacterSet {
  /** No set was negotiated: {@link GuessedText} decodes terms. Records are UTF-8. */
  GUESSED(""),
  UTF_8("utf-8", "utf8"),
  MARC_8("marc-8", "marc8", "ansel"),
  LATIN_1("iso-8859-1", "iso8859-1", "latin-1", "latin1", "iso-8859-15", "windows-1252");

  private final Set<String> names;
  private final String label;

  CharacterSet(String label, String... others) {
    this.label = label;
    this.names = Set.of(others);
  }

  /** Returns the set of this name. */
  public static Optional<CharacterSet> named(String name) {
    String small = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(values())
        .filter(c -> c != GUESSED && (c.label.equals(small) || c.names.contains(small)))
        .findFirst();
  }

  /** Returns the name to print; empty for {@link #GUESSED}. */
  public String label() {
    return label;
  }

  /** Returns whether the set can encode any text. */
  public boolean isUnicode() {
    return this == GUESSED || this == UTF_8;
  }

  /** Returns the text of octets that a client sent. */
  public String decode(Octets octets) {
    return switch (this) {
      case GUESSED -> GuessedText.of(octets);
      case UTF_8 -> BerStrings.decode(octets.toArray());
      case MARC_8 -> Marc8.decode(octets.toArray());
      case LATIN_1 -> octets.text(ISO_8859_1);
    };
  }

  /** Returns the octets of a text; characters that the set lacks become {@code &#xXXXX;}. */
  public Octets encode(String text) {
    return switch (this) {
      case GUESSED, UTF_8 -> Octets.of(text, StandardCharsets.UTF_8);
      case MARC_8 -> Octets.of(new UnicodeToAnsel(true).convert(text), ISO_8859_1);
      case LATIN_1 -> Octets.of(inLatin1(text), ISO_8859_1);
    };
  }

  private static String inLatin1(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(c -> {
          if (c <= 0xff) {
            out.append((char) c);
          } else {
            out.append("&#x").append("%04X".formatted(c)).append(';');
          }
        });
    return out.toString();
  }
}
