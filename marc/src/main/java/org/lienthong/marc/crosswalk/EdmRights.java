package org.lienthong.marc.crosswalk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

/**
 * The link that an aggregator shows for a record, and the rights of its target.
 *
 * <p>If 856 links to the resource itself, that is shown, with the rights in 540 $u. Otherwise the
 * page of the record is shown, with the licence of the records. A licence of records does not apply
 * to a resource, so where no rights are stated they are {@link #NOT_EVALUATED}.
 *
 * @param shownAt value of {@code edm:isShownAt}
 * @param rights value of {@code edm:rights}
 */
record EdmRights(String shownAt, String rights) {
  /** RightsStatements.org: copyright not evaluated. */
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

  /**
   * Returns whether a link is to the resource; second indicator 2 is a related resource, such as a
   * cover or a table of contents.
   */
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
