package org.lienthong.marc.crosswalk;

import org.lienthong.marc.Leader;

/**
 * What kind of thing a record describes, by leader/06 and /07, in the words of DCMI, MODS and EDM.
 *
 * @param dcmi term of the DCMI Type Vocabulary
 * @param mods value of MODS {@code typeOfResource}
 * @param edm value of {@code edm:type}, which has no more than these five: {@code TEXT IMAGE SOUND
 *     VIDEO 3D}
 */
record ResourceType(String dcmi, String mods, String edm) {
  /** Returns the type; text for codes that MARC does not have. */
  static ResourceType of(Leader leader) {
    String dcmi = leader.level() == 'c' ? "Collection" : dcmiOf(leader.type());
    return new ResourceType(dcmi, modsOf(leader.type()), edmOf(leader.type()));
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

  private static String edmOf(char type) {
    return switch (type) {
      case 'e', 'f', 'k' -> "IMAGE";
      case 'g' -> "VIDEO";
      case 'i', 'j' -> "SOUND";
      case 'o', 'r' -> "3D";
      default -> "TEXT";
    };
  }
}
