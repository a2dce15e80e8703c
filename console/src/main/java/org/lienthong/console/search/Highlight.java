package org.lienthong.console.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.MaskedText.Literal;
import org.lienthong.core.query.Query;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.text.Word;

/**
 * Divides texts into parts that were searched for and parts that were not. Whole words are marked,
 * never letters within a word. A word that was typed without marks marks every spelling ("toan"
 * marks "Toán"); one typed with marks marks itself, and the same word written without any.
 */
public final class Highlight {
  /** Marks nothing. */
  public static final Highlight NONE = new Highlight(List.of());

  /** The marked forms of the words that were typed, by their folded form. */
  private final Map<String, Set<String>> typed = new HashMap<>();

  private Highlight(List<String> texts) {
    for (String text : texts) {
      for (Word word : VietnameseText.words(VietnameseText.clean(text))) {
        typed
            .computeIfAbsent(VietnameseText.folded(word.text()), _ -> new HashSet<>())
            .add(VietnameseText.marked(word.text()));
      }
    }
    typed.remove("");
  }

  /** Marks the words of a text. */
  public static Highlight of(String typed) {
    return new Highlight(List.of(typed));
  }

  /** Marks the words that a query looks for in texts. */
  static Highlight of(Query query) {
    return new Highlight(
        query.leaves().stream()
            .filter(leaf ->
                leaf instanceof Query.Term term && term.point().kind() == AccessPoint.Kind.TEXT)
            .flatMap(leaf -> ((Query.Term) leaf).text().pieces().stream())
            .filter(Literal.class::isInstance)
            .map(piece -> ((Literal) piece).text())
            .toList());
  }

  /**
   * A part of a text.
   *
   * @param marked whether it was searched for
   */
  public record Part(String text, boolean marked) {}

  /** Returns the parts of a text, in its order; together they are the text. */
  public List<Part> parts(String text) {
    List<Part> out = new ArrayList<>();
    int done = 0;
    int at = 0;
    for (Word word : typed.isEmpty() ? List.<Word>of() : VietnameseText.words(text)) {
      int start = text.indexOf(word.text(), at);
      at = start + word.text().length();
      if (isSearchedFor(word.text())) {
        if (start > done) {
          out.add(new Part(text.substring(done, start), false));
        }
        out.add(new Part(word.text(), true));
        done = at;
      }
    }
    if (done < text.length()) {
      out.add(new Part(text.substring(done), false));
    }
    return out;
  }

  private boolean isSearchedFor(String word) {
    String folded = VietnameseText.folded(word);
    Set<String> spellings = typed.get(folded);
    if (spellings == null) {
      return false;
    }
    String marked = VietnameseText.marked(word);
    return spellings.contains(folded) || marked.equals(folded) || spellings.contains(marked);
  }
}
