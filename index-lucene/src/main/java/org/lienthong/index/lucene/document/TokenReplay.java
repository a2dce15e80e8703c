package org.lienthong.index.lucene.document;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.lienthong.index.lucene.analysis.Tokens;

/** A token stream over {@link Tokens}. */
final class TokenReplay extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Tokens tokens;
  private int next;

  TokenReplay(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean incrementToken() {
    if (next == tokens.size()) {
      return false;
    }
    term.setBytesRef(tokens.term(next));
    increment.setPositionIncrement(tokens.increment(next));
    next++;
    return true;
  }

  @Override
  public void reset() {
    next = 0;
  }
}
