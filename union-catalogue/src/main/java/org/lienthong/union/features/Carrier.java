package org.lienthong.union.features;

import java.util.Arrays;
import java.util.List;
import org.lienthong.marc.TypeOfRecord;

/** The physical carrier of a resource; copies on different carriers are different editions. */
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

  static Carrier of(Fields fields) {
    Carrier named = named(fields);
    if (named != PRINT) {
      return named;
    }
    return switch (TypeOfRecord.of(fields.record().leader())) {
      case CARTOGRAPHIC -> MAP;
      case PROJECTED -> VIDEO;
      case NONMUSICAL_SOUND, MUSICAL_SOUND -> AUDIO;
      case NOTATED_MUSIC -> MUSIC;
      case COMPUTER_FILE -> DISC;
      case GRAPHIC, KIT, OBJECT -> OTHER;
      case LANGUAGE_MATERIAL, MIXED -> byForm(fields);
    };
  }

  /** 008/23, form of item, of books. */
  private static Carrier byForm(Fields fields) {
    String data = fields.control("008");
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

  private static Carrier named(Fields fields) {
    String type = fields.first("338", 'b').strip();
    if (type.equals("cr")) {
      return ONLINE;
    }
    String words =
        TitleTokens.fold(
            fields.first("245", 'h')
                + ' '
                + fields.first("300", 'a')
                + ' '
                + fields.first("338", 'a'));
    return words.isEmpty() ? PRINT : byWords(' ' + words + ' ');
  }

  private static Carrier byWords(String words) {
    for (Words one : WORDS) {
      for (String phrase : one.phrases) {
        if (words.contains(phrase)) {
          return one.carrier;
        }
      }
    }
    return PRINT;
  }

  /** Words that name a carrier, each between spaces; the first that is found counts. */
  private record Words(Carrier carrier, List<String> phrases) {
    static Words of(Carrier carrier, String... phrases) {
      return new Words(carrier, Arrays.stream(phrases).map(p -> ' ' + p + ' ').toList());
    }
  }

  private static final List<Words> WORDS =
      List.of(
          Words.of(
              ONLINE,
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
              "website"),
          Words.of(DISC, "cd rom", "dvd rom", "computer disc", "computer disk", "dia mem"),
          Words.of(AUDIO, "audio", "sound", "bang cassette", "cassette", "sach noi", "bang tu"),
          Words.of(VIDEO, "video", "videorecording", "dvd", "bang hinh", "dia hinh"),
          Words.of(MICROFORM, "microform", "microfiche", "microfilm", "vi phim"),
          Words.of(BRAILLE, "braille", "chu noi"),
          Words.of(LARGE_PRINT, "large print", "chu lon"));
}
