package org.lienthong.marc.charset;

import java.util.List;
import java.util.Optional;

/**
 * Evidence for encodings of other scripts: runs of octets beyond ASCII that are Russian words or
 * common Chinese characters. For one file; not thread-safe.
 */
final class OtherScripts {
  private static final List<SourceEncoding> CYRILLIC =
      List.of(SourceEncoding.CP1251, SourceEncoding.CP866, SourceEncoding.KOI8R);

  /** The letters that are three quarters of any Russian text. */
  private static final String COMMON = "оеаинтсрвлкмдпу";

  private static final int FEW = 8;
  private static final int WORD = 3;

  private int octets;
  private int runs;
  private int pairs;
  private int commonPairs;
  private final int[] common = new int[CYRILLIC.size()];
  private final int[] wrong = new int[CYRILLIC.size()];

  /** Adds the counts of others. */
  void add(OtherScripts other) {
    octets += other.octets;
    runs += other.runs;
    pairs += other.pairs;
    commonPairs += other.commonPairs;
    for (int i = 0; i < common.length; i++) {
      common[i] += other.common[i];
      wrong[i] += other.wrong[i];
    }
  }

  /** Adds the runs of one text. */
  void add(byte[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      int start = i;
      while (i < to && text[i] < 0) {
        i++;
      }
      if (i > start) {
        run(text, start, i);
      }
    }
  }

  private void run(byte[] text, int from, int to) {
    runs++;
    octets += to - from;
    for (int i = 0; i < common.length; i++) {
      String word = CYRILLIC.get(i).decode(text, from, to, new Faults());
      for (int at = 0; at < word.length(); at++) {
        char c = word.charAt(at);
        boolean capitalInside =
            at > 0 && Character.isUpperCase(c) && Character.isLowerCase(word.charAt(at - 1));
        common[i] += COMMON.indexOf(Character.toLowerCase(c)) >= 0 ? 1 : 0;
        wrong[i] += capitalInside || c < 'Ё' || c > 'ё' ? 1 : 0;
      }
    }
    for (int at = from; at + 1 < to; at += 2) {
      pairs++;
      int lead = text[at] & 0xff;
      commonPairs += lead >= 0xb0 && lead <= 0xd7 && (text[at + 1] & 0xff) > 0xa0 ? 1 : 0;
    }
    pairs += (to - from) % 2;
  }

  /** Returns the encoding in which the texts are Russian or Chinese, if there is one. */
  Optional<SourceEncoding> found() {
    if (octets < FEW || octets < WORD * runs) {
      return isChinese() ? Optional.of(SourceEncoding.GBK) : Optional.empty();
    }
    if (isChinese()) {
      return Optional.of(SourceEncoding.GBK);
    }
    int best = 0;
    for (int i = 1; i < common.length; i++) {
      best = common[i] - 2 * wrong[i] > common[best] - 2 * wrong[best] ? i : best;
    }
    boolean russian = common[best] * 2 > octets && wrong[best] * 8 < octets;
    return russian ? Optional.of(CYRILLIC.get(best)) : Optional.empty();
  }

  private boolean isChinese() {
    return octets >= FEW && commonPairs * 10 >= pairs * 9;
  }
}
