package org.lienthong.core.suggestion;

/** How a suggestion differs from what was typed, the most trusted first. */
public enum Correction {
  /** A standard number without the words around it, completed, or with a digit corrected. */
  NUMBER,
  /** Keys of Telex that were not converted: "tieengs". */
  TELEX,
  /** Keys of VNI that were not converted: "tie6ng1". */
  VNI,
  /** The last word was not finished. */
  UNFINISHED,
  /** Another word that sounds alike in a region: "xách" for "sách". */
  SOUND_ALIKE,
  /** Words that were typed as one: "sachgiaokhoa". */
  JOINED,
  /** A word that was typed as two: "giá o". */
  SPLIT,
  /** A letter missing, added or another, or two that changed places. */
  LETTER,
  /** A word that no record has together with the others, or a sign ("C++"), was left out. */
  LEFT_OUT
}
