package org.lienthong.union.features;

import org.lienthong.marc.MarcRecord;

/** Looks for a reprint statement in the title, the imprint and short notes. */
final class EditionElsewhere {
  private static final int LONGEST_NOTE = 80;

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
    String folded = ' ' + Tokens.fold(text) + ' ';
    int at = folded.indexOf(" tai ban lan ");
    return at < 0 ? Edition.NONE : EditionParser.parse(folded.substring(at));
  }
}
