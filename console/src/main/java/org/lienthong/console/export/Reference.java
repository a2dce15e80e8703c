package org.lienthong.console.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.console.search.Contributor;
import org.lienthong.console.search.RecordDetails;
import org.lienthong.console.search.ShownText;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.Material;
import org.lienthong.marc.MarcRecord;

/**
 * What a paper says of a work that it refers to. Texts are clean; missing ones are empty.
 *
 * @param id of the record
 * @param address permanent address of its page
 * @param material kind of material
 * @param authors names, those of translators and illustrators left out
 * @param translators names
 * @param title with subtitle, number and name of the part
 * @param edition statement of edition
 * @param place of publication, without abbreviation
 * @param publisher its name
 * @param year of publication
 * @param host what an article is in
 * @param hostPart where in it: volume, pages
 * @param series statements
 * @param isbns digits, with hyphens as printed
 * @param issns as printed
 * @param languages codes of ISO 639-2
 * @param extent pages and size
 * @param subjects headings
 * @param summary of the contents
 * @param links addresses of digital resources
 */
public record Reference(
    String id,
    String address,
    Material material,
    List<String> authors,
    List<String> translators,
    String title,
    String edition,
    String place,
    String publisher,
    String year,
    String host,
    String hostPart,
    List<String> series,
    List<String> isbns,
    List<String> issns,
    List<String> languages,
    String extent,
    List<String> subjects,
    String summary,
    List<String> links) {
  private static final Pattern ISBN = Pattern.compile("[0-9][0-9 -]{8,15}[0-9Xx]");
  private static final List<String> TRANSLATORS = List.of("trl", "dich", "translat");
  private static final List<String> ILLUSTRATORS = List.of("ill", "minh hoa", "tranh", "ve");

  /** Copies the lists. */
  public Reference {
    authors = List.copyOf(authors);
    translators = List.copyOf(translators);
    series = List.copyOf(series);
    isbns = List.copyOf(isbns);
    issns = List.copyOf(issns);
    languages = List.copyOf(languages);
    subjects = List.copyOf(subjects);
    links = List.copyOf(links);
  }

  /**
   * Makes the reference of a record.
   *
   * @param record without hidden fields
   * @param address permanent address of its page
   */
  public static Reference of(RecordDetails details, MarcRecord record, String address) {
    return new Reference(
        details.brief().id(),
        address,
        details.brief().material(),
        names(details, one -> !has(one, TRANSLATORS) && !has(one, ILLUSTRATORS)),
        names(details, one -> has(one, TRANSLATORS)),
        details.brief().title(),
        details.edition(),
        place(ShownText.first(record, "a", "260", "264")),
        ShownText.first(record, "b", "260", "264"),
        details.brief().year(),
        ShownText.first(record, "t", "773"),
        ShownText.first(record, "g", "773"),
        details.brief().seriesTitles(),
        details.brief().isbns().stream()
            .flatMap(text -> ISBN.matcher(text).results().map(r -> r.group()).limit(1))
            .toList(),
        details.issns(),
        details.languages(),
        details.brief().extent(),
        details.brief().subjects(),
        String.join("\n", details.summaries()),
        details.resources().stream()
            .filter(resource -> !resource.related())
            .map(resource -> resource.address().text())
            .toList());
  }

  private static List<String> names(RecordDetails details, Predicate<Contributor> which) {
    return details.contributors().stream().filter(which).map(Contributor::name).toList();
  }

  /** Says whether one of the roles of a maker begins with one of these words. */
  private static boolean has(Contributor maker, List<String> roles) {
    return !maker.main()
        && maker.roles().stream()
            .map(VietnameseText::foldedHeading)
            .flatMap(role -> Stream.of(role, role.replaceFirst("^nguoi ", "")))
            .anyMatch(role -> roles.stream().anyMatch(role::startsWith));
  }

  /** Catalogues abbreviate the three cities where most books are published. */
  private static String place(String written) {
    String letters = VietnameseText.folded(written).replaceAll("[^a-z]", "");
    return switch (letters) {
      case "h", "hn" -> "Hà Nội";
      case "tphcm", "hcm", "tphochiminh" -> "Thành phố Hồ Chí Minh";
      case "d" -> "Đà Nẵng";
      default -> written;
    };
  }

  /** Returns whether it is in Vietnamese, which is what most records mean that do not say. */
  boolean isVietnamese() {
    return languages.isEmpty() || languages.contains("vie");
  }

  /** Returns the digits of the first ISBN; empty when there is none. */
  String isbnDigits() {
    return isbns.isEmpty() ? "" : isbns.getFirst().replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
  }
}
