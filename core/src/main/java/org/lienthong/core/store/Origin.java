package org.lienthong.core.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a record, as in an OAI-PMH provenance {@code originDescription}.
 *
 * @param baseUrl base URL of the repository that it was harvested from; null when not harvested
 * @param identifier the source's own identifier: an OAI identifier, or 001 of a file
 * @param datestamp the record's datestamp exactly as the source sent it; null when it sent none
 * @param namespace XML namespace of the format that it came in; null for other formats
 * @param harvested when it was harvested; null when it was not
 * @param altered whether it was changed on the way
 * @param before where the source had it from; null when it did not say
 */
public record Origin(
    @Nullable String baseUrl,
    String identifier,
    @Nullable String datestamp,
    @Nullable String namespace,
    @Nullable Instant harvested,
    boolean altered,
    @Nullable Origin before) {
  /** Makes the origin of a record that came in a file. */
  public static Origin ofFile(String identifier) {
    return new Origin(null, identifier, null, null, null, false, null);
  }
}
