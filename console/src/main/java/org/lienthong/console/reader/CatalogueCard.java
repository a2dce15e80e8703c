package org.lienthong.console.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lienthong.console.search.Contributor;
import org.lienthong.console.search.LibraryCopies;
import org.lienthong.console.search.RecordDetails;

/**
 * A catalogue card, and the label for the spine.
 *
 * @param library whose copies it is for; empty when no library has one
 * @param callNumber in the lines of a label: class, then the mark of the author or title
 * @param heading under which it is filed; empty for a main entry under the title
 * @param areas the areas of the description (ISBD), without the dashes between them
 * @param numbers standard numbers
 * @param tracings subject headings
 */
public record CatalogueCard(
    String library,
    List<String> callNumber,
    String heading,
    List<String> areas,
    List<String> numbers,
    List<String> tracings) {
  /** Copies the lists. */
  public CatalogueCard {
    callNumber = List.copyOf(callNumber);
    areas = List.copyOf(areas);
    numbers = List.copyOf(numbers);
    tracings = List.copyOf(tracings);
  }

  /** Makes the card of the library that is listed first. */
  static CatalogueCard of(RecordView view) {
    RecordDetails details = view.details();
    List<LibraryCopies> libraries = view.copies();
    return new CatalogueCard(
        libraries.isEmpty() ? "" : libraries.getFirst().name(),
        callNumber(libraries, details),
        details.contributors().stream()
            .filter(Contributor::main)
            .map(Contributor::name)
            .findFirst()
            .orElse(""),
        areas(view),
        Stream.concat(
                details.brief().isbns().stream().map(isbn -> "ISBN " + isbn),
                details.issns().stream().map(issn -> "ISSN " + issn))
            .toList(),
        details.brief().subjects());
  }

  private static List<String> callNumber(List<LibraryCopies> libraries, RecordDetails details) {
    String mark =
        libraries.stream()
            .limit(1)
            .flatMap(library -> library.places().stream())
            .map(LibraryCopies.Place::callNumber)
            .filter(number -> !number.isEmpty())
            .findFirst()
            .or(() -> details.classNumbers().stream().findFirst())
            .orElse("");
    return Stream.of(mark.split("[\\s/]+")).filter(line -> !line.isEmpty()).toList();
  }

  private static List<String> areas(RecordView view) {
    RecordDetails details = view.details();
    List<String> out = new ArrayList<>();
    String responsibility = details.brief().responsibility();
    out.add(view.title() + (responsibility.isEmpty() ? "" : " / " + responsibility));
    out.add(details.edition());
    String imprint = details.brief().imprint();
    String year = details.brief().year();
    out.add(imprint.isEmpty() || year.isEmpty() ? imprint + year : imprint + ", " + year);
    out.add(details.brief().extent());
    details.brief().seriesTitles().forEach(series -> out.add("(" + series + ")"));
    return out.stream()
        .map(area -> area.replaceFirst("\\.$", ""))
        .filter(area -> !area.isEmpty())
        .toList();
  }
}
