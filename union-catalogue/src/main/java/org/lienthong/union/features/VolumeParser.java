package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.List;

/** Takes volumes out of a title: "Tập 1", "T.I", "Quyển hai", "Phần 2", "trọn bộ 3 tập". */
final class VolumeParser {
  private VolumeParser() {}

  /**
   * Returns the volume: numbers joined by points from the larger part to the smaller ("2.1"), by
   * hyphens where several are bound together ("1-2"), or {@code set}; empty when none is named.
   */
  static String take(TitleScan scan) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < scan.size(); i++) {
      if (scan.isFree(i)) {
        String volume = at(scan, i);
        if (!volume.isEmpty()) {
          found.add(volume);
        }
      }
    }
    return String.join(".", found);
  }

  private static String at(TitleScan scan, int i) {
    String word = scan.word(i);
    if (Lexicon.VOLUME_LABELS.contains(word)) {
      return labelled(scan, i, word);
    }
    if (scan.code(i) == 'n' && scan.beginsSegment(i)) {
      return bareNumber(scan, i);
    }
    return setOf(scan, i);
  }

  private static String labelled(TitleScan scan, int i, String label) {
    boolean brief = Lexicon.SHORT_LABELS.contains(label);
    if (brief && i == 0 && scan.size() > 2) {
      return "";
    }
    int at = i + 1;
    while (scan.is(at, "so") || scan.is(at, "thu") || scan.is(at, "no")) {
      at++;
    }
    if (!scan.isFree(at)) {
      return "";
    }
    Numerals.Found number =
        brief ? Numerals.digits(scan.tokens(), at) : Numerals.at(scan.tokens(), at);
    if (!number.isSomething()) {
      return letter(scan, i, at, label);
    }
    return range(scan, i, at + number.length(), number.value());
  }

  /** "Quyển A": a single letter that ends its segment. */
  private static String letter(TitleScan scan, int i, int at, String label) {
    String word = scan.word(at);
    boolean single = word.length() == 1 && word.charAt(0) <= 'h' && scan.endsSegment(at);
    if (single && label.length() > 2 && i > 0) {
      scan.use(i, at + 1 - i);
      return word;
    }
    return "";
  }

  private static String range(TitleScan scan, int from, int at, String first) {
    String volume = first;
    int end = at;
    while (scan.isFree(end) && joins(scan, end)) {
      int number = scan.is(end, "va") ? end + 1 : end;
      Numerals.Found next = Numerals.digits(scan.tokens(), number);
      if (!next.isSomething()) {
        break;
      }
      volume = volume + "-" + next.value();
      end = number + next.length();
    }
    scan.use(from, end - from);
    return volume;
  }

  private static boolean joins(TitleScan scan, int i) {
    char gap = scan.tokens().get(i).gap();
    return gap == '-' || gap == '+' || gap == '&' || gap == '–' || scan.is(i, "va");
  }

  private static String bareNumber(TitleScan scan, int i) {
    Numerals.Found number = Numerals.at(scan.tokens(), i);
    if (!number.isSomething() || !scan.endsSegment(i + number.length() - 1)) {
      return "";
    }
    scan.use(i, number.length());
    return number.value();
  }

  /** "(2 tập)", "trọn bộ 3 quyển". */
  private static String setOf(TitleScan scan, int i) {
    boolean opens = i > 0 && (scan.beginsSegment(i) || scan.word(i - 1).equals("bo"));
    boolean counted =
        opens
            && scan.tokens().get(i).isNumber()
            && scan.isFree(i + 1)
            && Lexicon.VOLUME_LABELS.contains(scan.word(i + 1))
            && !Lexicon.SHORT_LABELS.contains(scan.word(i + 1))
            && scan.endsSegment(i + 1)
            && !Numerals.at(scan.tokens(), i + 2).isSomething();
    if (!counted) {
      return "";
    }
    scan.use(i, 2);
    return "set";
  }
}
