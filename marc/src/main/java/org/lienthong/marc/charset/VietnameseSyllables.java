package org.lienthong.marc.charset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The valid syllables of Vietnamese: an initial, a rhyme and one of six tones. A decoding of
 * unknown octets is scored by how many of its words are among them.
 */
public final class VietnameseSyllables {
  private static final Set<String> INITIALS =
      Set.of("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x".split(" "));

  private static final Set<String> RHYMES =
      Set.of(
          ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
                  + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp "
                  + "iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay "
                  + "oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong ooc oong op ot oc ô ôc ôi ôm ôn "
                  + "ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uê uêch uênh ui uc um un ung uôc "
                  + "uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu uơ uyn uyp ư ưa ưc "
                  + "ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych ynh "
                  + "yt ya yn yp yu")
              .split(" "));

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final int LONGEST = 14;

  /** Words that were looked at last, at the low bits of their hashes; threads may lose entries. */
  private static final @Nullable Known[] KNOWN = new Known[1 << 14];

  private record Known(String word, boolean valid) {}

  private VietnameseSyllables() {}

  /** Returns whether {@code word}, in any letter case and normal form, is a valid spelling. */
  public static boolean isSyllable(String word) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return false;
    }
    int hash = word.hashCode();
    int place = (hash ^ hash >>> 16) & KNOWN.length - 1;
    @Nullable Known known = KNOWN[place];
    if (known == null || !known.word().equals(word)) {
      known = new Known(word, isValid(word));
      KNOWN[place] = known;
    }
    return known.valid();
  }

  private static boolean isValid(String word) {
    String letters = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder toneless = new StringBuilder(letters.length());
    int tone = 0;
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (TONES.indexOf(c) < 0) {
        toneless.append(c);
      } else if (tone != 0) {
        return false;
      } else {
        tone = c;
      }
    }
    return isSpelt(Normalizer.normalize(toneless, Normalizer.Form.NFC), tone);
  }

  private static boolean isSpelt(String toneless, int tone) {
    for (int i = Math.min(3, toneless.length() - 1); i >= 0; i--) {
      String rhyme = toneless.substring(i);
      if ((i == 0 || INITIALS.contains(toneless.substring(0, i)))
          && RHYMES.contains(rhyme)
          && carries(rhyme, tone)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a rhyme can have a tone; rhymes that end in a stop have only two. */
  private static boolean carries(String rhyme, int tone) {
    boolean stopped =
        rhyme.endsWith("c") || rhyme.endsWith("ch") || rhyme.endsWith("p") || rhyme.endsWith("t");
    return !stopped || tone == '\u0301' || tone == '\u0323';
  }
}
