package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Subfield;

/**
 * The tokens of one title field while features are taken out of it. Used by one call only.
 *
 * <p>Every subfield begins a new segment, and so does a point, a colon or a bracket.
 */
final class TitleScan {
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder codes = new StringBuilder();
  private final BitSet used = new BitSet();

  TitleScan(DataField field, String wanted) {
    for (Subfield subfield : field.subfields()) {
      if (wanted.indexOf(subfield.code()) >= 0) {
        add(subfield.code(), subfield.data());
      }
    }
  }

  TitleScan(char code, String text) {
    add(code, text);
  }

  private TitleScan(TitleScan other) {
    tokens.addAll(other.tokens);
    codes.append(other.codes);
    used.or(other.used);
  }

  TitleScan copy() {
    return new TitleScan(this);
  }

  private void add(char code, String text) {
    int base = codes.length();
    for (Token token : TitleTokens.of(text)) {
      tokens.add(base == 0 ? token : token.inSegment(base + token.segment()));
      while (codes.length() <= base + token.segment()) {
        codes.append(code);
      }
    }
  }

  List<Token> tokens() {
    return tokens;
  }

  int size() {
    return tokens.size();
  }

  boolean isFree(int i) {
    return i >= 0 && i < tokens.size() && !used.get(i);
  }

  boolean is(int i, String word) {
    return isFree(i) && tokens.get(i).folded().equals(word);
  }

  String word(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).folded() : "";
  }

  void use(int from, int length) {
    used.set(from, from + length);
  }

  /** Returns the first used token after {@code from}, or the end. */
  int limit(int from) {
    int next = used.nextSetBit(from);
    return next < 0 ? tokens.size() : next;
  }

  /** Returns the code of the subfield that a token came from. */
  char code(int i) {
    return codes.charAt(tokens.get(i).segment());
  }

  boolean beginsSegment(int i) {
    return i == 0 || tokens.get(i).segment() != tokens.get(i - 1).segment();
  }

  boolean endsSegment(int i) {
    return i == tokens.size() - 1 || tokens.get(i).segment() != tokens.get(i + 1).segment();
  }

  /** Says whether the text continues here, with no punctuation before and no grade to follow. */
  boolean goesOn(int i) {
    return isFree(i)
        && !beginsSegment(i)
        && (tokens.get(i).gap() == ' ' || tokens.get(i).gap() == 0)
        && !Lexicon.GRADE_LABELS.contains(word(i));
  }

  int freeTokens() {
    return tokens.size() - used.cardinality();
  }

  /** Takes every occurrence of the phrases; returns their meanings in order. */
  List<String> take(Phrases phrases) {
    List<String> found = new ArrayList<>(2);
    for (int i = 0; i < tokens.size(); i++) {
      if (isFree(i)) {
        Phrases.Found phrase = phrases.at(tokens, i, limit(i));
        if (phrase.length() > 0 && (phrase.exact() || !holdsExact(phrases, i, phrase.length()))) {
          found.add(phrase.value());
          use(i, phrase.length());
        }
      }
    }
    return found;
  }

  /** Says whether what looks like a phrase with slips has a phrase without slips in it. */
  private boolean holdsExact(Phrases phrases, int from, int length) {
    for (int i = from + 1; i < from + length; i++) {
      if (phrases.at(tokens, i, limit(i)).exact()) {
        return true;
      }
    }
    return false;
  }

  /** Takes phrases that fill a segment of their own, between brackets for instance. */
  List<String> takeAlone(Phrases phrases) {
    List<String> found = new ArrayList<>(2);
    for (int i = 1; i < tokens.size(); i++) {
      if (isFree(i)) {
        Phrases.Found phrase = phrases.at(tokens, i, limit(i));
        if (phrase.length() > 0 && fillsSegment(i, phrase.length())) {
          found.add(phrase.value());
          use(i, phrase.length());
        }
      }
    }
    return found;
  }

  private boolean fillsSegment(int from, int length) {
    int segment = tokens.get(from).segment();
    for (int i = 0; i < tokens.size(); i++) {
      boolean inside = i >= from && i < from + length;
      if (inside ? tokens.get(i).segment() != segment : segmentHasFree(i, segment)) {
        return false;
      }
    }
    return true;
  }

  private boolean segmentHasFree(int i, int segment) {
    return tokens.get(i).segment() == segment && !used.get(i);
  }

  /** Takes noise as long as something else is left. */
  void drop(Phrases noise) {
    for (int i = 0; i < tokens.size(); i++) {
      if (isFree(i)) {
        Phrases.Found phrase = noise.at(tokens, i, limit(i));
        if (phrase.length() > 0 && freeTokens() > phrase.length()) {
          use(i, phrase.length());
        }
      }
    }
  }

  /** Returns the tokens that are left in the first segment that has any. */
  List<Token> proper() {
    return left(firstFreeSegment(), true);
  }

  /** Returns the tokens that are left after that segment. */
  List<Token> rest() {
    return left(firstFreeSegment(), false);
  }

  private int firstFreeSegment() {
    int first = used.nextClearBit(0);
    return first < tokens.size() ? tokens.get(first).segment() : -1;
  }

  private List<Token> left(int segment, boolean inside) {
    List<Token> out = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!used.get(i) && (tokens.get(i).segment() == segment) == inside) {
        out.add(tokens.get(i));
      }
    }
    return out;
  }
}
