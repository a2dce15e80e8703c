package org.lienthong.core.suggestion;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;

/**
 * A word from the keys of an input method that was switched off: Telex ("tieengs", "tieesng",
 * "truowngf", "ddaats") or VNI ("tie6ng1", "tieng61"). The key of a tone may follow its vowel or
 * end the word, and the key of a mark may come after other letters ("vietej").
 */
final class Keys {
  private static final String VOWELS = "aăâeêioôơuưy";

  /** Sắc, huyền, hỏi, ngã, nặng: the order of the keys in both methods. */
  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

  private static final String TELEX_TONES = "sfrxj";
  private static final String VNI_TONES = "12345";
  private static final char NO_TONE = 0;

  /** The vowels of a syllable; in "gi" and "qu" the second letter belongs to the onset. */
  private static final Set<String> NUCLEI =
      Set.of(
          ("a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu oa oă oe oi ôi ơi oo ua uâ uê"
                  + " ui uô uơ uy ưa ưi ươ ưu yê iêu oai oay oao oeo uây uôi uya uyê uyu ươi ươu yêu")
              .split(" "));

  private static final Pattern NUCLEUS =
      Pattern.compile("(?:gi(?=[%1$s])|qu(?=[%1$s])|[^%1$s]*)([%1$s]+)[^%1$s]*".formatted(VOWELS));

  private final StringBuilder letters = new StringBuilder();
  private char tone = NO_TONE;
  private boolean converted;

  private Keys() {}

  /** Returns the word that these keys of Telex mean; empty when they mean no other word. */
  static Optional<String> telex(String word) {
    Keys keys = new Keys();
    word(word).chars().forEach(key -> keys.telex((char) key));
    return keys.syllable();
  }

  /** Returns the word that these keys of VNI mean; empty when they mean no other word. */
  static Optional<String> vni(String word) {
    Keys keys = new Keys();
    String typed = word(word);
    if (!typed.isEmpty() && Character.isLetter(typed.charAt(0))) {
      typed.chars().forEach(key -> keys.vni((char) key));
    }
    return keys.syllable();
  }

  private static String word(String word) {
    return VietnameseText.clean(word).toLowerCase(Locale.ROOT);
  }

  private void telex(char key) {
    int place = TELEX_TONES.indexOf(key);
    boolean done =
        switch (key) {
          case 's', 'f', 'r', 'x', 'j' -> tone(TONES.charAt(place));
          case 'z' -> tone(NO_TONE);
          case 'a', 'e', 'o' -> circumflex(key);
          case 'w' -> horn() || breve() || alone();
          case 'd' -> bar();
          default -> false;
        };
    finish(key, done);
  }

  private void vni(char key) {
    int place = VNI_TONES.indexOf(key);
    boolean done =
        switch (key) {
          case '1', '2', '3', '4', '5' -> tone(TONES.charAt(place));
          case '0' -> tone(NO_TONE);
          case '6' -> circumflex('a') || circumflex('e') || circumflex('o');
          case '7' -> horn();
          case '8' -> breve();
          case '9' -> bar();
          default -> false;
        };
    finish(key, done);
  }

  private void finish(char key, boolean done) {
    converted |= done;
    if (!done) {
      letters.append(key);
    }
  }

  /** A tone needs a vowel; typed twice it is a letter. */
  private boolean tone(char mark) {
    if (lastVowel() < 0 || mark == tone) {
      return false;
    }
    tone = mark;
    return true;
  }

  private int lastVowel() {
    for (int i = letters.length() - 1; i >= 0; i--) {
      if (VOWELS.indexOf(letters.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean circumflex(char vowel) {
    int at = letters.lastIndexOf(String.valueOf(vowel));
    if (at < 0) {
      return false;
    }
    letters.setCharAt(at, vowel == 'a' ? 'â' : vowel == 'e' ? 'ê' : 'ô');
    return true;
  }

  /** One key marks both letters of "uo"; in "qu" the u is no vowel. */
  private boolean horn() {
    for (String pair : new String[] {"uo", "ưo", "uơ"}) {
      int at = letters.lastIndexOf(pair);
      if (at >= 0 && !isAfterQ(at)) {
        letters.replace(at, at + 2, "ươ");
        return true;
      }
    }
    int o = letters.lastIndexOf("o");
    if (o >= 0 && letters.indexOf("oa") != o) {
      letters.setCharAt(o, 'ơ');
      return true;
    }
    int u = letters.indexOf("u");
    if (u >= 0 && !isAfterQ(u)) {
      letters.setCharAt(u, 'ư');
      return true;
    }
    return false;
  }

  private boolean isAfterQ(int at) {
    return at > 0 && letters.charAt(at - 1) == 'q';
  }

  private boolean breve() {
    int at = letters.lastIndexOf("a");
    if (at < 0) {
      return false;
    }
    letters.setCharAt(at, 'ă');
    return true;
  }

  /** Telex has ư for a single w. */
  private boolean alone() {
    if (lastVowel() >= 0) {
      return false;
    }
    letters.append('ư');
    return true;
  }

  private boolean bar() {
    if (letters.isEmpty() || letters.charAt(0) != 'd') {
      return false;
    }
    letters.setCharAt(0, 'đ');
    return true;
  }

  private Optional<String> syllable() {
    int vowel = converted ? firstVowel() : -1;
    if (vowel < 0) {
      return Optional.empty();
    }
    String mark = tone == NO_TONE ? "" : String.valueOf(tone);
    String typed =
        Normalizer.normalize(new StringBuilder(letters).insert(vowel + 1, mark), Form.NFC);
    return VietnameseText.isSyllable(typed) && hasNucleus()
        ? Optional.of(VietnameseText.toned(typed))
        : Optional.empty();
  }

  /** A key of a mark may be missing: "tieng1", "truwongf". No mark may be too many. */
  private boolean hasNucleus() {
    Matcher shape = NUCLEUS.matcher(letters);
    return shape.matches() && NUCLEI.stream().anyMatch(n -> mayBecome(shape.group(1), n));
  }

  private static boolean mayBecome(String typed, String nucleus) {
    if (typed.length() != nucleus.length()) {
      return false;
    }
    String plain = VietnameseText.folded("t" + nucleus + "t").substring(1);
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c != nucleus.charAt(i) && c != plain.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int firstVowel() {
    for (int i = 0; i < letters.length(); i++) {
      if (VOWELS.indexOf(letters.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
