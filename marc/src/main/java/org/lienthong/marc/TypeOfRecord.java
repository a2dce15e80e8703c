package org.lienthong.marc;

/** Leader/06, type of record (MARC 21 Bibliographic): what kind of material a record describes. */
public enum TypeOfRecord {
  LANGUAGE_MATERIAL("at"),
  NOTATED_MUSIC("cd"),
  CARTOGRAPHIC("ef"),
  PROJECTED("g"),
  NONMUSICAL_SOUND("i"),
  MUSICAL_SOUND("j"),
  GRAPHIC("k"),
  COMPUTER_FILE("m"),
  KIT("o"),
  MIXED("p"),
  OBJECT("r");

  private final String letters;

  TypeOfRecord(String letters) {
    this.letters = letters;
  }

  /**
   * Returns whether a letter of leader/06 means this type; printed and manuscript material share
   * one.
   */
  public boolean has(char letter) {
    return letters.indexOf(letter) >= 0;
  }

  /** Returns the type; language material for letters that MARC does not have. */
  public static TypeOfRecord of(Leader leader) {
    for (TypeOfRecord type : values()) {
      if (type.has(leader.type())) {
        return type;
      }
    }
    return LANGUAGE_MATERIAL;
  }
}
