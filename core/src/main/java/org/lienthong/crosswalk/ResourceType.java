package org.lienthong.crosswalk;

import org.lienthong.marc.Leader;

/**
 * What kind of thing a record describes, by leader/06 and /07, in the words of DCMI and MODS.
 *
 * @param dcmi term of the DCMI Type Vocabulary
 * @param mods value of MODS {@code typeOfResource}
 */
record ResourceType(String dcmi, String mods) {
  /** Returns the type; text for codes that MARC does not have. */
  static ResourceType of(Leader leader) {
    if (leader.level() == 'c') {
      return new ResourceType("Collection", modsOf(leader.type()));
    }
    return new ResourceType(dcmiOf(leader.type()), modsOf(leader.type()));
  }

  private static String dcmiOf(char type) {
    return switch (type) {
      case 'i', 'j' -> "Sound";
      case 'e', 'f', 'k' -> "StillImage";
      case 'g' -> "MovingImage";
      case 'm' -> "Software";
      case 'o', 'r' -> "PhysicalObject";
      case 'p' -> "Collection";
      default -> "Text";
    };
  }

  private static String modsOf(char type) {
    return switch (type) {
      case 'c', 'd' -> "notated music";
      case 'e', 'f' -> "cartographic";
      case 'g' -> "moving image";
      case 'i' -> "sound recording-nonmusical";
      case 'j' -> "sound recording-musical";
      case 'k' -> "still image";
      case 'm' -> "software, multimedia";
      case 'o', 'p' -> "mixed material";
      case 'r' -> "three dimensional object";
      default -> "text";
    };
  }
}
