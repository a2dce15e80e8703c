package org.lienthong.union.features;

import java.util.List;
import java.util.Set;

/**
 * What 300 says of size.
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
  private static final Set<String> OTHER =
      Set.of("cm", "mm", "dia", "cd", "dvd", "to", "ban", "x", "phut", "min", "g", "kg", "mb");
  private static final int MOST = 9_999;

  /** "12 t." are volumes, "120 t." pages. */
  private static final int MOST_VOLUMES = 24;

  static Extent parse(String a, String all) {
    Extent own = read(Tokens.of(a));
    if (own.pages == 0 && !own.several) {
      Extent elsewhere = labelled(Tokens.of(all));
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
          && !OTHER.contains(unit)
          && !VOLUMES.contains(word(tokens, i - 1))) {
        largest = number;
      }
    }
    return several ? new Extent(0, true, "") : new Extent(largest, false, volume);
  }

  private static Extent labelled(List<Token> tokens) {
    int pages = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int number = number(tokens.get(i));
      boolean before =
          i > 0 && PAGES.contains(word(tokens, i - 1)) && word(tokens, i + 1).isEmpty();
      if (number > pages && (PAGES.contains(word(tokens, i + 1)) || before)) {
        pages = number;
      }
    }
    return new Extent(pages, false, "");
  }

  private static String volume(List<Token> tokens) {
    if (tokens.size() > 2 && VOLUMES.contains(word(tokens, 0)) && tokens.get(1).isNumber()) {
      return tokens.get(1).folded();
    }
    return "";
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
