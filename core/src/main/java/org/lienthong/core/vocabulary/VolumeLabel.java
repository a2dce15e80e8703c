package org.lienthong.core.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A word before the number of a volume, folded. */
public enum VolumeLabel {
  TAP(false, "tap", "t"),
  QUYEN(false, "quyen", "q"),
  CUON(false, "cuon", ""),
  VOLUME(false, "vol,volume,vols", "v"),
  PHAN(true, "phan", "ph"),
  PART(true, "part", "pt,p"),
  KI(true, "", "ki"),
  BAND(false, "band", "bd"),
  TOME(false, "tome,tom", ""),
  BOOK(false, "book", "bk"),
  TEIL(true, "teil", "");

  private final boolean part;
  private final List<String> words;
  private final List<String> brief;

  VolumeLabel(boolean part, String words, String brief) {
    this.part = part;
    this.words = Words.of(words);
    this.brief = Words.of(brief);
  }

  /** Says whether it counts parts of a work rather than volumes. */
  public boolean isPart() {
    return part;
  }

  /** Returns its words in full. */
  public List<String> words() {
    return words;
  }

  /** Returns its abbreviations, which are too short to be trusted before a word. */
  public List<String> brief() {
    return brief;
  }

  /** Returns groups of labels that readers use as synonyms, the usual one first in each. */
  public static List<List<String>> alike() {
    return List.of(Stream.of(TAP, QUYEN, CUON).flatMap(VolumeLabel::forms).toList(), PHAN.words);
  }

  private Stream<String> forms() {
    return Stream.concat(words.stream(), brief.stream());
  }

  /** Returns the words and abbreviations of all labels. */
  public static Stream<String> all() {
    return Arrays.stream(values()).flatMap(VolumeLabel::forms);
  }
}
