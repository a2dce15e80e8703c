package org.lienthong.union.features;

import java.util.List;
import java.util.Set;

/**
 * The extent of a resource as field 300 states it.
 *
 * @param pages the number of pages; 0 when none is named
 * @param several whether it counts volumes instead of pages ("3 tập")
 * @param volume a volume named here ("T.1 (120 tr.)"); empty for none
 */
record Extent(int pages, boolean several, String volume) {
  static final Extent NONE = new Extent(0, false, "");

  private static final Set<String> PAGES =
      Set.of("tr", "trang", "p", "pp", "pages", "page", "s", "str", "pg", "tra", "pag", "leaves");
  private static final Set<String> VOLUMES =
      Set.of("tap", "t", "quyen", "q", "cuon", "v", "vol", "vols", "volumes", "bd", "bo");
  private static final int MOST = 9_999;

  /** "12 t." are volumes, "120 t." pages. */
  private static final int MOST_VOLUMES = 24;

  static Extent parse(String a, String all) {
    Extent own = read(TitleTokens.of(a));
    if (own.pages == 0 && !own.several) {
      Extent elsewhere = labelled(TitleTokens.of(all));
      return new Extent(elsewhere.pages, false, own.volume);
    }
    return own;
  }

  private static Extent read(List<Token> tokens) {
    Extent labelled = labelled(tokens);
    String volume = volume(tokens);
    if (labelled.pages > 0) {
      return new Extent(labelled.pages, false, volume);
    }
    int largest = 0;
    boolean several = false;
    for (int i = 0; i < tokens.size(); i++) {
      String unit = word(tokens, i + 1);
      int number = number(tokens.get(i));
      if (number > 1 && number <= MOST_VOLUMES && VOLUMES.contains(unit)) {
        several = true;
      } else if (number > largest
          && (countsNothing(tokens, i + 1) || (number > MOST_VOLUMES && VOLUMES.contains(unit)))
          && !VOLUMES.contains(word(tokens, i - 1))) {
        largest = number;
      }
    }
    return several ? new Extent(0, true, "") : new Extent(largest, false, volume);
  }

  private static Extent labelled(List<Token> tokens) {
    int pages = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int number = sequences(tokens, i);
      boolean before =
          i > 0 && PAGES.contains(word(tokens, i - 1)) && word(tokens, i + 1).isEmpty();
      if (number > pages && (PAGES.contains(word(tokens, i + 1)) || before)) {
        pages = number;
      }
    }
    return new Extent(pages, false, "");
  }

  /** The number here, or a larger one of the sequences before it: "54, 7, 3 p.", "1.204 tr." */
  private static int sequences(List<Token> tokens, int i) {
    int number = number(tokens.get(i));
    if (number == 0) {
      return 0;
    }
    int before = i > 0 ? number(tokens.get(i - 1)) : 0;
    if (before > 0 && before < 10 && tokens.get(i).gap() == '.' && isThousands(tokens, i)) {
      return before * 1_000 + number;
    }
    boolean list = before > 0 && ",[]; ".indexOf(tokens.get(i).gap()) >= 0;
    return list ? Math.max(number, sequences(tokens, i - 1)) : number;
  }

  /** "1.204 tr.", but not "Cuốn 4. - 120 tr." */
  private static boolean isThousands(List<Token> tokens, int i) {
    return tokens.get(i).segment() == tokens.get(i - 1).segment()
        && !VOLUMES.contains(word(tokens, i - 2));
  }

  /** A number without a unit counts pages; one before a word counts something else. */
  private static boolean countsNothing(List<Token> tokens, int i) {
    return i >= tokens.size()
        || tokens.get(i).isNumber()
        || tokens.get(i).segment() != tokens.get(i - 1).segment()
        || tokens.get(i).gap() == ',';
  }

  private static String volume(List<Token> tokens) {
    int at = word(tokens, 1).equals("thu") || word(tokens, 1).equals("so") ? 2 : 1;
    if (tokens.size() <= at + 1 || !VOLUMES.contains(word(tokens, 0))) {
      return "";
    }
    // "v, 287 p." has five pages before the first.
    boolean label = " .:(".indexOf(tokens.get(at).gap()) >= 0 || tokens.get(at).gap() == 0;
    Numerals.Found number = label ? Numerals.at(tokens, at) : Numerals.NONE;
    return at + number.length() < tokens.size() ? number.value() : "";
  }

  private static int number(Token token) {
    if (!token.isNumber() || token.folded().length() > 4) {
      return 0;
    }
    int value = Integer.parseInt(token.folded());
    return value <= MOST ? value : 0;
  }

  private static String word(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).folded() : "";
  }
}
