package org.lienthong.marc.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Issue;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.Tag;

/**
 * Conversion of records in UNIMARC (with RUSMARC and the like) to MARC 21, for the fields that a
 * catalogue of books needs. Fields without a place in MARC 21 are named in an issue.
 */
final class Unimarc {
  private static final Pattern CODED = Pattern.compile("\\d{8}[a-ku| #].*");

  /**
   * What each field becomes: tag, indicators (x: as it was), then pairs of subfield codes. Several
   * may become one.
   */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("010", "020   aadcbq"),
          Map.entry("011", "022   aa"),
          Map.entry("101", "041   aach"),
          Map.entry("102", "044   aa"),
          Map.entry("200", "245 10aaebfcgchnipdbbh"),
          Map.entry("205", "250   aafb"),
          Map.entry("206", "255   aa"),
          Map.entry("207", "362 0 aa"),
          Map.entry("210", "260   aacbdc"),
          Map.entry("214", "264 xxaacbdc"),
          Map.entry("215", "300   aacbdcee"),
          Map.entry("225", "490 0 aavvxx"),
          Map.entry("300", "500   aa"),
          Map.entry("314", "500   aa"),
          Map.entry("320", "504   aa"),
          Map.entry("327", "505 0 aa"),
          Map.entry("328", "502   aa"),
          Map.entry("330", "520   aa"),
          Map.entry("333", "521   aa"),
          Map.entry("410", "830  0atvv"),
          Map.entry("454", "765 08atttaa"),
          Map.entry("500", "240 10aann"),
          Map.entry("510", "246 31aa"),
          Map.entry("517", "246 3 aa"),
          Map.entry("600", "600 14aaxxyzzy"),
          Map.entry("601", "610 24aaxxyzzy"),
          Map.entry("606", "650  4aaxxyzzy22"),
          Map.entry("607", "651  4aaxxyzzy"),
          Map.entry("610", "653   aa"),
          Map.entry("675", "080   aa"),
          Map.entry("676", "082 04aav2"),
          Map.entry("680", "050  4aabb"),
          Map.entry("686", "084   aa22"),
          Map.entry("700", "100 1 aabaccfd44"),
          Map.entry("701", "700 1 aabaccfd44"),
          Map.entry("702", "700 1 aabaccfd44"),
          Map.entry("710", "110 2 aabb44"),
          Map.entry("711", "710 2 aabb44"),
          Map.entry("712", "710 2 aabb44"),
          Map.entry("801", "040   bcab"),
          Map.entry("856", "856 xxuuzzyyqq"));

  private static final Map<String, String> ROLES =
      Map.of("070", "aut", "340", "edt", "440", "ill", "730", "trl", "080", "aui");

  private Unimarc() {}

  /** Returns whether a record is in UNIMARC: its title is in 200, its coded data in 100. */
  static boolean is(MarcRecord record) {
    return record.first("245", 'a').isEmpty()
        && record.first("200", 'a').isPresent()
        && record.first("100", 'a').filter(coded -> CODED.matcher(coded).matches()).isPresent();
  }

  /** Returns the record in MARC 21. */
  static MarcRecord converted(MarcRecord unimarc, Consumer<Issue> issues) {
    List<Field> fields = new ArrayList<>();
    TreeSet<String> left = new TreeSet<>();
    for (Field field : unimarc.fields()) {
      switch (field) {
        case ControlField control -> fields.add(control);
        case DataField data -> convert(data, fields, left);
      }
    }
    fields.add(Math.min(1, fields.size()), ControlField.of("008", fixed(unimarc)));
    issues.accept(Issue.repaired("", "UNIMARC was converted to MARC 21"));
    if (!left.isEmpty()) {
      issues.accept(
          Issue.repaired(
              "",
              "UNIMARC fields without a place in MARC 21 were left out: "
                  + String.join(" ", left)));
    }
    String was = unimarc.leader().value();
    String kind = "%s%s".formatted(was.charAt(6), was.charAt(7));
    return new MarcRecord(new Leader("00000" + was.charAt(5) + kind + " a2200000   4500"), fields);
  }

  private static void convert(DataField from, List<Field> fields, Set<String> left) {
    String tag = from.tag().value();
    if (tag.startsWith("9") || tag.equals("852")) {
      fields.add(from);
    } else if (!FIELDS.containsKey(tag)) {
      if (!tag.equals("100")) {
        left.add(tag);
      }
    } else {
      Optional.ofNullable(FIELDS.get(tag))
          .flatMap(rule -> field(rule, from))
          .ifPresent(fields::add);
    }
  }

  private static Optional<Field> field(String rule, DataField from) {
    List<Subfield> subfields = new ArrayList<>();
    for (Subfield subfield : from.subfields()) {
      int at = 6;
      while (at < rule.length() && rule.charAt(at) != subfield.code()) {
        at += 2;
      }
      if (at + 1 < rule.length()) {
        add(
            rule.charAt(at + 1),
            subfield,
            rule.startsWith("100") || rule.startsWith("700"),
            subfields);
      }
    }
    char ind1 = rule.charAt(4) == 'x' ? from.ind1() : rule.charAt(4);
    char ind2 = rule.charAt(5) == 'x' ? from.ind2() : rule.charAt(5);
    Tag tag = Tag.of(rule.substring(0, 3));
    return subfields.isEmpty()
        ? Optional.empty()
        : Optional.of(new DataField(tag, ind1, ind2, subfields));
  }

  /** Adds a subfield; the given name of a person follows the family name in one subfield. */
  private static void add(char code, Subfield from, boolean person, List<Subfield> subfields) {
    if (person && from.code() == 'b' && !subfields.isEmpty() && subfields.getLast().code() == 'a') {
      String given = from.data().replaceFirst("^[, ]+", "");
      subfields.add(new Subfield('a', subfields.removeLast().data() + ", " + given));
    } else {
      String role = code == '4' ? ROLES.getOrDefault(from.data(), from.data()) : from.data();
      subfields.add(new Subfield(code, role));
    }
  }

  /** Returns 008 from the coded data: date entered, dates, country and language. */
  private static String fixed(MarcRecord record) {
    String coded = record.first("100", 'a').orElse("");
    String padded = (coded + " ".repeat(36)).substring(0, 36).replace('#', ' ');
    String kind = padded.charAt(8) == 'd' ? "s" : "|";
    String date = padded.substring(9, 13).matches("\\d{4}") ? padded.substring(9, 13) : "||||";
    String country = record.first("102", 'a').orElse("").toLowerCase(Locale.ROOT);
    String language = record.first("101", 'a').filter(code -> code.length() == 3).orElse("und");
    String place = country.length() == 2 ? COUNTRIES.getOrDefault(country, "xx") : "xx";
    return padded.substring(2, 8)
        + kind
        + date
        + "    "
        + (place + " ").substring(0, 3)
        + "|".repeat(17)
        + language
        + " |";
  }

  /** Codes of countries of ISO 3166 and of MARC. */
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "vn", "vm", "fr", "fr", "it", "it", "ru", "ru", "de", "gw", "es", "sp", "pt", "po", "cn",
          "cc", "ro", "rm", "gb", "xxk");
}
