package org.lienthong.union.features;

import org.lienthong.marc.MarcRecord;

/** What a resource is made of; copies on different carriers are different editions. */
public enum Carrier {
  PRINT,
  ONLINE,
  DISC,
  AUDIO,
  VIDEO,
  MAP,
  MUSIC,
  MICROFORM,
  BRAILLE,
  LARGE_PRINT,
  OTHER;

  static Carrier of(MarcRecord record) {
    Carrier named = named(record);
    if (named != PRINT) {
      return named;
    }
    return switch (record.leader().type()) {
      case 'e', 'f' -> MAP;
      case 'g' -> VIDEO;
      case 'i', 'j' -> AUDIO;
      case 'c', 'd' -> MUSIC;
      case 'm' -> DISC;
      case 'k', 'o', 'r' -> OTHER;
      default -> byForm(record);
    };
  }

  /** 008/23, form of item, of books. */
  private static Carrier byForm(MarcRecord record) {
    String data = record.control("008").orElse("");
    return switch (data.length() >= 24 ? data.charAt(23) : ' ') {
      case 'a', 'b', 'c' -> MICROFORM;
      case 'd' -> LARGE_PRINT;
      case 'f' -> BRAILLE;
      case 'o' -> ONLINE;
      case 'q' -> DISC;
      case 's' -> ONLINE;
      default -> PRINT;
    };
  }

  private static Carrier named(MarcRecord record) {
    String type = record.first("338", 'b').orElse("").strip();
    if (type.equals("cr")) {
      return ONLINE;
    }
    String words =
        Tokens.fold(
            record.first("245", 'h').orElse("")
                + ' '
                + record.first("300", 'a').orElse("")
                + ' '
                + record.first("338", 'a').orElse(""));
    return words.isEmpty() ? PRINT : byWords(' ' + words + ' ');
  }

  private static Carrier byWords(String words) {
    if (has(
        words,
        "online",
        "truc tuien",
        "truc tuyen",
        "dien tu",
        "electronic",
        "ebook",
        "e book",
        "pdf",
        "epub",
        "tap tin",
        "website")) {
      return ONLINE;
    }
    if (has(words, "cd rom", "dvd rom", "computer disc", "computer disk", "dia mem")) {
      return DISC;
    }
    if (has(words, "audio", "sound", "bang cassette", "cassette", "sach noi", "bang tu")) {
      return AUDIO;
    }
    if (has(words, "video", "videorecording", "dvd", "bang hinh", "dia hinh")) {
      return VIDEO;
    }
    if (has(words, "microform", "microfiche", "microfilm", "vi phim")) {
      return MICROFORM;
    }
    if (has(words, "braille", "chu noi")) {
      return BRAILLE;
    }
    return has(words, "large print", "chu lon") ? LARGE_PRINT : PRINT;
  }

  private static boolean has(String words, String... wanted) {
    for (String phrase : wanted) {
      if (words.contains(' ' + phrase + ' ')) {
        return true;
      }
    }
    return false;
  }
}
