package org.lienthong.marc.crosswalk;

import javax.xml.stream.XMLStreamException;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Subfield;

/** Writes names and subjects of MODS, which share their parts. */
final class ModsSubjects {
  private ModsSubjects() {}

  /** Writes the subjects of a 6XX field; nothing for other tags. */
  static void write(String tag, DataField field, Elements mods) throws XMLStreamException {
    switch (tag) {
      case "600", "610", "611" -> {
        mods.startUnlessEmpty("subject");
        name(tag, field, mods, "");
        subdivisions(field, mods);
        mods.end();
      }
      case "650", "651", "648", "690", "691" -> {
        mods.startUnlessEmpty("subject");
        mods.text(main(tag), FieldTexts.unstopped(field.joined("a")));
        subdivisions(field, mods);
        mods.end();
      }
      case "653" -> {
        for (String word : field.all("a").toList()) {
          mods.startUnlessEmpty("subject");
          mods.text("topic", FieldTexts.trimmed(word));
          mods.end();
        }
      }
      case "655" -> mods.text("genre", FieldTexts.unstopped(field.joined("a")));
      default -> {}
    }
  }

  private static String main(String tag) {
    return switch (tag) {
      case "651" -> "geographic";
      case "648" -> "temporal";
      default -> "topic";
    };
  }

  private static void subdivisions(DataField field, Elements mods) throws XMLStreamException {
    for (Subfield part : field.subfields()) {
      String text = FieldTexts.unstopped(part.data());
      switch (part.code()) {
        case 'x' -> mods.text("topic", text);
        case 'y' -> mods.text("temporal", text);
        case 'z' -> mods.text("geographic", text);
        case 'v' -> mods.text("genre", text);
        default -> {}
      }
    }
  }

  /** Writes a name; the last two digits of the tag give its type. */
  static void name(String tag, DataField field, Elements mods, String role)
      throws XMLStreamException {
    if (field.joined("abcdnq").isBlank()) {
      return;
    }
    switch (tag.substring(1)) {
      case "00" -> mods.startUnlessEmpty("name", "type", "personal");
      case "10" -> mods.startUnlessEmpty("name", "type", "corporate");
      case "11" -> mods.startUnlessEmpty("name", "type", "conference");
      default -> mods.startUnlessEmpty("name");
    }
    mods.text("namePart", FieldTexts.trimmed(field, "abnq"));
    mods.text("namePart", FieldTexts.trimmed(field, "c"), "type", "termsOfAddress");
    mods.text("namePart", FieldTexts.trimmed(field, "d"), "type", "date");
    if (!role.isEmpty()) {
      mods.startUnlessEmpty("role");
      mods.text("roleTerm", field.first('e').map(FieldTexts::trimmed).orElse(role), "type", "text");
      mods.end();
    }
    mods.end();
  }
}
