package org.lienthong.index.lucene.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.text.Word;

/**
 * The terms of one written word.
 *
 * @param folded its folded form; more than one where folding splits it (½ is 1 and 2), none where
 *     folding leaves nothing
 * @param first the term before it where it is the first of a field
 * @param marked its Vietnamese sort key and its toned form
 * @param plain its folded form as text
 * @param toned its toned form as text
 */
public record WordForms(
    List<BytesRef> folded, BytesRef first, BytesRef marked, String plain, String toned) {
  /** First octet of marked terms; no folded term begins with it. */
  public static final byte MARKED = 1;

  /** Returns the forms of a clean word. */
  static WordForms of(String word) {
    return isNumber(word)
        ? of(List.of(word), word)
        : of(foldedWords(word), VietnameseText.toned(word));
  }

  private static WordForms of(List<String> folded, String toned) {
    List<BytesRef> terms = folded.stream().map(BytesRef::new).toList();
    return new WordForms(
        terms,
        Tokens.first(terms.isEmpty() ? new BytesRef() : terms.getFirst()),
        markedTerm(toned),
        String.join(" ", folded),
        toned);
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Returns the term of a toned word: MARKED, sort key, 0, the word. */
  public static BytesRef markedTerm(String toned) {
    return keyed(new byte[] {MARKED}, VietnameseText.sortKeyOfHeading(toned), toned);
  }

  /** Returns {@code prefix}, a sort key, 0, and {@code display}. */
  static BytesRef keyed(byte[] prefix, byte[] key, String display) {
    byte[] shown = display.getBytes(UTF_8);
    byte[] term = new byte[prefix.length + key.length + 1 + shown.length];
    System.arraycopy(prefix, 0, term, 0, prefix.length);
    System.arraycopy(key, 0, term, prefix.length, key.length);
    System.arraycopy(shown, 0, term, term.length - shown.length, shown.length);
    return new BytesRef(term);
  }

  /** Returns the text after the last 0 of a term made by {@link #keyed}. */
  public static String display(BytesRef term) {
    int at = term.offset + term.length;
    while (at > term.offset && term.bytes[at - 1] != 0) {
      at--;
    }
    return new String(term.bytes, at, term.offset + term.length - at, UTF_8);
  }

  /** Returns the folded words of a text. */
  public static List<String> foldedWords(String text) {
    return SignedLetters.isName(text) ? List.of(SignedLetters.term(text)) : parts(text);
  }

  private static List<String> parts(String text) {
    return VietnameseText.words(VietnameseText.folded(text)).stream().map(Word::text).toList();
  }
}
