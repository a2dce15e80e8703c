package org.lienthong.union.features;

import org.lienthong.marc.MarcRecord;

/** Leader/07 as far as matching minds it. */
public enum Level {
  MONOGRAPH,
  COMPONENT,
  SERIAL,
  COLLECTION;

  static Level of(MarcRecord record) {
    return switch (record.leader().level()) {
      case 'a', 'b' -> COMPONENT;
      case 's', 'i' -> SERIAL;
      case 'c', 'd' -> COLLECTION;
      default -> MONOGRAPH;
    };
  }
}
