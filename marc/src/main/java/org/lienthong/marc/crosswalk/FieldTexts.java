package org.lienthong.marc.crosswalk;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

/** Texts of a record for other formats: without the punctuation of catalogue cards. */
final class FieldTexts {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[0-9]{3}|20[0-9]{2})(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9 -]{7,15}[0-9Xx]");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}");

  private FieldTexts() {}

  /** Returns subfields joined, without the ISBD punctuation at their end. */
  static String trimmed(DataField field, String codes) {
    return trimmed(field.joined(codes));
  }

  /**
   * Returns {@code text} without white space around it and without {@code / : ; , =} at its end.
   */
  static String trimmed(String text) {
    int end = text.length();
    while (end > 0 && " \u00a0/:;,=".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  /** Returns the same without a full stop at the end, except after an abbreviation. */
  static String unstopped(String text) {
    String trimmed = trimmed(text);
    int end = trimmed.length();
    boolean stops =
        end > 4
            && trimmed.charAt(end - 1) == '.'
            && trimmed.lastIndexOf('.', end - 2) < end - 4
            && trimmed.lastIndexOf(' ', end) < end - 4;
    return stops ? trimmed.substring(0, end - 1).strip() : trimmed;
  }

  /** Returns the year of publication: of 260 or 264 $c, else of 008/07-10. */
  static Optional<String> year(MarcRecord record) {
    return imprints(record)
        .flatMap(f -> f.all("c"))
        .flatMap(text -> first(YEAR, text).stream())
        .findFirst()
        .or(() -> fixed(record, 7, 11).flatMap(text -> first(YEAR, text)));
  }

  /** Returns the fields of publication: 260, and 264 except for manufacture and copyright. */
  static Stream<DataField> imprints(MarcRecord record) {
    return record
        .dataFields()
        .filter(f -> f.tag().is("260") || (f.tag().is("264") && "34".indexOf(f.ind2()) < 0));
  }

  /** Returns {@code [from, to)} of 008. */
  static Optional<String> fixed(MarcRecord record, int from, int to) {
    return record
        .control("008")
        .filter(data -> data.length() >= to)
        .map(d -> d.substring(from, to));
  }

  /** Returns the languages as codes of ISO 639-2, from 041 $a and 008/35-37. */
  static Stream<String> languages(MarcRecord record) {
    Stream<String> said = record.data("041").flatMap(f -> f.all("a")).flatMap(FieldTexts::codes);
    Stream<String> fixed = fixed(record, 35, 38).stream().flatMap(FieldTexts::codes);
    return Stream.concat(said, fixed).filter(code -> !code.equals("und")).distinct();
  }

  /** Splits codes; cataloguers write "Vie", "$eng", and several codes without space: "engfre". */
  private static Stream<String> codes(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return letters.length() % 3 == 0 && letters.length() <= 18 && isAscii(text)
        ? LANGUAGE.matcher(letters).results().map(r -> r.group())
        : Stream.empty();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** Returns the ISBN or ISSN in a text, without hyphens; prices are ignored. */
  static Optional<String> standardNumber(String text, int... lengths) {
    return first(NUMBER, text)
        .map(found -> found.replaceAll("[ -]", "").toUpperCase(Locale.ROOT))
        .filter(n -> java.util.Arrays.stream(lengths).anyMatch(length -> n.length() == length));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
