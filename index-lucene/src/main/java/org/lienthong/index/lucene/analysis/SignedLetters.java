package org.lienthong.index.lucene.analysis;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;

/** Names that are a letter and a sign: C++, C#, F#. The sign is no part of the word elsewhere. */
public final class SignedLetters {
  private static final Pattern NAME =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[A-Za-z](\\+\\+|#)(?![\\p{L}\\p{N}+#])");

  private SignedLetters() {}

  /** Returns the signs after words of a clean text, by the place of the word; most have none. */
  public static Map<Integer, String> signs(String clean) {
    if (clean.indexOf('#') < 0 && !clean.contains("++")) {
      return Map.of();
    }
    Map<Integer, String> out = new HashMap<>();
    Matcher name = NAME.matcher(clean);
    while (name.find()) {
      int before = VietnameseText.words(clean.substring(0, name.start())).size();
      out.put(before, name.group(1));
    }
    return out;
  }

  /** Says whether a word is such a name. */
  static boolean isName(String word) {
    return word.length() > 1 && word.length() < 4 && NAME.matcher(word).matches();
  }

  /** Returns the term of a name, which is at the position of its letter. */
  static String term(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
