package org.lienthong.console.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.console.export.Citation;
import org.lienthong.console.export.Coins;
import org.lienthong.console.export.RecordFile;
import org.lienthong.console.export.Reference;
import org.lienthong.console.export.SchemaOrg;
import org.lienthong.console.search.CatalogueRecords;
import org.lienthong.console.search.Contributor;
import org.lienthong.console.search.LibraryCopies;
import org.lienthong.console.search.RecordDescription;
import org.lienthong.console.search.RecordDetails;
import org.lienthong.console.search.ShelfColour;
import org.lienthong.core.sets.SetName;
import org.lienthong.core.store.StoredRecord;

/**
 * What the pages of a record show of it, in the language of the page.
 *
 * @param frame of the page
 * @param details what the record says
 * @param reference the record as a reference
 * @param copies by library, the reader's own first
 * @param givers names of the libraries whose records it was made from
 */
public record RecordView(
    Frame frame,
    RecordDetails details,
    Reference reference,
    List<LibraryCopies> copies,
    List<String> givers) {
  /** Libraries that are listed before the others are folded away. */
  private static final int LISTED = 8;

  /** Characters that search engines show. */
  private static final int DESCRIPTION = 160;

  /** Copies the lists. */
  public RecordView {
    copies = List.copyOf(copies);
    givers = List.copyOf(givers);
  }

  static RecordView of(StoredRecord record, CatalogueRecords records, Frame frame) {
    RecordDetails details = records.details(record);
    return new RecordView(
        frame,
        details,
        Reference.of(details, record.marc(), frame.server() + "/record/" + record.id()),
        details.copiesFrom(frame.own()),
        new TreeSet<>(details.received().keySet()).stream().map(records::libraryName).toList());
  }

  /** Returns the short description. */
  public RecordDescription record() {
    return details.brief();
  }

  /** Returns the title, or words that say that there is none. */
  public String title() {
    return record().title().isEmpty() ? frame.t("record.untitled") : record().title();
  }

  /** Returns what search engines show below the title: the summary, or who made it and when. */
  public String description() {
    String made =
        Stream.of(record().responsibility(), record().imprint(), record().year())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(". "));
    String text = record().summary().isEmpty() ? made : record().summary();
    return text.length() > DESCRIPTION ? text.substring(0, DESCRIPTION).strip() + "…" : text;
  }

  /** Returns the colour of the shelf of copies; null when the library names none. */
  public @Nullable ShelfColour colour(LibraryCopies.Place place) {
    return ShelfColour.in(place.room() + " " + place.shelf() + " " + place.callNumber())
        .orElse(null);
  }

  /** Returns what tells apart books of one title: kind, grades, textbook series. */
  public List<String> facts() {
    return facts(frame, record());
  }

  /** Returns what tells apart books of one title: kind, grades, textbook series. */
  public static List<String> facts(Frame frame, RecordDescription record) {
    List<String> out = new ArrayList<>();
    out.add(frame.kind(record));
    record.book().grades().forEach(grade -> out.add(frame.t("record.grade", grade)));
    record.book().series().forEach(series -> out.add(series.title()));
    return out;
  }

  /** Returns the languages by name; by code where we have no name. */
  public List<String> languages() {
    return details.languages().stream().map(code -> named("value.language." + code, code)).toList();
  }

  /** Returns the roles of a maker in words. */
  public String roles(Contributor maker) {
    List<String> words =
        maker.roles().stream()
            .map(role -> named("role." + role.toLowerCase(Locale.ROOT), role))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    return String.join(", ", words);
  }

  private String named(String key, String otherwise) {
    return frame.texts().has(key) ? frame.t(key) : otherwise;
  }

  /** Returns the subject classes by name. */
  public List<String> classes() {
    Function<SetName, String> name =
        frame.texts().language() == Language.VIETNAMESE ? SetName::vietnamese : SetName::english;
    return details.classes().stream().map(name).distinct().toList();
  }

  /** Says whether this is the reader's own library. */
  public boolean isOwn(LibraryCopies library) {
    return library.code().equalsIgnoreCase(frame.own());
  }

  /** Returns the libraries that are listed first. */
  public List<LibraryCopies> first() {
    return copies.subList(0, Math.min(LISTED, copies.size()));
  }

  /** Returns the libraries that are folded away. */
  public List<LibraryCopies> others() {
    return copies.subList(Math.min(LISTED, copies.size()), copies.size());
  }

  /** Returns the day on which a library last sent the record; empty when that is not known. */
  public String received(LibraryCopies library) {
    return details.received().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(library.code()))
        .map(entry -> Dates.day(frame.texts().language(), entry.getValue()))
        .findFirst()
        .orElse("");
  }

  /** Returns the citation of ISO 690. */
  public Citation iso690() {
    return Citation.iso690(reference, words());
  }

  /** Returns the citation as in papers in Vietnamese. */
  public Citation vietnameseCitation() {
    return Citation.vietnamese(reference, words());
  }

  private Citation.Words words() {
    return new Citation.Words(
        frame.t("cite.and"), frame.t("cite.others"), frame.t("cite.translated"));
  }

  /** Returns the title of the COinS span. */
  public String coins() {
    return Coins.of(reference);
  }

  /** Returns JSON-LD that may stand inside a script element. */
  public String schemaOrg() {
    return SchemaOrg.of(reference, details);
  }

  /** Returns the formats in which it can be downloaded. */
  public List<RecordFile> files() {
    return Arrays.asList(RecordFile.values());
  }

  /** Returns the address of a file of it. */
  public String to(RecordFile file) {
    return page("." + file.extension());
  }

  /**
   * Returns the address of another page of it.
   *
   * @param rest of the path, with its slash or dot
   */
  public String page(String rest) {
    return frame.to("/record/" + record().id() + rest);
  }
}
