package org.lienthong.marc.crosswalk;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/**
 * Writes MODS 3.8 by the Library of Congress mapping "MARC 21 to MODS", limited to what school
 * libraries' records have: titles, names, origin, language, extent, notes, subjects, classes,
 * series, identifiers, places of copies, links and the record's own identity.
 */
final class ModsWriter implements RecordRenderer {
  @Override
  public void write(MarcRecord record, XMLStreamWriter xml) throws XMLStreamException {
    Elements mods = new Elements(xml, "", Namespaces.MODS);
    mods.startRoot("mods");
    mods.schemaLocation(Namespaces.MODS_XSD);
    xml.writeAttribute("version", "3.8");
    mods.text("typeOfResource", ResourceType.of(record.leader()).mods());
    for (Field field : record.fields()) {
      if (field instanceof DataField data) {
        write(data, mods);
      }
    }
    for (Place place : record.data("852").map(Place::of).distinct().toList()) {
      mods.startUnlessEmpty("location");
      mods.text("physicalLocation", place.library());
      mods.text("shelfLocator", place.shelf());
      mods.end();
    }
    origin(record, mods);
    for (String code : FieldTexts.languages(record).toList()) {
      mods.startUnlessEmpty("language");
      mods.text("languageTerm", code, "type", "code", "authority", "iso639-2b");
      mods.end();
    }
    recordInfo(record, mods);
    mods.end();
  }

  /** The location of copies; each location is written once. */
  private record Place(String library, String shelf) {
    static Place of(DataField field) {
      return new Place(field.joined("ab"), field.joined("hi"));
    }
  }

  private static void write(DataField field, Elements mods) throws XMLStreamException {
    String tag = field.tag().value();
    switch (tag.charAt(0)) {
      case '0' -> identifier(tag, field, mods);
      case '1' -> heading(tag, field, mods, "creator");
      case '2' -> title(tag, field, mods);
      case '3' -> physical(tag, field, mods);
      case '4', '8' -> seriesOrLink(tag, field, mods);
      case '5' -> note(tag, field, mods);
      case '6' -> ModsSubjects.write(tag, field, mods);
      case '7' -> heading(tag, field, mods, "contributor");
      default -> {}
    }
  }

  private static void identifier(String tag, DataField field, Elements mods)
      throws XMLStreamException {
    switch (tag) {
      case "020" -> numbers("isbn", field, mods, 10, 13);
      case "022" -> numbers("issn", field, mods, 8);
      case "010" -> mods.text("identifier", field.joined("a").strip(), "type", "lccn");
      case "082" -> mods.text("classification", field.joined("ab"), "authority", "ddc");
      case "080" -> mods.text("classification", field.joined("a"), "authority", "udc");
      case "050" -> mods.text("classification", field.joined("ab"), "authority", "lcc");
      default -> {}
    }
  }

  private static void numbers(String type, DataField field, Elements mods, int... lengths)
      throws XMLStreamException {
    for (String text : field.all("a").toList()) {
      mods.text("identifier", FieldTexts.standardNumber(text, lengths).orElse(""), "type", type);
    }
  }

  private static void heading(String tag, DataField field, Elements mods, String role)
      throws XMLStreamException {
    switch (tag) {
      case "100", "110", "111", "700", "710", "711", "720" -> {
        if (field.first('t').isEmpty()) {
          ModsSubjects.name(tag, field, mods, role);
        }
      }
      case "130" -> titleInfo(field, mods, "type", "uniform");
      default -> {}
    }
  }

  private static void title(String tag, DataField field, Elements mods) throws XMLStreamException {
    switch (tag) {
      case "245" -> titleInfo(field, mods);
      case "240" -> titleInfo(field, mods, "type", "uniform");
      case "246" -> titleInfo(field, mods, "type", "alternative");
      default -> {}
    }
  }

  private static void titleInfo(DataField field, Elements mods, String... attributes)
      throws XMLStreamException {
    mods.startUnlessEmpty("titleInfo", attributes);
    String title = FieldTexts.trimmed(field, "afgk");
    int skipped = field.tag().is("245") ? Character.digit(field.ind2(), 10) : 0;
    if (skipped > 0 && skipped < title.length()) {
      mods.text("nonSort", title.substring(0, skipped));
      title = title.substring(skipped);
    }
    mods.text("title", title);
    mods.text("subTitle", FieldTexts.trimmed(field, "b"));
    mods.text("partNumber", FieldTexts.trimmed(field, "n"));
    mods.text("partName", FieldTexts.trimmed(field, "p"));
    mods.end();
  }

  private static void physical(String tag, DataField field, Elements mods)
      throws XMLStreamException {
    if (tag.equals("300")) {
      mods.startUnlessEmpty("physicalDescription");
      mods.text("extent", FieldTexts.trimmed(field, "abce"));
      mods.end();
    }
  }

  private static void note(String tag, DataField field, Elements mods) throws XMLStreamException {
    String text =
        String.join(
            " ",
            field.subfields().stream().filter(s -> s.code() > '9').map(Subfield::data).toList());
    switch (tag) {
      case "520" -> mods.text("abstract", text);
      case "505" -> mods.text("tableOfContents", text);
      case "521" -> mods.text("targetAudience", text);
      case "506", "540" -> mods.text("accessCondition", text);
      case "541", "561", "583", "590" -> {}
      default -> mods.text("note", text);
    }
  }

  private static void seriesOrLink(String tag, DataField field, Elements mods)
      throws XMLStreamException {
    switch (tag) {
      case "440", "490", "830" -> {
        mods.startUnlessEmpty("relatedItem", "type", "series");
        mods.startUnlessEmpty("titleInfo");
        mods.text("title", FieldTexts.trimmed(field, "a"));
        mods.text("partNumber", FieldTexts.trimmed(field, "nv"));
        mods.text("partName", FieldTexts.trimmed(field, "p"));
        mods.end();
        mods.end();
      }
      case "856" -> {
        mods.startUnlessEmpty("location");
        for (String url : field.all("u").toList()) {
          mods.text("url", url.strip());
        }
        mods.end();
      }
      default -> {}
    }
  }

  private static void origin(MarcRecord record, Elements mods) throws XMLStreamException {
    mods.startUnlessEmpty("originInfo");
    for (DataField imprint : FieldTexts.imprints(record).toList()) {
      for (String place : imprint.all("a").toList()) {
        mods.startUnlessEmpty("place");
        mods.text("placeTerm", FieldTexts.trimmed(place), "type", "text");
        mods.end();
      }
      for (String publisher : imprint.all("b").toList()) {
        mods.text("publisher", FieldTexts.trimmed(publisher));
      }
    }
    mods.text("dateIssued", FieldTexts.year(record).orElse(""), "encoding", "w3cdtf");
    mods.text("edition", record.first("250", 'a').map(FieldTexts::trimmed).orElse(""));
    mods.end();
  }

  private static void recordInfo(MarcRecord record, Elements mods) throws XMLStreamException {
    mods.startUnlessEmpty("recordInfo");
    mods.text("recordContentSource", record.first("040", 'a').orElse(""));
    String source = record.control("003").map(String::strip).orElse("");
    String[] attributes = source.isEmpty() ? new String[0] : new String[] {"source", source};
    mods.text("recordIdentifier", record.controlNumber().orElse(""), attributes);
    mods.end();
  }
}
