package org.lienthong.core.query.cql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query.Anchor;

/**
 * A term with its masks, anchors and escapes interpreted (CQL 1.2 context set, "masking").
 *
 * @param anchors at the ends of the whole term
 */
record CqlText(MaskedText text, Set<Anchor> anchors) {
  private static final String ESCAPABLE = "*?^\"\\";

  CqlText {
    anchors = Set.copyOf(anchors);
  }

  /**
   * Interprets a term as written.
   *
   * @param masked whether {@code * ? ^} have their special meaning
   * @throws org.lienthong.core.diagnostic.RefusedException when the term cannot be searched for
   */
  static CqlText read(String term, boolean masked) {
    Reader reader = new Reader(term, masked);
    reader.read();
    MaskedText text = new MaskedText(reader.pieces);
    if (text.literals().isBlank()) {
      throw (text.isMasked() ? Diagnostic.MASKED_WORDS_TOO_SHORT : Diagnostic.EMPTY_TERM)
          .about(term)
          .asException();
    }
    return new CqlText(text, reader.anchors);
  }

  /** Splits a term as written into its words. */
  static List<String> words(String term) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= term.length(); i++) {
      if (i == term.length() || CqlLexer.isSpace(term.charAt(i))) {
        if (i > start) {
          words.add(term.substring(start, i));
        }
        start = i + 1;
      } else if (term.charAt(i) == '\\') {
        i++;
      }
    }
    return words;
  }

  /** Says whether a term as written contains an anchor. */
  static boolean hasAnchor(String term) {
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) == '^') {
        return true;
      }
      if (term.charAt(i) == '\\') {
        i++;
      }
    }
    return false;
  }

  private static final class Reader {
    private final String term;
    private final boolean masked;
    private final List<MaskedText.Piece> pieces = new ArrayList<>();
    private final Set<Anchor> anchors = EnumSet.noneOf(Anchor.class);
    private int masks;

    Reader(String term, boolean masked) {
      this.term = term.strip();
      this.masked = masked;
    }

    void read() {
      for (int i = 0; i < term.length(); i++) {
        char c = term.charAt(i);
        if (c == '\\') {
          escape(++i);
        } else if (masked && (c == '*' || c == '?')) {
          mask(c);
        } else if (masked && c == '^') {
          anchor(i);
        } else {
          literal(c);
        }
      }
    }

    private void literal(char c) {
      pieces.add(new MaskedText.Literal(String.valueOf(c)));
    }

    private void escape(int at) {
      if (at == term.length() || ESCAPABLE.indexOf(term.charAt(at)) < 0) {
        throw refusal(Diagnostic.NON_SPECIAL_CHARACTER_ESCAPED).asException();
      }
      literal(term.charAt(at));
    }

    private void mask(char c) {
      if (++masks > CqlLimits.MAX_MASKS) {
        throw Diagnostic.TOO_MANY_MASKING_CHARACTERS
            .about("at most " + CqlLimits.MAX_MASKS + ": " + term)
            .asException();
      }
      pieces.add(c == '*' ? new MaskedText.AnyMany() : new MaskedText.AnyOne());
    }

    private void anchor(int at) {
      if (at == 0) {
        anchors.add(Anchor.START);
      } else if (at == term.length() - 1) {
        anchors.add(Anchor.END);
      } else {
        throw refusal(Diagnostic.ANCHORING_IN_UNSUPPORTED_POSITION).asException();
      }
    }

    private Refusal refusal(Diagnostic diagnostic) {
      return diagnostic.about(term);
    }
  }
}
