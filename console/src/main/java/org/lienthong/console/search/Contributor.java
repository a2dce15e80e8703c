package org.lienthong.console.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

/**
 * A person or body that made what a record describes.
 *
 * @param name without dates, in the order of the heading
 * @param heading its name as in the record, by which others of the same maker are found
 * @param personal whether it is a person
 * @param main whether it is the main heading (1XX)
 * @param roles codes of MARC relators, or the words of the record
 */
public record Contributor(
    String name, String heading, boolean personal, boolean main, List<String> roles) {
  /** Years of birth and death that were typed into the name: ", 1955-", "(1920-2014)". */
  private static final Pattern YEARS =
      Pattern.compile("[,\\s]*[\\[(]?\\b1[0-9]{3}\\s*[-–]\\s*([12][0-9]{3})?[\\])]?\\s*$");

  public Contributor {
    roles = List.copyOf(roles);
  }

  /**
   * Returns the makers of a record, the main heading first. The same name is listed once, whichever
   * fields it is in, with or without dates, comma and marks.
   */
  public static List<Contributor> of(MarcRecord record) {
    List<Contributor> named =
        Stream.of("100", "110", "111", "700", "710", "711", "720")
            .flatMap(record::data)
            .filter(field -> field.first('t').isEmpty())
            .map(Contributor::of)
            .filter(one -> !one.name().isEmpty())
            .toList();
    if (named.size() < 2) {
      return named;
    }
    Map<String, Contributor> each = new LinkedHashMap<>();
    named.forEach(one -> each.merge(one.identity(), one, Contributor::with));
    return List.copyOf(each.values());
  }

  private static Contributor of(DataField field) {
    String tag = field.tag().value();
    String name = ShownText.of(field, tag.endsWith("00") ? "ab" : "abnd");
    return new Contributor(
        name.chars().anyMatch(Character::isDigit) ? YEARS.matcher(name).replaceFirst("") : name,
        ShownText.of(field, "a"),
        tag.endsWith("00") || tag.equals("720"),
        tag.charAt(0) == '1',
        Stream.concat(field.all("4"), field.all("e"))
            .map(ShownText::of)
            .filter(role -> !role.isEmpty())
            .distinct()
            .toList());
  }

  /** The syllables of the name in any order. */
  private String identity() {
    String folded = VietnameseText.foldedHeading(name);
    return String.join(" ", new TreeSet<>(List.of(folded.split(" "))));
  }

  private Contributor with(Contributor same) {
    List<String> all = new ArrayList<>(roles);
    same.roles.stream().filter(role -> !all.contains(role)).forEach(all::add);
    return new Contributor(name, heading, personal, main || same.main, all);
  }
}
