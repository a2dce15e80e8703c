package org.lienthong.z3950.rpn;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.diagnostic.Diagnostic;
import org.lienthong.query.MaskedText;
import org.lienthong.query.MaskedText.AnyMany;
import org.lienthong.query.MaskedText.AnyOne;
import org.lienthong.query.MaskedText.Literal;
import org.lienthong.query.MaskedText.Piece;

/** A term's text with what the truncation attribute leaves open (Bib-1 semantics §2.5). */
final class Masks {
  private Masks() {}

  /**
   * Returns the masked text.
   *
   * @param eachWord whether truncation holds for each word (word list) instead of for the outer
   *     ends
   * @throws org.lienthong.diagnostic.RefusedException for a kind of truncation that we do not do
   */
  static MaskedText of(String text, int truncation, boolean eachWord) {
    return switch (truncation) {
      case Bib1.NONE -> MaskedText.literal(text);
      case Bib1.RIGHT -> open(text, false, true, eachWord);
      case Bib1.LEFT -> open(text, true, false, eachWord);
      case Bib1.LEFT_AND_RIGHT -> open(text, true, true, eachWord);
      case Bib1.PROCESS_NUMBER_SIGN -> numberSign(text);
      case Bib1.Z3958 -> z3958(text);
      case Bib1.MASKING -> masking(text);
      default ->
          throw Diagnostic.UNSUPPORTED_TRUNCATION_ATTRIBUTE
              .about(String.valueOf(truncation))
              .asException();
    };
  }

  private static MaskedText open(String text, boolean left, boolean right, boolean eachWord) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return MaskedText.literal("");
    }
    List<Piece> pieces = new ArrayList<>();
    for (String word : eachWord ? stripped.split("\\s+") : new String[] {stripped}) {
      if (!pieces.isEmpty()) {
        pieces.add(new Literal(" "));
      }
      if (left) {
        pieces.add(new AnyMany());
      }
      pieces.add(new Literal(word));
      if (right) {
        pieces.add(new AnyMany());
      }
    }
    return new MaskedText(pieces);
  }

  private static MaskedText numberSign(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      pieces.add(c == '#' ? new AnyMany() : new Literal(String.valueOf(c)));
    }
    return new MaskedText(pieces);
  }

  /** Z39.58: {@code #} one character, {@code ?} any number, {@code ?3} up to three of them. */
  private static MaskedText z3958(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '#') {
        pieces.add(new AnyOne());
      } else if (c == '?') {
        pieces.add(new AnyMany());
        // A count is read as any number: what is found is a little more than asked for.
        while (i + 1 < text.length() && Character.isDigit(text.charAt(i + 1))) {
          i++;
        }
      } else {
        pieces.add(new Literal(String.valueOf(c)));
      }
    }
    return new MaskedText(pieces);
  }

  /** Truncation 105: {@code *} any number, {@code ?} one character, a backslash escapes. */
  private static MaskedText masking(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        pieces.add(new Literal(String.valueOf(text.charAt(++i))));
      } else if (c == '*') {
        pieces.add(new AnyMany());
      } else if (c == '?' || c == '!') {
        pieces.add(new AnyOne());
      } else {
        pieces.add(new Literal(String.valueOf(c)));
      }
    }
    return new MaskedText(pieces);
  }
}
