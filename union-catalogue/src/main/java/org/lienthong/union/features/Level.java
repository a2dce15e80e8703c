package org.lienthong.union.features;

import org.lienthong.marc.MarcRecord;

/** Leader/07 as far as matching minds it. */
public enum Level {
  MONOGRAPH,
  COMPONENT,
  SERIAL,
  COLLECTION;

  /** A record that names its host (773) is of a part, whatever its leader says. */
  static Level of(MarcRecord record) {
    if (record.leader().level() == 'm' && record.data("773").findAny().isPresent()) {
      return COMPONENT;
    }
    return switch (record.leader().level()) {
      case 'a', 'b' -> COMPONENT;
      case 's', 'i' -> SERIAL;
      case 'c', 'd' -> COLLECTION;
      default -> MONOGRAPH;
    };
  }
}
