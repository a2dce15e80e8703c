package org.lienthong.core.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Regular spelling of Vietnamese syllables.
 *
 * <p>A syllable is an onset, one or more vowels, and a final consonant or none. Other words are not
 * Vietnamese syllables and stay as they are: café, Pérez, Noël.
 */
final class Syllables {
  /** The longest is nghiêng; tones and vowel marks are inside the letters. */
  private static final int MAX_LETTERS = 7;

  private static final String VOWELS = "aăâeêioôơuưy";

  private static final Pattern SHAPE =
      Pattern.compile(
          "(gi(?=[%1$s])|qu(?=[%1$s])|ngh|ch|gh|kh|ng|nh|ph|th|tr|[bcdđghklmnprstvx])?([%1$s]{1,3})(ch|ng|nh|[cmnpt])?"
              .formatted(VOWELS));

  /** The same vowel in syllables that are written both ways: mĩ mỹ, lí lý, quí quý. */
  private static final String I_FORMS = "iìíỉĩị";

  private static final String Y_FORMS = "yỳýỷỹỵ";

  /** Grave, hook above, tilde, acute, dot below. */
  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

  /** Syllables written with a mark, and their regular spelling; there are some thousands. */
  private static final ConcurrentHashMap<String, String> KNOWN = new ConcurrentHashMap<>();

  private static final int MAX_KNOWN = 20_000;

  private Syllables() {}

  /** Returns lower-case NFC text with i for y in the syllables that are written both ways. */
  static String yToI(String text) {
    StringBuilder out = null;
    int y = nextY(text, 0);
    while (y >= 0) {
      if (isIOrY(text, y)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(y, I_FORMS.charAt(Y_FORMS.indexOf(text.charAt(y))));
      }
      y = nextY(text, y + 1);
    }
    return out == null ? text : out.toString();
  }

  private static int nextY(String text, int from) {
    int at = from;
    while (at < text.length() && Y_FORMS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at < text.length() ? at : -1;
  }

  /** Says whether the letter at {@code vowel} ends a syllable that is written with i or with y. */
  private static boolean isIOrY(String text, int vowel) {
    int onset = vowel - 1;
    if (onset < 0 || (vowel + 1 < text.length() && isPart(text.codePointAt(vowel + 1)))) {
      return false;
    }
    char before = text.charAt(onset);
    if (before == 'u' && onset > 0 && text.charAt(onset - 1) == 'q') {
      onset--;
    } else if ("hklmstv".indexOf(before) < 0) {
      return false;
    }
    return onset == 0 || !isPart(text.codePointBefore(onset));
  }

  private static boolean isPart(int c) {
    return Word.isPart(c);
  }

  /** Returns the spellings of a marked word. */
  static List<String> spellings(String word) {
    int last = word.length() - 1;
    int i = last < 0 ? -1 : I_FORMS.indexOf(word.charAt(last));
    return i >= 0 && isIOrY(word, last)
        ? List.of(word, word.substring(0, last) + Y_FORMS.charAt(i))
        : List.of(word);
  }

  /** Returns lower-case NFC text with its tone marks in the regular place. */
  static String toned(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      boolean changed = end - at <= MAX_LETTERS && mayChange(text, at, end);
      // A mark that could not be composed belongs to the word before it.
      boolean whole = end == text.length() || !isMark(text.charAt(end));
      out.append(changed && whole ? syllable(text.substring(at, end)) : text.substring(at, end));
      if (end < text.length()) {
        out.append(text.charAt(end));
      }
      at = end + 1;
    }
    return out.toString();
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean mayChange(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return end - start > 1;
      }
    }
    return false;
  }

  private static String syllable(String word) {
    String known = KNOWN.get(word);
    if (known != null) {
      return known;
    }
    String regular = regular(word);
    if (KNOWN.size() < MAX_KNOWN) {
      KNOWN.put(word, regular);
    }
    return regular;
  }

  /** Says whether a lower-case word has the shape of a syllable. */
  static boolean isSyllable(String word) {
    if (word.length() > MAX_LETTERS) {
      return false;
    }
    String apart = Normalizer.normalize(word, Form.NFD);
    String tone = onlyTone(apart);
    String bare = tone == null ? word : apart.replace(tone, "");
    return SHAPE.matcher(Normalizer.normalize(bare, Form.NFC)).matches();
  }

  private static String regular(String word) {
    String apart = Normalizer.normalize(word, Form.NFD);
    String tone = onlyTone(apart);
    if (tone == null) {
      return word;
    }
    String bare = Normalizer.normalize(apart.replace(tone, ""), Form.NFC);
    Matcher shape = SHAPE.matcher(bare);
    return shape.matches() ? withTone(bare, shape, tone) : word;
  }

  /** Returns the tone of a decomposed word; null when it has none or more than one. */
  private static @Nullable String onlyTone(String apart) {
    String found = null;
    for (int i = 0; i < apart.length(); i++) {
      if (TONES.indexOf(apart.charAt(i)) >= 0) {
        if (found != null) {
          return null;
        }
        found = apart.substring(i, i + 1);
      }
    }
    return found;
  }

  private static String withTone(String bare, Matcher shape, String tone) {
    int at = shape.start(2) + tonePlace(shape.group(2), shape.group(3) != null);
    String toned = bare.substring(0, at + 1) + tone + bare.substring(at + 1);
    return Normalizer.normalize(toned, Form.NFC);
  }

  /** Returns which vowel carries the tone. */
  private static int tonePlace(String vowels, boolean closed) {
    for (int i = vowels.length() - 1; i >= 0; i--) {
      if ("ăâêôơư".indexOf(vowels.charAt(i)) >= 0) {
        return i;
      }
    }
    if (vowels.length() == 3) {
      return 1;
    }
    boolean rising = vowels.equals("oa") || vowels.equals("oe") || vowels.equals("uy");
    return vowels.length() == 2 && (closed || rising) ? 1 : 0;
  }
}
