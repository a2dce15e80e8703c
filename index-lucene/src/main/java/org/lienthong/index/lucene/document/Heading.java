package org.lienthong.index.lucene.document;

import java.util.Locale;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Subfield;

/** A MARC field as the heading that people read. */
final class Heading {
  /** ISBD punctuation before omitted parts. */
  private static final String TRAILING = " /:;,=";

  private Heading() {}

  /** Returns the subfields of these codes joined, subdivisions of subjects after dashes. */
  static String display(DataField field, String codes) {
    StringBuilder out = new StringBuilder();
    boolean subject = field.tag().value().startsWith("6");
    for (Subfield subfield : field.subfields()) {
      if (takes(codes, subfield.code()) && !subfield.data().isBlank()) {
        String before = subject && "vxyz".indexOf(subfield.code()) >= 0 ? " -- " : " ";
        out.append(out.isEmpty() ? "" : before).append(subfield.data().strip());
      }
    }
    return trimmed(out.toString());
  }

  /** Says whether a path of these codes takes a subfield. */
  static boolean takes(String codes, char code) {
    return codes.isEmpty() || codes.indexOf(code) >= 0;
  }

  /** Returns the text without trailing punctuation that introduces an omitted part. */
  static String trimmed(String text) {
    int end = text.length();
    while (end > 0
        && (TRAILING.indexOf(text.charAt(end - 1)) >= 0 || text.startsWith(" +", end - 2))) {
      end--;
    }
    if (end > 1 && text.charAt(end - 1) == '.' && !isAbbreviation(text, end)) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  /** "Tp.", "Jr.", "J. K." keep their full stop; a sentence does not. */
  private static boolean isAbbreviation(String text, int end) {
    int start = text.lastIndexOf(' ', end - 2) + 1;
    String last = text.substring(start, end - 1).toLowerCase(Locale.ROOT);
    return last.length() <= 2 || last.indexOf('.') >= 0;
  }
}
