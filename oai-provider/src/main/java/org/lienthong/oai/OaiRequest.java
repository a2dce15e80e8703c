package org.lienthong.oai;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request whose arguments are valid by §4 of the protocol. */
sealed interface OaiRequest {
  /** §4.2. */
  record Identify() implements OaiRequest {}

  /** §4.4; {@code identifier} is null for the formats of the whole repository. */
  record ListMetadataFormats(@Nullable String identifier) implements OaiRequest {}

  /** §4.6; {@code token} is null for the beginning. */
  record ListSets(@Nullable String token) implements OaiRequest {}

  /** §4.1. */
  record GetRecord(String identifier, String prefix) implements OaiRequest {}

  /**
   * The beginning of a list, §4.3 and §4.5.
   *
   * @param from first second wanted, null for the beginning
   * @param until last second wanted, null for the present
   */
  record StartList(
      Verb verb,
      String prefix,
      @Nullable String set,
      @Nullable Instant from,
      @Nullable Instant until)
      implements OaiRequest {}

  /** The continuation of a list. */
  record ResumeList(Verb verb, String token) implements OaiRequest {}
}
