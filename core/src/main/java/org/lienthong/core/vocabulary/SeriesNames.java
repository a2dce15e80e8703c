package org.lienthong.core.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.MarcRecord;

/** A finder of textbook series in series statements and in titles of schoolbooks. */
final class SeriesNames {
  private static final List<MarcPath> SERIES = MarcPath.list("490a 830anp");
  private static final PhraseTable<TextbookSeries> NAMES = new PhraseTable<>();
  private static final PhraseTable<TextbookSeries> BRIEF = new PhraseTable<>();

  static {
    for (TextbookSeries series : TextbookSeries.values()) {
      NAMES.add(series, series.names());
      BRIEF.add(series, series.brief());
    }
  }

  private SeriesNames() {}

  /** Other titles have kites (cánh diều) too: only a schoolbook's title identifies a series. */
  static List<TextbookSeries> of(MarcRecord record, FoldedText title, boolean school) {
    Set<TextbookSeries> out = EnumSet.noneOf(TextbookSeries.class);
    FoldedText named = FoldedText.of(record, SERIES);
    addNames(named, out);
    addBrief(named, out);
    if (school) {
      addNames(title, out);
    }
    return List.copyOf(out);
  }

  private static void addNames(FoldedText text, Set<TextbookSeries> out) {
    for (int i = 0; i < text.size(); i++) {
      PhraseTable.Entry<TextbookSeries> found = NAMES.at(text, i);
      if (found != null) {
        out.add(found.value());
        i += found.length() - 1;
      }
    }
  }

  /** An abbreviation counts only where it is a whole segment. */
  private static void addBrief(FoldedText text, Set<TextbookSeries> out) {
    for (int i = 0; i < text.size(); i++) {
      PhraseTable.Entry<TextbookSeries> found = BRIEF.at(text, i);
      if (found != null && text.begins(i) && text.begins(i + found.length())) {
        out.add(found.value());
      }
    }
  }

  /** Returns the length of a series' name at a place; 0 for none. */
  static int lengthAt(FoldedText text, int i) {
    PhraseTable.Entry<TextbookSeries> found = NAMES.at(text, i);
    return found == null ? 0 : found.length();
  }
}
