package org.lienthong.index.lucene.match;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.MaskedText.AnyMany;
import org.lienthong.core.query.MaskedText.AnyOne;
import org.lienthong.core.query.MaskedText.Literal;
import org.lienthong.core.query.MaskedText.Piece;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.index.lucene.effort.CountedMasks;
import org.lienthong.index.lucene.schema.IndexLimits;
import org.lienthong.index.lucene.typed.QueryWord;

/** Masked words as Lucene patterns. */
final class Masks {
  private Masks() {}

  /** Returns the query for a masked word among the folded words of a field. */
  static Query word(String field, QueryWord word) {
    check(word.pieces());
    Query pattern = CountedMasks.of(pattern(field, word.foldedPieces()));
    String whole = VietnameseText.folded(word.literals());
    boolean openEnd = word.pieces().getLast() instanceof AnyMany && word.masks() == 1;
    // "ly*" means lý too, whose term is "li".
    return openEnd && !word.foldedPieces().getFirst().equals(new Literal(whole))
        ? new BooleanQuery.Builder()
            .add(pattern, Occur.SHOULD)
            .add(new TermQuery(new Term(field, whole)), Occur.SHOULD)
            .build()
        : pattern;
  }

  /** Returns the query for terms of this pattern in a field, whose words are counted. */
  static Query counted(String field, List<Piece> pieces) {
    return CountedMasks.of(pattern(field, pieces));
  }

  /** Returns a query for words among which masked ones are; their words are counted. */
  static Query counted(Query query, String field, List<QueryWord> words) {
    List<MultiTermQuery> masks =
        words.stream()
            .filter(QueryWord::isMasked)
            .map(word -> pattern(field, word.foldedPieces()))
            .toList();
    return CountedMasks.of(query, masks, IndexLimits.MASKED_PHRASE_WORDS);
  }

  private static MultiTermQuery pattern(String field, List<Piece> pieces) {
    if (pieces.size() == 2
        && pieces.getFirst() instanceof Literal(String text)
        && pieces.getLast() instanceof AnyMany) {
      return new PrefixQuery(new Term(field, text));
    }
    return new WildcardQuery(new Term(field, wildcard(pieces)));
  }

  /** Returns the pieces as a pattern of Lucene's {@link WildcardQuery}. */
  static String wildcard(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Literal(String text) -> out.append(text.replaceAll("[\\\\*?]", "\\\\$0"));
        case AnyOne() -> out.append(WildcardQuery.WILDCARD_CHAR);
        case AnyMany() -> out.append(WildcardQuery.WILDCARD_STRING);
      }
    }
    return out.toString();
  }

  /** Refuses words with too few literal characters or too many masks. */
  static void check(List<Piece> pieces) {
    MaskedText text = new MaskedText(pieces);
    String shown = text.literals();
    boolean open = pieces.stream().anyMatch(AnyMany.class::isInstance);
    int wanted = open ? IndexLimits.MASKED_WORD_CHARS : 1;
    if (shown.codePointCount(0, shown.length()) < wanted) {
      throw Diagnostic.MASKED_WORDS_TOO_SHORT.about(wildcard(pieces)).asException();
    }
    if (pieces.stream().filter(p -> !(p instanceof Literal)).count() > IndexLimits.MASKS_IN_WORD) {
      throw Diagnostic.TOO_MANY_MASKING_CHARACTERS.about(wildcard(pieces)).asException();
    }
  }
}
