package org.lienthong.console.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.core.sets.SetName;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.MarcRecord;

/**
 * All that a record says to people, in addition to its short description.
 *
 * @param brief its short description
 * @param contributors who made it, each once
 * @param otherTitles titles other than the one on the title page
 * @param edition statement of edition; empty when there is none
 * @param audience for whom it is
 * @param languages codes of ISO 639-2
 * @param classes its subject classes in words
 * @param classNumbers its numbers in classifications
 * @param issns as printed
 * @param contents its parts or chapters
 * @param summaries each a paragraph
 * @param notes other notes
 * @param resources digital resources
 * @param rights conditions of access and use (506, 540)
 * @param received when the record of a library was last received, by the code of the library
 */
public record RecordDetails(
    RecordDescription brief,
    List<Contributor> contributors,
    List<String> otherTitles,
    String edition,
    List<String> audience,
    List<String> languages,
    List<SetName> classes,
    List<String> classNumbers,
    List<String> issns,
    List<String> contents,
    List<String> summaries,
    List<String> notes,
    List<DigitalResource> resources,
    List<String> rights,
    Map<String, Instant> received) {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{3}");
  private static final String UNDETERMINED = "und";

  /** Between the parts of contents: "Chương 1 -- Chương 2". */
  private static final Pattern PARTS = Pattern.compile("\\s*(?:--|—)\\s*");

  /** Those for people that are not shown elsewhere. */
  private static final String[] NOTES = {
    "500", "501", "502", "504", "508", "511", "515", "530", "533", "534", "538", "545", "546",
    "550", "586"
  };

  /** Copies the lists. */
  public RecordDetails {
    contributors = List.copyOf(contributors);
    otherTitles = List.copyOf(otherTitles);
    audience = List.copyOf(audience);
    languages = List.copyOf(languages);
    classes = List.copyOf(classes);
    classNumbers = List.copyOf(classNumbers);
    issns = List.copyOf(issns);
    contents = List.copyOf(contents);
    summaries = List.copyOf(summaries);
    notes = List.copyOf(notes);
    resources = List.copyOf(resources);
    rights = List.copyOf(rights);
    received = Map.copyOf(received);
  }

  static RecordDetails of(
      RecordDescription brief,
      MarcRecord record,
      List<SetName> classes,
      Map<String, Instant> received) {
    return new RecordDetails(
        brief,
        Contributor.of(record),
        ShownText.all(record, "abnp", "246", "247", "240", "130").toList(),
        ShownText.first(record, "ab", "250"),
        ShownText.all(record, "ab", "521").toList(),
        languages(record),
        classes,
        ShownText.all(record, "a", "082", "080", "084", "094").toList(),
        ShownText.all(record, "a", "022").toList(),
        contents(record),
        whole(record, "ab", "520"),
        whole(record, "abcdgn3", NOTES),
        DigitalResource.of(record),
        whole(record, "abcdfu", "506", "540"),
        received);
  }

  /** Returns the copies: those of the reader's own library first, the others by name. */
  public List<LibraryCopies> copiesFrom(String own) {
    return brief.copies().stream()
        .sorted(
            Comparator.comparing((LibraryCopies c) -> !c.code().equalsIgnoreCase(own))
                .thenComparing(c -> VietnameseText.sortKey(c.name()), Arrays::compareUnsigned))
        .toList();
  }

  private static List<String> whole(MarcRecord record, String codes, String... tags) {
    return Stream.of(tags)
        .flatMap(record::data)
        .map(field -> ShownText.whole(field.joined(codes)))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private static List<String> contents(MarcRecord record) {
    return record
        .data("505")
        .map(field -> ShownText.whole(field.joined("agrt")))
        .flatMap(PARTS::splitAsStream)
        .map(ShownText::of)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static List<String> languages(MarcRecord record) {
    Stream<String> fixed =
        record.control("008").filter(d -> d.length() >= 38).map(d -> d.substring(35, 38)).stream();
    return Stream.concat(record.data("041").flatMap(f -> f.all("ad")), fixed)
        .map(code -> code.toLowerCase(Locale.ROOT).strip())
        .filter(code -> LANGUAGE.matcher(code).matches() && !code.equals(UNDETERMINED))
        .distinct()
        .toList();
  }
}
