package org.lienthong.union.features;

/** Leader/07 as far as matching minds it. */
public enum Level {
  MONOGRAPH,
  COMPONENT,
  SERIAL,
  COLLECTION;

  /** A record that names its host (773) is of a part, whatever its leader says. */
  static Level of(Fields fields) {
    char level = fields.record().leader().level();
    if (level == 'm' && fields.has("773")) {
      return COMPONENT;
    }
    return switch (level) {
      case 'a', 'b' -> COMPONENT;
      case 's', 'i' -> SERIAL;
      case 'c', 'd' -> COLLECTION;
      default -> MONOGRAPH;
    };
  }
}
