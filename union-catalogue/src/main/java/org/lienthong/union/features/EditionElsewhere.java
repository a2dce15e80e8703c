package org.lienthong.union.features;

import java.util.regex.Pattern;
import org.lienthong.marc.MarcRecord;

/** Looks for a reprint statement in the title, the imprint and short notes. */
final class EditionElsewhere {
  private static final int LONGEST_NOTE = 80;

  /** "bản" however it is spelt: b, a letter with up to two marks, n. */
  private static final Pattern BAN = Pattern.compile("[bB].{1,3}[nN]");

  private EditionElsewhere() {}

  static Edition find(MarcRecord record) {
    return record
        .dataFields()
        .filter(f -> "245 260 264 500 503 300".contains(f.tag().value()))
        .flatMap(f -> f.all("abcenp"))
        .filter(text -> text.length() <= 2 * LONGEST_NOTE)
        .map(EditionElsewhere::reprint)
        .filter(Edition::isNumbered)
        .findFirst()
        .orElse(Edition.NONE);
  }

  private static Edition reprint(String text) {
    // Folding every text of every record would cost more than all else that is read of it.
    if (!BAN.matcher(text).find()) {
      return Edition.NONE;
    }
    String folded = ' ' + Tokens.fold(text) + ' ';
    int at = folded.indexOf(" tai ban lan ");
    return at < 0 ? Edition.NONE : EditionParser.parse(folded.substring(at));
  }
}
