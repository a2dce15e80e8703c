package org.lienthong.marc.charset;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes Vietnamese from before Unicode that arrived as characters: octets of TCVN3, VNI, BK HCM 2
 * or CP1258 that some program read as Windows-1252 ("To¸n 6", "Toaùn 6"), and VIQR. Words decide:
 * they must be syllables of Vietnamese afterwards, and not before. What {@link #learn} was given
 * decides where a text says little by itself.
 *
 * <p>One object serves one file, or the cells of one table. Not thread-safe.
 */
public final class LegacyText {
  private static final List<SourceEncoding> CANDIDATES =
      List.of(
          SourceEncoding.TCVN3, SourceEncoding.VNI, SourceEncoding.BKHCM2, SourceEncoding.CP1258);

  /** Words that prove an encoding of one text. */
  private static final int PROOF = 2;

  /** Words that prove an encoding of a file, and how many times those against it. */
  private static final int FILE_PROOF = 4;

  /** Share of the marked words that must be syllables. */
  private static final double SHARE = 0.85;

  private static final String C1 = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";
  private static final int MAX_LEARNT = 100_000;

  /** The letter ư of TCVN3 is a soft hyphen, which programs write as a hyphen. */
  private static final Pattern HYPHEN = Pattern.compile("([A-Za-zĐđ]{0,3})-(\\p{L}{1,5})");

  private static final Pattern VIQR_SHAPE = Pattern.compile("[aeouAEOU][\\^(+][`'?~.]?|[dD][dD]");

  private final int[] gains = new int[CANDIDATES.size()];
  private final int[] losses = new int[CANDIDATES.size()];
  private int viqrWords;
  private int learnt;

  /** Learns from one text of the file; all of them, or as many as there are at hand. */
  public void learn(String text) {
    if (learnt++ > MAX_LEARNT) {
      return;
    }
    byte[] octets = octets(text);
    if (octets.length == 0) {
      viqrWords += isPlain(text) && !fromViqr(text).equals(text) ? PROOF : 0;
      return;
    }
    Plausibility asIs = Plausibility.of(text);
    for (int i = 0; i < gains.length; i++) {
      int more = decoded(octets, CANDIDATES.get(i)).speltMarked() - asIs.speltMarked();
      gains[i] += Math.max(more, 0);
      losses[i] += Math.max(-more, 0);
    }
  }

  /** Returns {@code text} repaired, or the same object where nothing proves that it must be. */
  public String repaired(String text) {
    byte[] octets = octets(text);
    if (octets.length == 0) {
      return isPlain(text) ? fromViqr(text) : text;
    }
    Plausibility asIs = Plausibility.of(text);
    int wrong = asIs.marked() - asIs.speltMarked();
    if (usual().isEmpty() && (wrong == 0 || (wrong < PROOF && asIs.odd() == 0))) {
      return text;
    }
    int best = -1;
    Plausibility most = asIs;
    for (int i = 0; i < gains.length; i++) {
      Plausibility found = decoded(octets, CANDIDATES.get(i));
      boolean better =
          found.speltMarked() > most.speltMarked()
              || (found.speltMarked() == most.speltMarked() && isProven(i) && found.marked() > 0);
      if (better && isAccepted(i, found, asIs)) {
        best = i;
        most = found;
      }
    }
    return best < 0 ? text : decode(octets, CANDIDATES.get(best));
  }

  /** Returns the name for people of the encoding that most texts of the file are in, or "". */
  public String usual() {
    for (int i = 0; i < gains.length; i++) {
      if (isProven(i)) {
        return CANDIDATES.get(i).title();
      }
    }
    return "";
  }

  private boolean isAccepted(int candidate, Plausibility found, Plausibility asIs) {
    if (found.marked() == 0 || found.share() < SHARE) {
      return false;
    }
    int won = found.speltMarked() - asIs.speltMarked();
    if (isProven(candidate)) {
      return won >= 0 && (won > 0 || found.share() == 1);
    }
    // A foreign word may become a syllable by chance, but not one that had no letters in it.
    return won >= PROOF || (won == 1 && asIs.odd() > 0 && found.share() == 1);
  }

  private boolean isProven(int candidate) {
    return gains[candidate] >= FILE_PROOF
        && gains[candidate] >= FILE_PROOF * losses[candidate]
        && gains[candidate] == Arrays.stream(gains).max().orElse(0);
  }

  private static Plausibility decoded(byte[] octets, SourceEncoding candidate) {
    return Plausibility.of(decode(octets, candidate));
  }

  private static String decode(byte[] octets, SourceEncoding candidate) {
    String text = candidate.decode(octets, 0, octets.length, new Faults());
    return candidate == SourceEncoding.TCVN3 ? withHorns(text) : text;
  }

  /** Replaces a hyphen by ư where that alone makes a syllable. */
  private static String withHorns(String text) {
    if (text.indexOf('-') < 0) {
      return text;
    }
    Matcher hyphen = HYPHEN.matcher(text);
    return hyphen.replaceAll(found -> {
      String joined = found.group(1) + "ư" + found.group(2);
      boolean horn =
          !found.group(1).isEmpty()
              && !VietnameseSyllables.isSyllable(found.group(1))
              && VietnameseSyllables.isSyllable(joined);
      return Matcher.quoteReplacement(horn ? joined : found.group());
    });
  }

  /**
   * Returns the octets that became these characters; none when there are no characters beyond ASCII
   * or one that Windows-1252 does not have.
   */
  private static byte[] octets(String text) {
    byte[] out = new byte[text.length()];
    boolean beyond = false;
    for (int i = 0; i < out.length; i++) {
      char c = text.charAt(i) == '\u2212' ? '\u00ad' : text.charAt(i);
      int high = c <= '\u00ff' ? c : 0x80 + C1.indexOf(c);
      if (high < 0x80 && c > '\u00ff') {
        return new byte[0];
      }
      beyond |= c >= '\u00a1';
      out[i] = (byte) high;
    }
    return beyond ? out : new byte[0];
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** Decodes VIQR where at least two words and half of all, or the file, are written in it. */
  private String fromViqr(String text) {
    if (viqrWords < 2 * FILE_PROOF && !VIQR_SHAPE.matcher(text).find()) {
      return text;
    }
    String decoded = Viqr.decode(text);
    Plausibility found = Plausibility.of(decoded);
    boolean enough =
        viqrWords >= 2 * FILE_PROOF
            ? found.isWholly(1)
            : found.isWholly(PROOF) && found.marked() * 2 >= found.words();
    return enough ? decoded : text;
  }
}
