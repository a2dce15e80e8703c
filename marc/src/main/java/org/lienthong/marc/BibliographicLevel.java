package org.lienthong.marc;

/** Leader/07, bibliographic level (MARC 21 Bibliographic). */
public enum BibliographicLevel {
  MONOGRAPH('m'),
  MONOGRAPHIC_COMPONENT('a'),
  SERIAL_COMPONENT('b'),
  COLLECTION('c'),
  SUBUNIT('d'),
  INTEGRATING_RESOURCE('i'),
  SERIAL('s');

  private final char letter;

  BibliographicLevel(char letter) {
    this.letter = letter;
  }

  /** Returns the level; monograph for letters that MARC does not have. */
  public static BibliographicLevel of(Leader leader) {
    for (BibliographicLevel level : values()) {
      if (level.letter == leader.level()) {
        return level;
      }
    }
    return MONOGRAPH;
  }
}
