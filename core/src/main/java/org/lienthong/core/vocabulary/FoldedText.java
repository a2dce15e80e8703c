package org.lienthong.core.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.MarcRecord;

/**
 * The folded words of some fields of a record. Letters and digits that touch are two words ("Toán
 * 6T1"), and a y at the end of a word is i; a segment ends with its field and at a colon, a
 * bracket, a slash or a full stop.
 */
final class FoldedText {
  /** The separator of fields: a control character that no record contains. */
  private static final char FIELD = '\u001e';

  private static final String BOUNDARIES = ":/=;()[]{}–—|.";

  private final List<String> words = new ArrayList<>();
  private final StringBuilder gaps = new StringBuilder();
  private final BitSet begins = new BitSet();
  private final BitSet fields = new BitSet();

  private FoldedText(String folded) {
    int start = 0;
    char gap = FIELD;
    boolean boundary = true;
    boolean field = true;
    for (int i = 0; i < folded.length(); i = start) {
      char c = folded.charAt(i);
      start = end(folded, i);
      if (start > i) {
        begins.set(words.size(), boundary);
        fields.set(words.size(), field);
        words.add(Words.regular(folded.substring(i, start)));
        gaps.append(gap);
        gap = 0;
        boundary = false;
        field = false;
      } else {
        start = i + 1;
        boundary |= c == FIELD || BOUNDARIES.indexOf(c) >= 0 || isDash(folded, i);
        field |= c == FIELD;
        gap = gap == 0 || gap == ' ' ? c : gap;
      }
    }
  }

  /** Returns the end of the run of letters or of digits that begins at {@code i}. */
  private static int end(String text, int i) {
    int end = i;
    boolean digit = Character.isDigit(text.charAt(i));
    while (end < text.length()
        && Character.isLetterOrDigit(text.charAt(end))
        && Character.isDigit(text.charAt(end)) == digit) {
      end++;
    }
    return end;
  }

  private static boolean isDash(String text, int i) {
    return text.charAt(i) == '-'
        && i > 0
        && text.charAt(i - 1) == ' '
        && i + 1 < text.length()
        && text.charAt(i + 1) == ' ';
  }

  /** Returns the words of the fields on some paths, in the record's order. */
  static FoldedText of(MarcRecord record, List<MarcPath> paths) {
    return new FoldedText(fold(joined(record, paths)));
  }

  /** Returns the fields on some paths as they are written, each followed by a mark. */
  private static String joined(MarcRecord record, List<MarcPath> paths) {
    StringBuilder out = new StringBuilder(128);
    for (Field field : record.fields()) {
      if (field instanceof DataField data) {
        for (MarcPath path : paths) {
          if (field.tag().is(path.tag())) {
            out.append(data.joined(path.codes())).append(" | ");
          }
        }
      }
    }
    return out.toString();
  }

  private static String fold(String text) {
    return VietnameseText.folded(text.replace("'", "").replace("’", "")).replace(" | ", " \u001e ");
  }

  /** Returns the words of a text with their marks, as many as the folded text has. */
  static FoldedText marked(MarcRecord record, List<MarcPath> paths) {
    String text = joined(record, paths).replace("'", "").replace("’", "");
    return new FoldedText(VietnameseText.marked(text).replace(" | ", " \u001e "));
  }

  int size() {
    return words.size();
  }

  /** Returns a word; empty outside the text. */
  String word(int i) {
    return i >= 0 && i < words.size() ? words.get(i) : "";
  }

  /** Returns the number of a word of one or two digits; 0 for other words. */
  int number(int i) {
    String word = word(i);
    boolean number = !word.isEmpty() && word.length() <= 2 && Character.isDigit(word.charAt(0));
    return number ? Integer.parseInt(word) : 0;
  }

  /** Returns the strongest separator before a word; 0 where it touches the previous word. */
  char gap(int i) {
    return gaps.charAt(i);
  }

  /** Says whether a word begins a segment; the end of the text does. */
  boolean begins(int i) {
    return i >= words.size() || begins.get(i);
  }

  /** Says whether a word begins a field; the end of the text does. */
  boolean beginsField(int i) {
    return i >= words.size() || fields.get(i);
  }

  /** Says whether these words begin at a place, all in one field. */
  boolean has(List<String> phrase, int i) {
    if (i + phrase.size() > words.size()) {
      return false;
    }
    for (int n = 0; n < phrase.size(); n++) {
      if (!words.get(i + n).equals(phrase.get(n)) || (n > 0 && fields.get(i + n))) {
        return false;
      }
    }
    return true;
  }
}
