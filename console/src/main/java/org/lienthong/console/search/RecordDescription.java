package org.lienthong.console.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.vocabulary.Material;
import org.lienthong.core.vocabulary.Schoolbook;
import org.lienthong.marc.DataField;
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
        first(record, "245", "abnp"),
        first(record, "245", "c"),
        all(record, "abcdq", "100", "110", "111", "700", "710", "711"),
        Stream.of("260", "264")
            .map(tag -> first(record, tag, "ab"))
            .filter(t -> !t.isEmpty())
            .findFirst()
            .orElse(""),
        year(record),
        first(record, "300", "abc"),
        Material.of(record.leader()),
        Schoolbook.of(record),
        all(record, "av", "490", "440"),
        all(record, "abvxyz", "650", "651", "600", "653"),
        all(record, "a", "020"),
        first(record, "520", "ab"),
        links(record),
        copies(record, libraries));
  }

  /** Returns how many copies all libraries have together. */
  public int totalCopies() {
    return copies.stream().mapToInt(LibraryCopies::copies).sum();
  }

  /** Returns the copies of one library. */
  public Optional<LibraryCopies> copiesOf(String library) {
    return copies.stream().filter(c -> c.code().equalsIgnoreCase(library)).findFirst();
  }

  private static String first(MarcRecord record, String tag, String codes) {
    return record.data(tag).map(f -> trimmed(f.joined(codes))).findFirst().orElse("");
  }

  private static List<String> all(MarcRecord record, String codes, String... tags) {
    return Stream.of(tags)
        .flatMap(record::data)
        .map(f -> trimmed(f.joined(codes)))
        .filter(t -> !t.isEmpty())
        .distinct()
        .toList();
  }

  /** ISBD punctuation at the end introduces what is not shown. */
  private static String trimmed(String text) {
    return text.replaceFirst("[\\s/:;,=]+$", "").strip();
  }

  private static String year(MarcRecord record) {
    return Stream.of("260", "264")
        .flatMap(record::data)
        .flatMap(f -> f.all("c"))
        .map(t -> t.replaceAll("\\D*(\\d{4}).*|.*", "$1"))
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static List<Link> links(MarcRecord record) {
    return record.data("856")
        .flatMap(field ->
            field.all("u")
                .filter(u -> u.matches("(?i)https?://[^\\s]+"))
                .map(u -> new Link(u, field.first('y').or(() -> field.first('3')).orElse(u))))
        .toList();
  }

  private static List<LibraryCopies> copies(MarcRecord record, LibraryRegistry libraries) {
    Map<String, List<DataField>> byLibrary = new LinkedHashMap<>();
    record.data("852").forEach(field ->
        field.first('a').ifPresent(code ->
            byLibrary.computeIfAbsent(code, _ -> new ArrayList<>()).add(field)));
    return byLibrary.entrySet().stream()
        .map(e -> {
          List<LibraryCopies.Place> places = e.getValue().stream().map(RecordDescription::place).toList();
          return new LibraryCopies(
              e.getKey(),
              libraries.find(e.getKey()).map(Library::name).orElse(e.getKey()),
              places.stream().mapToInt(LibraryCopies.Place::copies).sum(),
              places);
        })
        .toList();
  }

  private static LibraryCopies.Place place(DataField field) {
    return new LibraryCopies.Place(
        field.first('b').orElse(""),
        field.first('c').orElse(""),
        field.joined("hi"),
        field.first('t').filter(t -> t.matches("\\d{1,4}")).map(Integer::valueOf).orElse(1));
  }
}
