package org.lienthong.index.lucene.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.MaskedText.AnyMany;
import org.lienthong.core.query.MaskedText.AnyOne;
import org.lienthong.core.query.MaskedText.Literal;
import org.lienthong.core.query.MaskedText.Piece;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.text.Word;
import org.lienthong.index.lucene.analysis.SignedLetters;
import org.lienthong.index.lucene.analysis.WordForms;

/**
 * One word of a term.
 *
 * @param pieces its characters, clean, and its masks
 * @param joined as {@link Word#joined}
 * @param literals the characters that are given
 * @param folded the folded terms of {@code literals}; more than one where folding splits the word
 * @param marked the marked form of {@code literals}
 */
public record QueryWord(
    List<Piece> pieces, boolean joined, String literals, List<String> folded, String marked) {
  /** Appended to a syllable while it is folded, so that its final i or y does not change. */
  private static final String OPEN = "x";

  private static final Pattern LETTERS_AND_NUMBER = Pattern.compile("([\\p{L}\\p{M}]+)([1-9]\\d?)");

  /** Returns the words of a text; punctuation alone is not a word. */
  public static List<QueryWord> split(MaskedText text) {
    List<QueryWord> out = new ArrayList<>();
    List<Piece> word = new ArrayList<>();
    for (Piece piece : text.pieces()) {
      if (piece instanceof Literal(String raw)) {
        splitLiteral(VietnameseText.clean(raw), word, out);
      } else {
        word.add(piece);
      }
    }
    finish(word, false, out);
    return out;
  }

  private static void splitLiteral(String raw, List<Piece> word, List<QueryWord> out) {
    List<Word> words = VietnameseText.words(raw);
    if (words.isEmpty() || !raw.startsWith(words.getFirst().text())) {
      finish(word, false, out);
    }
    Map<Integer, String> signs = SignedLetters.signs(raw);
    for (int i = 0; i < words.size(); i++) {
      word.add(new Literal(words.get(i).text() + signs.getOrDefault(i, "")));
      boolean last = i == words.size() - 1;
      if (!last || !raw.endsWith(words.get(i).text())) {
        finish(word, words.get(i).joined(), out);
      }
    }
  }

  private static void finish(List<Piece> word, boolean joined, List<QueryWord> out) {
    if (!word.isEmpty()) {
      out.add(of(word, joined));
      word.clear();
    }
  }

  /** Says whether it contains a mask. */
  public boolean isMasked() {
    return pieces.size() > 1 || !(pieces.getFirst() instanceof Literal);
  }

  private static QueryWord of(List<Piece> pieces, boolean joined) {
    String literals = new MaskedText(pieces).literals();
    return new QueryWord(
        List.copyOf(pieces),
        joined,
        literals,
        WordForms.foldedWords(literals),
        VietnameseText.marked(literals));
  }

  /** Returns the word of an unmasked text. */
  public Word word() {
    return new Word(literals, joined);
  }

  /** Says whether a mark was typed. */
  public boolean hasMarks() {
    return !marked.equals(VietnameseText.folded(literals));
  }

  /**
   * Returns words in which letters and a number typed together ("toán6", "t2") are separated.
   * Longer numbers, and those with a leading zero, are parts of codes.
   */
  public static List<QueryWord> apart(List<QueryWord> words) {
    return words.stream().flatMap(QueryWord::apart).toList();
  }

  private Stream<QueryWord> apart() {
    Matcher both = LETTERS_AND_NUMBER.matcher(isMasked() ? "" : literals);
    if (!both.matches() || !isName(both.group(1), both.group(2))) {
      return Stream.of(this);
    }
    return Stream.of(
        of(List.of(new Literal(both.group(1))), false),
        of(List.of(new Literal(both.group(2))), joined));
  }

  private static boolean isName(String letters, String number) {
    return letters.length() > 1 || Volume.of(VietnameseText.folded(letters), number).isPresent();
  }

  /** Returns the pieces with their literals folded. */
  public List<Piece> foldedPieces() {
    return pieces.stream()
        .map(p -> p instanceof Literal(String raw) ? new Literal(foldedPart(raw)) : p)
        .toList();
  }

  private static String foldedPart(String raw) {
    String folded = VietnameseText.folded(raw + OPEN);
    return folded.substring(0, folded.length() - OPEN.length());
  }

  /** Returns the number of its masks. */
  public long masks() {
    return pieces.stream().filter(p -> p instanceof AnyMany || p instanceof AnyOne).count();
  }
}
