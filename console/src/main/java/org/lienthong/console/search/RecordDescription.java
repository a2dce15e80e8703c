package org.lienthong.console.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.vocabulary.Material;
import org.lienthong.core.vocabulary.Schoolbook;
import org.lienthong.marc.MarcRecord;

/**
 * A record in the words of people.
 *
 * @param id of the record in the union
 * @param title with its subtitle, part number and part title
 * @param responsibility who made it, as the book says (245 $c)
 * @param authors names as headings, each once
 * @param imprint place and publisher
 * @param year of publication; empty when unknown
 * @param extent pages, size
 * @param material kind of material
 * @param book grades, kind and textbook series
 * @param seriesTitles series statements
 * @param subjects subject headings
 * @param isbns valid as printed
 * @param summary of the contents; empty when there is none
 * @param links digital resources
 * @param copies by library, in the order of the record
 */
public record RecordDescription(
    String id,
    String title,
    String responsibility,
    List<String> authors,
    String imprint,
    String year,
    String extent,
    Material material,
    Schoolbook book,
    List<String> seriesTitles,
    List<String> subjects,
    List<String> isbns,
    String summary,
    List<Link> links,
    List<LibraryCopies> copies) {
  /** Months and days may precede it: "9-2019", "30/4/1975", "c1998". */
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)[12]\\d{3}(?!\\d)");

  /** A digital resource: an address of http or https, and what it is called. */
  public record Link(String address, String text) {}

  public RecordDescription {
    authors = List.copyOf(authors);
    seriesTitles = List.copyOf(seriesTitles);
    subjects = List.copyOf(subjects);
    isbns = List.copyOf(isbns);
    links = List.copyOf(links);
    copies = List.copyOf(copies);
  }

  static RecordDescription of(String id, MarcRecord record, LibraryRegistry libraries) {
    return new RecordDescription(
        id,
        title(record),
        ShownText.first(record, "c", "245"),
        Contributor.of(record).stream().map(Contributor::name).toList(),
        ShownText.first(record, "ab", "260", "264"),
        year(record),
        ShownText.first(record, "abc", "300"),
        Material.of(record.leader()),
        Schoolbook.of(record),
        ShownText.all(record, "av", "490", "440").toList(),
        SubjectHeadings.of(record),
        ShownText.all(record, "a", "020").toList(),
        ShownText.first(record, "ab", "520"),
        links(record),
        LibraryCopies.of(record, libraries));
  }

  /** Returns the title with its subtitle, part number and part title. */
  static String title(MarcRecord record) {
    return ShownText.first(record, "abnp", "245");
  }

  /** Returns the copies of one library. */
  public Optional<LibraryCopies> copiesOf(String library) {
    return copies.stream().filter(c -> c.code().equalsIgnoreCase(library)).findFirst();
  }

  private static String year(MarcRecord record) {
    return Stream.of("260", "264")
        .flatMap(record::data)
        .flatMap(f -> f.all("c"))
        .flatMap(text -> YEAR.matcher(text).results())
        .map(MatchResult::group)
        .findFirst()
        .orElse("");
  }

  private static List<Link> links(MarcRecord record) {
    return DigitalResource.of(record).stream()
        .map(resource -> new Link(resource.address().text(), resource.title()))
        .toList();
  }
}
