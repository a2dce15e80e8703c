package org.lienthong.marc.validation;

import java.util.Set;
import java.util.function.Consumer;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

/** Checks that need more than one field, and the title. */
final class RecordChecks {
  private static final Set<String> MAIN_ENTRIES = Set.of("100", "110", "111", "130");

  private RecordChecks() {}

  static void check(MarcRecord record, Consumer<RecordFinding> out) {
    mainEntries(record, out);
    record.data("245").findFirst().ifPresent(title -> title(title, out));
  }

  /** A repeated tag is a finding of its own; here the entries of different tags count. */
  private static void mainEntries(MarcRecord record, Consumer<RecordFinding> out) {
    String first = "";
    for (DataField field : (Iterable<DataField>) record.dataFields()::iterator) {
      String tag = field.tag().value();
      if (MAIN_ENTRIES.contains(tag) && !tag.equals(first)) {
        if (!first.isEmpty()) {
          out.accept(new RecordFinding(MarcRule.MAIN_ENTRY_TWICE, tag, first + " + " + tag, ""));
        }
        first = tag;
      }
    }
  }

  private static void title(DataField title, Consumer<RecordFinding> out) {
    String text = title.first('a').orElse("");
    if (text.isBlank()) {
      // Titles of archives may have their text in $k, "form", alone.
      if (title.first('k').isEmpty()) {
        out.accept(new RecordFinding(MarcRule.TITLE_MISSING, "245$a", "", ""));
      }
      return;
    }
    int skipped = title.ind2() - '0';
    if (skipped >= 1 && skipped <= 9 && endsInsideWord(text, skipped)) {
      out.accept(new RecordFinding(MarcRule.NONFILING, "245/ind2", Integer.toString(skipped), ""));
    }
  }

  /** An article ends with a blank, an apostrophe or a hyphen. */
  private static boolean endsInsideWord(String text, int skipped) {
    return skipped >= text.length()
        || (Character.isLetterOrDigit(text.charAt(skipped - 1))
            && Character.isLetterOrDigit(text.charAt(skipped)));
  }
}
