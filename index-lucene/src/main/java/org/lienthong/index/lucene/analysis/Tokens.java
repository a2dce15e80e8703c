package org.lienthong.index.lucene.analysis;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * The tokens of one field of a document.
 *
 * <p>Each position has the folded term of a word, its marked term, and, for the first of words
 * joined by hyphens or apostrophes, the folded term of all written as one. Before the first word of
 * a MARC field is {@link #first}, a term of that word, after the last {@link #END}, so that no
 * phrase extends from one field to the next.
 */
public final class Tokens {
  /** First octet of the terms before the first words of MARC fields. */
  public static final byte FIRST = 2;

  /** The term after the last word of a MARC field. */
  public static final BytesRef END = new BytesRef(new byte[] {3});

  /** Positions left open between two MARC fields: more than the slop of any phrase. */
  private static final int GAP = 10;

  private BytesRef[] terms = new BytesRef[64];
  private int[] increments = new int[64];
  private int size;
  private boolean starting;

  /** Returns the term before a field whose first word has this folded term. */
  public static BytesRef first(BytesRef folded) {
    byte[] octets = new byte[folded.length + 1];
    octets[0] = FIRST;
    System.arraycopy(folded.bytes, folded.offset, octets, 1, folded.length);
    return new BytesRef(octets);
  }

  /** Removes all tokens. */
  public void clear() {
    size = 0;
    starting = false;
  }

  /** Begins a MARC field. */
  public void start() {
    starting = true;
  }

  /** Ends a MARC field; one without words adds nothing. */
  public void end() {
    if (!starting) {
      add(END, 1);
    }
    starting = false;
  }

  /** Appends the words of a text. */
  public void words(AnalysedText text) {
    for (int i = 0; i < text.size(); i++) {
      WordForms word = text.word(i);
      int increment = 1;
      if (starting && !word.folded().isEmpty()) {
        add(word.first(), size == 0 ? 1 : GAP);
        starting = false;
      }
      for (BytesRef folded : word.folded()) {
        add(folded, 1);
        increment = 0;
      }
      add(word.marked(), increment);
      BytesRef compound = text.compound(i);
      if (compound != null) {
        add(compound, 0);
      }
    }
  }

  /** Appends a term at its own position. */
  public void code(String term) {
    add(new BytesRef(term), 1);
  }

  private void add(BytesRef term, int increment) {
    if (size == terms.length) {
      // Neither is replaced when memory ends: the next record is put into them, too.
      int[] longer = Arrays.copyOf(increments, size * 2);
      terms = Arrays.copyOf(terms, size * 2);
      increments = longer;
    }
    terms[size] = term;
    increments[size++] = increment;
  }

  public int size() {
    return size;
  }

  public BytesRef term(int i) {
    return terms[i];
  }

  public int increment(int i) {
    return increments[i];
  }
}
