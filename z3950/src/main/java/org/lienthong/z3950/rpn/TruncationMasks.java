package org.lienthong.z3950.rpn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.MaskedText.AnyMany;
import org.lienthong.core.query.MaskedText.AnyOne;
import org.lienthong.core.query.MaskedText.Literal;
import org.lienthong.core.query.MaskedText.Piece;
import org.lienthong.core.query.Query;

/** Converts a term and its truncation attribute to masked texts (Bib-1 semantics §2.5). */
final class TruncationMasks {
  /** Texts that one masked term may expand to; people write one count, rarely two. */
  private static final int MAX_ALTERNATIVES = 100;

  private TruncationMasks() {}

  /**
   * Returns the masked text; a text with counted masks ({@code ?3}) is expanded to several.
   *
   * @param eachWord whether truncation applies to each word (word list) instead of to the outer
   *     ends
   * @throws org.lienthong.core.diagnostic.RefusedException for an unsupported truncation (120) and
   *     for too many counted masks (7)
   */
  static List<MaskedText> of(String text, int truncation, boolean eachWord) {
    return switch (truncation) {
      case Bib1.NONE -> List.of(MaskedText.literal(text));
      case Bib1.RIGHT -> List.of(open(text, false, true, eachWord));
      case Bib1.LEFT -> List.of(open(text, true, false, eachWord));
      case Bib1.LEFT_AND_RIGHT -> List.of(open(text, true, true, eachWord));
      case Bib1.PROCESS_NUMBER_SIGN -> List.of(numberSign(text));
      case Bib1.Z3958 -> z3958(text);
      case Bib1.MASKING -> List.of(masking(text));
      default ->
          throw Diagnostic.UNSUPPORTED_TRUNCATION_ATTRIBUTE
              .about(String.valueOf(truncation))
              .asException();
    };
  }

  /** Returns the query that finds any of the texts; for terms of relation NE, none of them. */
  static Query query(List<MaskedText> texts, Function<MaskedText, Query.Term> term) {
    return texts.stream()
        .map(text -> (Query) term.apply(text))
        .reduce((left, right) -> joined(left, right))
        .orElseThrow();
  }

  private static Query joined(Query left, Query right) {
    boolean none = right instanceof Query.Term term && term.relation() == Query.Relation.NE;
    return none ? new Query.And(left, right) : new Query.Or(left, right);
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
  private static List<MaskedText> z3958(String text) {
    List<List<Piece>> out = List.of(List.of());
    List<Piece> between = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean counted =
          c == '?' && i + 1 < text.length() && "123456789".indexOf(text.charAt(i + 1)) >= 0;
      if (counted) {
        out = each(each(out, List.of(between)), upTo(text.charAt(++i) - '0'));
        between = new ArrayList<>();
      } else {
        between.add(z3958(c));
      }
      if (out.size() > MAX_ALTERNATIVES) {
        throw Diagnostic.TOO_MANY_MASKING_CHARACTERS.about(text).asException();
      }
    }
    return each(out, List.of(between)).stream().map(MaskedText::new).toList();
  }

  private static Piece z3958(char c) {
    return switch (c) {
      case '#' -> new AnyOne();
      case '?' -> new AnyMany();
      default -> new Literal(String.valueOf(c));
    };
  }

  private static List<List<Piece>> upTo(int count) {
    return IntStream.rangeClosed(0, count)
        .mapToObj(n -> Collections.<Piece>nCopies(n, new AnyOne()))
        .toList();
  }

  /** Returns each beginning combined with each end. */
  private static List<List<Piece>> each(List<List<Piece>> beginnings, List<List<Piece>> ends) {
    return beginnings.stream()
        .flatMap(
            start -> ends.stream().map(end -> Stream.concat(start.stream(), end.stream()).toList()))
        .toList();
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
