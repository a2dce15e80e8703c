package org.lienthong.core.suggestion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Folded syllables that sound alike to speakers of some region, and spellings that are often
 * confused: s and x, ch and tr, d, gi, r and v, l and n, c, k and q, g and gh, ng and ngh, i and y;
 * at the end n, ng and nh, t, c and ch. Hỏi and ngã are equal in folded words.
 */
final class SoundAlikes {
  /** Longer onsets before their beginnings. */
  private static final List<String> ONSETS =
      List.of(
          "ngh", "ch", "gh", "gi", "ng", "tr", "c", "d", "g", "k", "l", "n", "q", "r", "s", "v",
          "x");

  private static final List<Set<String>> SAME_ONSETS =
      List.of(
          Set.of("s", "x"),
          Set.of("ch", "tr"),
          Set.of("d", "gi", "r", "v"),
          Set.of("l", "n"),
          Set.of("c", "k", "q"),
          Set.of("g", "gh"),
          Set.of("ng", "ngh"));

  private static final List<String> FINALS = List.of("ng", "nh", "ch", "n", "t", "c");

  private static final List<Set<String>> SAME_FINALS =
      List.of(Set.of("n", "ng", "nh"), Set.of("t", "c", "ch"));

  private SoundAlikes() {}

  /** Returns folded syllables that sound like a folded one, without itself. */
  static Set<String> of(String syllable) {
    Set<String> out = new LinkedHashSet<>();
    onsets(syllable).forEach(out::add);
    List.copyOf(out).stream().flatMap(SoundAlikes::endings).forEach(out::add);
    endings(syllable).forEach(out::add);
    Stream.concat(Stream.of(syllable), List.copyOf(out).stream())
        .filter(s -> s.length() > 1)
        .forEach(s -> {
          out.add(s.replace('y', 'i'));
          out.add(s.endsWith("i") ? s.substring(0, s.length() - 1) + "y" : s);
        });
    out.remove(syllable);
    return out;
  }

  private static Stream<String> onsets(String syllable) {
    return ONSETS.stream()
        .filter(syllable::startsWith)
        .limit(1)
        .flatMap(onset -> alike(onset, SAME_ONSETS).flatMap(other -> with(other, onset, syllable)));
  }

  /** "gì" has one i for the onset and the vowel. */
  private static Stream<String> with(String other, String onset, String syllable) {
    String rest = syllable.substring(onset.length());
    boolean shared = onset.equals("gi") && (rest.isEmpty() || !isVowel(rest.charAt(0)));
    String rhyme = shared ? "i" + rest : rest;
    return Stream.of(other.equals("gi") && rhyme.startsWith("i") ? "g" + rhyme : other + rhyme);
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }

  private static Stream<String> endings(String syllable) {
    return FINALS.stream()
        .filter(end -> syllable.endsWith(end) && syllable.length() > end.length())
        .limit(1)
        .flatMap(end ->
            alike(end, SAME_FINALS)
                .map(o -> syllable.substring(0, syllable.length() - end.length()) + o));
  }

  private static Stream<String> alike(String part, List<Set<String>> groups) {
    return groups.stream()
        .filter(group -> group.contains(part))
        .flatMap(group -> group.stream().filter(other -> !other.equals(part)).sorted());
  }
}
