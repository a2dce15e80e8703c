package org.lienthong.union.features;

import java.util.List;
import java.util.Set;

/** Reads edition statements: "Tái bản lần thứ hai, có sửa chữa", "TB lần 2", "2nd ed., rev.". */
final class EditionParser {
  private static final Phrases REPRINT =
      new Phrases().add("r", "tai ban,tbl,lan tai ban,tb,tai bang,taii ban,tsai ban");
  private static final Phrases EDITION =
      new Phrases()
          .add("e", "xuat ban lan,lan xuat ban,an ban lan,an ban,ban in lan,edition,editon,ed,edn")
          .add("e", "aufl,auflage,xuat ban,lan xb,xb lan,edit,uitg,wyd,edicao,edicion,edizione");
  private static final Phrases PRINTING =
      new Phrases()
          .add("p", "in lan thu,in lan,lan in,printing,impression,in lai,reprint,reprinted");
  private static final Set<String> REVISED =
      Set.of(
          "sua",
          "chinh",
          "bo",
          "rev",
          "revised",
          "enl",
          "enlarged",
          "new",
          "moi",
          "expanded",
          "updated",
          "corrected",
          "rev.");

  /** Words that say no more than that the text was revised. */
  private static final Set<String> PLAIN =
      Set.of(
          "rev",
          "revised",
          "ed",
          "edn",
          "edition",
          "enl",
          "enlarged",
          "updated",
          "corrected",
          "expanded",
          "and",
          "new",
          "ban",
          "co",
          "sua",
          "chua",
          "chinh",
          "li",
          "bo",
          "sung",
          "va",
          "moi",
          "sach",
          "da");

  /** Tariffs and directories have hundreds of editions; years have four digits. */
  private static final int HIGHEST = 999;

  private EditionParser() {}

  static Edition parse(String text) {
    List<Token> tokens = TitleTokens.of(text);
    if (tokens.isEmpty()) {
      return Edition.NONE;
    }
    boolean revised = tokens.stream().anyMatch(t -> REVISED.contains(t.folded()));
    if (contains(tokens, REPRINT) || saysReprintWithASlip(tokens)) {
      return new Edition('r', number(fromReprint(tokens)), revised, "");
    }
    if (contains(tokens, PRINTING) && !contains(tokens, EDITION)) {
      return new Edition('p', number(tokens), false, "");
    }
    int number = number(tokens);
    return number > 0
        ? new Edition('e', number, revised, "")
        : new Edition('t', 0, revised, words(tokens));
  }

  /** "Rev. ed.", "Revised edition" and "Có sửa chữa, bổ sung" say the same. */
  private static String words(List<Token> tokens) {
    List<Token> own = tokens.stream().filter(t -> !PLAIN.contains(t.folded())).toList();
    return own.isEmpty() ? "revised" : TitleTokens.join(tokens);
  }

  /** Takes "tái bản lần thứ 2" and the like out of a title. */
  static void drop(TitleScan scan) {
    for (int i = 1; i < scan.size(); i++) {
      boolean reprint = scan.is(i, "tai") && scan.is(i + 1, "ban");
      if (reprint && (scan.is(i + 2, "lan") || scan.beginsSegment(i))) {
        int at = i + 2;
        while (scan.is(at, "lan") || scan.is(at, "thu")) {
          at++;
        }
        scan.use(i, at - i + (scan.isFree(at) ? Numerals.at(scan.tokens(), at).length() : 0));
      }
    }
  }

  /** "Tasi bản", "Tái bả": too short for slips elsewhere, but here little else can be meant. */
  private static boolean saysReprintWithASlip(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String word = tokens.get(i).folded();
      if (word.startsWith("t")
          && EditDistance.within(word, "tai", 1)
          && EditDistance.within(tokens.get(i + 1).folded(), "ban", 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(List<Token> tokens, Phrases phrases) {
    for (int i = 0; i < tokens.size(); i++) {
      if (phrases.at(tokens, i, tokens.size()).length() > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The statement from its reprint on, where that has a number of its own: "In lần thứ 3 (tái bản
   * lần thứ 2)", but "Lần thứ 2 tái bản".
   */
  private static List<Token> fromReprint(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (REPRINT.at(tokens, i, tokens.size()).length() > 0) {
        List<Token> suffix = tokens.subList(i, tokens.size());
        return number(suffix) > 0 ? suffix : tokens;
      }
    }
    return tokens;
  }

  /** The number after "lần" or "thứ", else the first number at all. */
  private static int number(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String word = tokens.get(i).folded();
      boolean label =
          word.equals("lan") || word.equals("thu") || word.equals("l") || word.equals("tbl");
      int number = label ? afterLabel(tokens, i + 1) : 0;
      if (number > 0) {
        return number;
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      Numerals.Found found =
          tokens.get(i).isNumber() ? Numerals.digits(tokens, i) : Numerals.english(tokens, i);
      if (value(found) > 0) {
        return value(found);
      }
    }
    return romanAfterReprint(tokens);
  }

  private static int afterLabel(List<Token> tokens, int i) {
    return tokens.get(i).folded().equals("dau") ? 1 : value(Numerals.at(tokens, i));
  }

  private static int romanAfterReprint(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).folded().equals("ban")) {
        return value(Numerals.digits(tokens, i + 1));
      }
    }
    return 0;
  }

  private static int value(Numerals.Found found) {
    if (!found.isSomething() || !Character.isDigit(found.value().charAt(0))) {
      return 0;
    }
    int value = Integer.parseInt(found.value());
    return value <= HIGHEST ? value : 0;
  }
}
