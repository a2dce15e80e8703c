package org.lienthong.union.features;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cuts text into tokens. */
final class Tokens {
  private static final String BOUNDARIES = ":/=;()[]{}–—|";

  private Tokens() {}

  /** Returns the tokens of a text; Telex leftovers are read as what was meant. */
  static List<Token> of(String text) {
    return Telex.repair(new Cutter().cut(text));
  }

  /** Returns the folded words of a text, joined by spaces. */
  static String fold(String text) {
    return join(of(text));
  }

  /** Returns a word with i for y at its end, or a number without leading zeros. */
  static String regular(String word) {
    int last = word.length() - 1;
    if (last > 0 && word.charAt(last) == 'y') {
      return word.substring(0, last) + 'i';
    }
    return last > 0 && word.charAt(0) == '0' ? withoutZeros(word) : word;
  }

  private static String withoutZeros(String word) {
    int i = 0;
    while (i < word.length() - 1 && word.charAt(i) == '0') {
      i++;
    }
    return word.substring(i);
  }

  static String join(List<Token> tokens) {
    return tokens.stream().map(Token::folded).collect(Collectors.joining(" "));
  }

  /** Walks once over the text; used by one call only. */
  private static final class Cutter {
    private final List<Token> out = new ArrayList<>();
    private final StringBuilder folded = new StringBuilder();
    private final StringBuilder marked = new StringBuilder();
    private String tone = "";
    private char gap = 0;
    private int segment;
    private boolean boundary;

    List<Token> cut(String text) {
      String s = Normalizer.normalize(text, Normalizer.Form.NFD);
      for (int i = 0; i < s.length(); i++) {
        take(s, i);
      }
      close();
      return out;
    }

    private void take(String s, int i) {
      char c = Character.toLowerCase(s.charAt(i));
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK) {
        mark(c);
      } else if (type == Character.FORMAT || c == '\'' || c == '’' || c == 'ʼ' || c == '\u00ad') {
        return; // joins, as in "teacher's"
      } else if (Character.isLetterOrDigit(c)) {
        append(c, s, i);
      } else {
        separate(c, s, i);
      }
    }

    private void mark(char c) {
      switch (c) {
        case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '\u0340', '\u0341' ->
            tone = String.valueOf(c);
        default -> marked.append(c);
      }
    }

    private void append(char c, String s, int i) {
      if (!folded.isEmpty() && isDigit(c) != isDigit(folded.charAt(folded.length() - 1))) {
        if (isDigit(c) && isVniMark(s, i)) {
          return;
        }
        close();
      }
      switch (c) {
        case 'đ', 'ð', 'ɖ' -> {
          folded.append('d');
          marked.append('đ');
        }
        case 'ƣ' -> {
          folded.append('u');
          marked.append("u\u031b");
        }
        case 'æ' -> both("ae");
        case 'œ' -> both("oe");
        case 'ß' -> both("ss");
        case 'ø' -> both("o");
        case 'ł' -> both("l");
        case 'ı' -> both("i");
        default -> both(Character.isDigit(c) ? digit(c) : String.valueOf(c));
      }
    }

    private void both(String s) {
      folded.append(s);
      marked.append(s);
    }

    private static String digit(char c) {
      return Integer.toString(Character.digit(c, 10));
    }

    private static boolean isDigit(char c) {
      return Character.isDigit(c);
    }

    /** VNI leftovers put digits inside a word: "Tie61ng Vie65t". */
    private boolean isVniMark(String s, int i) {
      int end = i;
      while (end < s.length() && isDigit(s.charAt(end))) {
        end++;
      }
      return end - i <= 2
          && folded.length() >= 2
          && end < s.length()
          && Character.isLetter(s.charAt(end))
          && s.charAt(i) != '0'
          && Character.isLowerCase(s.charAt(end));
    }

    private void separate(char c, String s, int i) {
      int length = folded.length();
      close();
      if (BOUNDARIES.indexOf(c) >= 0 || (c == '-' && spaced(s, i))) {
        boundary = true;
      } else if (c == '.' && length >= 2 && i + 1 < s.length() && s.charAt(i + 1) == ' ') {
        boundary = true;
      }
      if (gap == 0 || gap == ' ') {
        gap = Character.isWhitespace(c) ? ' ' : c;
      }
    }

    private static boolean spaced(String s, int i) {
      return i > 0 && i + 1 < s.length() && s.charAt(i - 1) == ' ' && s.charAt(i + 1) == ' ';
    }

    private void close() {
      if (folded.isEmpty()) {
        tone = "";
        marked.setLength(0);
        return;
      }
      if (boundary && !out.isEmpty()) {
        segment++;
      }
      boundary = false;
      out.add(
          new Token(regular(folded.toString()), regular(marked.toString()) + tone, gap, segment));
      folded.setLength(0);
      marked.setLength(0);
      tone = "";
      gap = 0;
    }
  }
}
