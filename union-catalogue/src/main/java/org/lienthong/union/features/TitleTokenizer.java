package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into tokens in one pass; used by one call only. */
final class TitleTokenizer {
  private static final String BOUNDARIES = ":/=;()[]{}–—|";

  private final List<Token> out = new ArrayList<>();
  private final StringBuilder folded = new StringBuilder();
  private final StringBuilder marked = new StringBuilder();
  private boolean plain = true;
  private char tone = 0;
  private char gap = 0;
  private int segment;
  private boolean boundary;

  List<Token> cut(String text) {
    String s = Letters.known(text);
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= 'a' && c <= 'z') {
        append(c, s, i);
        continue;
      }
      String parts = Letters.apart(c);
      for (int n = 0; n < parts.length(); n++) {
        take(parts.charAt(n), s, i);
      }
    }
    close();
    return out;
  }

  private void take(char c, String s, int i) {
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
      case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323', '\u0340', '\u0341' -> tone = c;
      default -> {
        spell();
        marked.append(c);
      }
    }
  }

  /** Called where the marked form begins to differ from the folded form. */
  private void spell() {
    if (plain) {
      marked.append(folded);
      plain = false;
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
        spell();
        folded.append('d');
        marked.append('đ');
      }
      case 'ƣ' -> {
        spell();
        folded.append('u');
        marked.append("u\u031b");
      }
      case 'æ' -> both("ae");
      case 'œ' -> both("oe");
      case 'ß' -> both("ss");
      case 'ø' -> both('o');
      case 'ł' -> both('l');
      case 'ı' -> both('i');
      default -> letter(c);
    }
  }

  private void letter(char c) {
    if (c > 127 && Character.isDigit(c)) {
      both(Integer.toString(Character.digit(c, 10)));
    } else {
      both(c);
    }
  }

  private void both(char c) {
    folded.append(c);
    if (!plain) {
      marked.append(c);
    }
  }

  private void both(String s) {
    folded.append(s);
    if (!plain) {
      marked.append(s);
    }
  }

  private static boolean isDigit(char c) {
    return c <= '9' ? c >= '0' : c > 127 && Character.isDigit(c);
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
        && (Character.isLowerCase(s.charAt(end)) || isCapital(s, i - 1, end));
  }

  /** "TIE61NG", but not "Toán6T1". */
  private static boolean isCapital(String s, int from, int after) {
    int before = from;
    while (before >= 0 && isDigit(s.charAt(before))) {
      before--;
    }
    return before >= 0
        && Character.isUpperCase(s.charAt(before))
        && Character.isUpperCase(s.charAt(after));
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
    if (!folded.isEmpty()) {
      if (boundary && !out.isEmpty()) {
        segment++;
      }
      boundary = false;
      String word = TitleTokens.regular(folded.toString());
      out.add(new Token(word, spelt(word), gap, segment));
      folded.setLength(0);
      gap = 0;
    }
    marked.setLength(0);
    plain = true;
    tone = 0;
  }

  private String spelt(String word) {
    String letters = plain ? word : TitleTokens.regular(marked.toString());
    return tone == 0 ? letters : letters + tone;
  }
}
