package org.lienthong.z3950.rpn;

import java.util.List;

/**
 * Letters of leader/06, which clients such as Evergreen send for use attribute 1001, as the index
 * names classes of material. Some letters share a class: manuscript music is found with printed.
 */
final class RecordTypes {
  private RecordTypes() {}

  /** Returns the classes of a letter; none when the text is no such letter. */
  static List<String> classes(String text) {
    return switch (text.strip()) {
      case "a", "t" -> List.of("book", "serial", "article");
      case "c", "d" -> List.of("score");
      case "e", "f" -> List.of("map");
      case "g" -> List.of("video");
      case "i", "j" -> List.of("audio");
      case "k" -> List.of("image");
      case "m" -> List.of("software");
      case "o" -> List.of("kit");
      case "p" -> List.of("mixed");
      case "r" -> List.of("object");
      default -> List.of();
    };
  }
}
