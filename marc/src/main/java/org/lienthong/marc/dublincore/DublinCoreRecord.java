package org.lienthong.marc.dublincore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.xml.XmlElements;

/**
 * Converts Dublin Core to MARC, after the Library of Congress' crosswalk "Dublin Core to MARC 21",
 * for repositories that have nothing better. Of the terms of DCMI that refine the fifteen elements,
 * those that libraries write have fields of their own; others are notes.
 */
public final class DublinCoreRecord {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[4-9]\\d\\d|20\\d\\d)(?!\\d)");
  private static final Pattern ISBN =
      Pattern.compile("(?i)(?:urn:)?isbn[:\\s]*([0-9Xx -]{10,17})|^(97[89][0-9 -]{10,14})$");

  private final List<Field> fields = new ArrayList<>();
  private String year = "    ";
  private String language = "   ";
  private boolean hasTitle;
  private boolean hasCreator;

  private DublinCoreRecord() {}

  /**
   * Reads the element that {@code xml} is at, such as {@code oai_dc:dc}, to its end: each child is
   * a value. Prefixes of the names do not matter.
   *
   * @return a record without fields when no child has a text
   */
  public static MarcRecord read(XMLStreamReader xml) throws XMLStreamException {
    DublinCoreRecord core = new DublinCoreRecord();
    while (XmlElements.nextChild(xml)) {
      String name = xml.getLocalName();
      String element = name.substring(name.indexOf(':') + 1);
      String value = XmlElements.text(xml).strip().replaceAll("\\s+", " ");
      if (!value.isEmpty()) {
        core.add(element.toLowerCase(Locale.ROOT), value);
      }
    }
    return core.record();
  }

  private void add(String element, String value) {
    switch (element) {
      case "title" -> title(value);
      case "creator" -> creator(value);
      case "contributor" -> add("720", "  ", "a", value);
      case "subject" -> add("653", "  ", "a", value);
      case "alternative" -> add("246", "33", "a", value);
      case "tableofcontents" -> add("505", "0 ", "a", value);
      case "extent" -> add("300", "  ", "a", value);
      case "ispartof" -> add("773", "0 ", "t", value);
      case "description", "abstract" -> add("520", "  ", "a", value);
      case "publisher" -> add("260", "  ", "b", value);
      case "date", "issued", "created" -> date(value);
      case "type" -> add("655", " 7", "a", value, "2", "local");
      case "format" -> add("856", "  ", "q", value);
      case "identifier" -> identifier(value);
      case "source" -> add("786", "0 ", "n", value);
      case "language" -> language(value);
      case "relation" -> add("787", "0 ", "n", value);
      case "coverage" -> add("522", "  ", "a", value);
      case "rights" -> add("540", "  ", "a", value);
      default -> add("500", "  ", "a", value);
    }
  }

  private void title(String value) {
    if (hasTitle) {
      add("246", "33", "a", value);
    } else {
      add("245", "00", "a", value);
      hasTitle = true;
    }
  }

  private void creator(String value) {
    add(hasCreator ? "700" : "100", "1 ", "a", value);
    hasCreator = true;
  }

  private void date(String value) {
    add("260", "  ", "c", value);
    Matcher found = YEAR.matcher(value);
    if (year.isBlank() && found.find()) {
      year = found.group();
    }
  }

  private void language(String value) {
    String code =
        switch (value.toLowerCase(Locale.ROOT)) {
          case "vi", "vi-vn", "vi_vn", "vie", "vietnamese", "tiếng việt" -> "vie";
          case "en", "en-us", "en_us", "en-gb", "eng", "english" -> "eng";
          case "fr", "fre", "fra", "french" -> "fre";
          default -> value.matches("[a-z]{3}") ? value : "";
        };
    if (code.isEmpty()) {
      add("546", "  ", "a", value);
    } else {
      add("041", "0 ", "a", code);
      language = language.isBlank() ? code : language;
    }
  }

  private void identifier(String value) {
    Matcher isbn = ISBN.matcher(value);
    if (isbn.find()) {
      String number = isbn.group(1) == null ? isbn.group(2) : isbn.group(1);
      add("020", "  ", "a", number.replaceAll("[^0-9Xx]", ""));
    } else if (value.matches("(?i)https?://.*")) {
      add("856", "40", "u", value);
    } else {
      add("024", "8 ", "a", value);
    }
  }

  private void add(String tag, String indicators, String... codesAndData) {
    fields.add(DataField.of(tag, indicators, codesAndData));
  }

  private MarcRecord record() {
    List<Field> all = new ArrayList<>(fields);
    if (!year.isBlank() || !language.isBlank()) {
      all.add(ControlField.of("008", fixed()));
    }
    all.sort((one, other) -> one.tag().compareTo(other.tag()));
    return new MarcRecord(Leader.BOOK.with(17, '3').with(18, 'u'), all);
  }

  /** 008 of a printed book of which nothing is known but these (MARC 21, 008/00-39). */
  private String fixed() {
    String date = year.isBlank() ? "n        " : "s" + year + "    ";
    String spoken = language.isBlank() ? "und" : language;
    return "000000" + date + "xx |||||||||||||||||" + spoken + " d";
  }
}
