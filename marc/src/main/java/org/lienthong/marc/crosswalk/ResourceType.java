package org.lienthong.marc.crosswalk;

import org.lienthong.marc.BibliographicLevel;
import org.lienthong.marc.Leader;
import org.lienthong.marc.TypeOfRecord;

/**
 * The type of resource that a record describes, by leader/06 and /07, in the terms of DCMI, MODS
 * and EDM.
 *
 * @param dcmi term of the DCMI Type Vocabulary
 * @param mods value of MODS {@code typeOfResource}
 * @param edm value of {@code edm:type}, which has only these five: {@code TEXT IMAGE SOUND VIDEO
 *     3D}
 */
record ResourceType(String dcmi, String mods, String edm) {
  /** Returns the type; text for codes that MARC does not have. */
  static ResourceType of(Leader leader) {
    TypeOfRecord type = TypeOfRecord.of(leader);
    boolean collection = BibliographicLevel.of(leader) == BibliographicLevel.COLLECTION;
    return new ResourceType(collection ? "Collection" : dcmiOf(type), modsOf(type), edmOf(type));
  }

  private static String dcmiOf(TypeOfRecord type) {
    return switch (type) {
      case LANGUAGE_MATERIAL, NOTATED_MUSIC -> "Text";
      case NONMUSICAL_SOUND, MUSICAL_SOUND -> "Sound";
      case CARTOGRAPHIC, GRAPHIC -> "StillImage";
      case PROJECTED -> "MovingImage";
      case COMPUTER_FILE -> "Software";
      case KIT, OBJECT -> "PhysicalObject";
      case MIXED -> "Collection";
    };
  }

  private static String modsOf(TypeOfRecord type) {
    return switch (type) {
      case LANGUAGE_MATERIAL -> "text";
      case NOTATED_MUSIC -> "notated music";
      case CARTOGRAPHIC -> "cartographic";
      case PROJECTED -> "moving image";
      case NONMUSICAL_SOUND -> "sound recording-nonmusical";
      case MUSICAL_SOUND -> "sound recording-musical";
      case GRAPHIC -> "still image";
      case COMPUTER_FILE -> "software, multimedia";
      case KIT, MIXED -> "mixed material";
      case OBJECT -> "three dimensional object";
    };
  }

  private static String edmOf(TypeOfRecord type) {
    return switch (type) {
      case LANGUAGE_MATERIAL, NOTATED_MUSIC, COMPUTER_FILE, MIXED -> "TEXT";
      case CARTOGRAPHIC, GRAPHIC -> "IMAGE";
      case PROJECTED -> "VIDEO";
      case NONMUSICAL_SOUND, MUSICAL_SOUND -> "SOUND";
      case KIT, OBJECT -> "3D";
    };
  }
}
