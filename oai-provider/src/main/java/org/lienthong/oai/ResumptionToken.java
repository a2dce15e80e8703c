package org.lienthong.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.Listing;

/**
 * Where a paused list of records continues (OAI-PMH 2.0 §3.5). It holds the whole state of the
 * list.
 *
 * @param verb the request that it continues; a token is valid for no other
 * @param catalogue the repository that issued it
 * @param from first datestamp of the list, null for the beginning
 * @param until last datestamp of the list, fixed by the first request
 * @param bounded whether the harvester gave that {@code until}; otherwise it is the present
 * @param asOf the horizon of the first request, which every page gives as its responseDate
 * @param after seq of the last record sent
 * @param cursor records sent so far
 * @param size records of the whole list, as far as known
 * @param expires when the token is no longer accepted
 */
record ResumptionToken(
    Verb verb,
    String catalogue,
    String prefix,
    @Nullable String set,
    @Nullable Instant from,
    Instant until,
    boolean bounded,
    Instant asOf,
    long after,
    long cursor,
    long size,
    Instant expires) {
  private static final String VERSION = "1";
  private static final int PARTS = 13;

  /** Returns the token for the start of a list, before anything was sent. */
  static ResumptionToken start(
      OaiRequest.StartList request, String catalogue, Instant horizon, Instant expires) {
    Instant newest = horizon.minusSeconds(1);
    Instant wanted = request.until();
    return new ResumptionToken(
        request.verb(),
        catalogue,
        request.prefix(),
        request.set(),
        request.from(),
        wanted != null && wanted.isBefore(newest) ? wanted : newest,
        wanted != null,
        horizon,
        0,
        0,
        0,
        expires);
  }

  /** Returns the whole paused list, from its beginning. */
  Listing listing() {
    return new Listing(catalogue, set, from, until, false);
  }

  /** Returns the token for what follows {@code lastSeq}, {@code sent} records further on. */
  ResumptionToken advance(long lastSeq, long sent, long newSize, Instant newExpires) {
    return new ResumptionToken(
        verb,
        catalogue,
        prefix,
        set,
        from,
        until,
        bounded,
        asOf,
        lastSeq,
        cursor + sent,
        newSize,
        newExpires);
  }

  /** Returns the token for the same list, extended to another horizon. */
  ResumptionToken extend(Instant horizon) {
    return new ResumptionToken(
        verb,
        catalogue,
        prefix,
        set,
        from,
        horizon.minusSeconds(1),
        bounded,
        horizon,
        after,
        cursor,
        size,
        expires);
  }

  /** Returns the text that {@link #parse} reads; no part can contain the separator. */
  String text() {
    return String.join(
        "|",
        VERSION,
        verb.word(),
        catalogue,
        prefix,
        set == null ? "" : set,
        from == null ? "" : seconds(from),
        seconds(until),
        bounded ? "1" : "0",
        seconds(asOf),
        Long.toString(after),
        Long.toString(cursor),
        Long.toString(size),
        seconds(expires));
  }

  /** Reads {@link #text}; empty for any other text, such as one of another version. */
  static Optional<ResumptionToken> parse(String text) {
    String[] parts = text.split("\\|", -1);
    if (parts.length != PARTS || !parts[0].equals(VERSION)) {
      return Optional.empty();
    }
    try {
      return Verb.named(parts[1]).map(verb -> read(verb, parts));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ResumptionToken read(Verb verb, String[] parts) {
    long[] numbers = Arrays.stream(parts, 6, PARTS).mapToLong(Long::parseLong).toArray();
    return new ResumptionToken(
        verb,
        parts[2],
        parts[3],
        parts[4].isEmpty() ? null : parts[4],
        parts[5].isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(parts[5])),
        Instant.ofEpochSecond(numbers[0]),
        numbers[1] == 1,
        Instant.ofEpochSecond(numbers[2]),
        numbers[3],
        numbers[4],
        numbers[5],
        Instant.ofEpochSecond(numbers[6]));
  }

  private static String seconds(Instant instant) {
    return Long.toString(instant.getEpochSecond());
  }
}
