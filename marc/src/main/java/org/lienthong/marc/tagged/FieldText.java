package org.lienthong.marc.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.reading.RecordDraft;

/** Parser of the text of one field: indicators, then subfields after a mark. */
final class FieldText {
  private FieldText() {}

  /**
   * Adds a field to {@code draft}: a control field if its tag is one or it has no subfields.
   *
   * @param text indicators and subfields, or the data of a control field
   * @param mark the mark before each subfield code
   */
  static void add(String tag, String text, String mark, RecordDraft draft) {
    add(tag, text, mark, UnaryOperator.identity(), draft);
  }

  /** Adds a field whose data {@code resolver} decodes. */
  static void add(
      String tag, String text, String mark, UnaryOperator<String> resolver, RecordDraft draft) {
    int first = next(text, mark, 0);
    if (tag.startsWith("00") || first < 0) {
      draft.control(tag, resolver.apply(text));
    } else {
      draft.data(
          tag,
          indicator(text, 0, first),
          indicator(text, 1, first),
          subfields(tag, text.substring(first), mark, resolver, draft));
    }
  }

  /** Returns where a mark begins a subfield: without a code after it, it is text. */
  private static int next(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    while (at >= 0 && !isCode(text, at, mark.length())) {
      at = text.indexOf(mark, at + 1);
    }
    return at;
  }

  private static boolean isCode(String text, int mark, int length) {
    int code = mark + length;
    if (code < text.length()) {
      char c = text.charAt(code);
      return text.charAt(mark) < ' ' || (c < 0x80 && Character.isLetterOrDigit(c));
    }
    // A mark at the end is an empty subfield, or the sign of a currency after a number.
    return mark < 3 || !(text.charAt(mark - 1) == ' ' || Character.isDigit(text.charAt(mark - 1)));
  }

  private static char indicator(String text, int at, int first) {
    char c = at < first ? text.charAt(at) : ' ';
    return c == '\\' || c == '#' || c == '_' ? ' ' : c;
  }

  private static List<Subfield> subfields(
      String tag, String text, String mark, UnaryOperator<String> resolver, RecordDraft draft) {
    List<Subfield> out = new ArrayList<>(4);
    int at = 0;
    while (at < text.length()) {
      int code = at + mark.length();
      int next = next(text, mark, code);
      int end = next < 0 ? text.length() : next;
      if (code < end) {
        String data = resolver.apply(text.substring(code + 1, end));
        out.add(draft.subfield(tag, text.charAt(code), data));
      } else {
        draft.repaired(tag, "a subfield mark without anything after it was left out");
      }
      at = end;
    }
    return out;
  }
}
