package org.lienthong.marc.crosswalk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

/**
 * What an aggregator sends its readers to, and under what rights that is.
 *
 * <p>Where 856 leads to the thing itself, that is shown, under the rights that 540 $u states for
 * it. Otherwise the page of the record is shown, under the licence of the records. A licence of
 * records says nothing about a thing, so where nothing is stated the rights are {@link
 * #NOT_EVALUATED}.
 *
 * @param shownAt value of {@code edm:isShownAt}
 * @param rights value of {@code edm:rights}
 */
record EdmRights(String shownAt, String rights) {
  /** RightsStatements.org: nobody has examined the copyright status. */
  static final String NOT_EVALUATED = "http://rightsstatements.org/vocab/CNE/1.0/";

  static EdmRights of(MarcRecord record, Publication published) {
    Optional<String> link =
        record
            .data("856")
            .filter(EdmRights::leadsToTheThing)
            .flatMap(f -> f.all("u"))
            .flatMap(text -> address(text).stream())
            .findFirst();
    Optional<String> stated =
        record
            .data("540")
            .flatMap(f -> f.all("u"))
            .flatMap(text -> address(text).stream())
            .findFirst();
    Optional<String> licence =
        link.isPresent() ? Optional.empty() : Optional.ofNullable(published.licence());
    return new EdmRights(
        link.orElse(published.page()), stated.or(() -> licence).orElse(NOT_EVALUATED));
  }

  /** Second indicator 2 is a related thing, such as a cover or a table of contents. */
  private static boolean leadsToTheThing(DataField field) {
    return field.ind2() != '2';
  }

  private static Optional<String> address(String text) {
    String stripped = text.strip();
    try {
      URI address = new URI(stripped);
      return stripped.matches("(?i)https?://.+") && address.getHost() != null
          ? Optional.of(stripped)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
