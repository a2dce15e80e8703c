package org.lienthong.union.features;

import org.lienthong.marc.DataField;

/** Finds a reprint statement in the title, the imprint and short notes. */
final class EditionElsewhere {
  private static final int LONGEST_NOTE = 80;

  /** "bản" has between b and n a letter with up to two marks. */
  private static final int LONGEST_VOWEL = 3;

  private EditionElsewhere() {}

  static Edition find(Fields record) {
    for (DataField field : record.all()) {
      if (isAsked(field.tag().value())) {
        for (String text : Fields.all(field, "abcenp")) {
          Edition found = text.length() <= 2 * LONGEST_NOTE ? reprint(text) : Edition.NONE;
          if (found.isNumbered()) {
            return found;
          }
        }
      }
    }
    return Edition.NONE;
  }

  private static boolean isAsked(String tag) {
    return switch (tag) {
      case "245", "260", "264", "500", "503", "300" -> true;
      default -> false;
    };
  }

  private static Edition reprint(String text) {
    // Folding every text of every record would cost more than reading all its other features.
    if (!mayHoldBan(text)) {
      return Edition.NONE;
    }
    String folded = ' ' + TitleTokens.fold(text) + ' ';
    int at = folded.indexOf(" tai ban lan ");
    return at < 0 ? Edition.NONE : EditionParser.parse(folded.substring(at));
  }

  private static boolean mayHoldBan(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 'b' || text.charAt(i) == 'B') {
        for (int n = i + 2; n <= i + 1 + LONGEST_VOWEL && n < text.length(); n++) {
          if (text.charAt(n) == 'n' || text.charAt(n) == 'N') {
            return true;
          }
        }
      }
    }
    return false;
  }
}
