package org.lienthong.harvester.oai;

import java.io.InterruptedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.oai.OaiRecord.Gone;
import org.lienthong.harvester.oai.OaiRecord.Unusable;
import org.lienthong.harvester.store.LeftOut;

/** Asks for the records of a range one by one, by the names that the repository gives them. */
final class SingleRecords {
  private static final String UNKNOWN = "idDoesNotExist";
  private static final String NO_FORMAT = "cannotDisseminateFormat";
  private static final Set<String> ANSWERS = Set.of(UNKNOWN, NO_FORMAT, "badArgument", "badVerb");

  /** Errors by which a repository says that it has no such record for us. */
  static final Set<String> DENIED = Set.of(UNKNOWN, NO_FORMAT);

  private final Probe probe;
  private final OaiSource source;
  private final String prefix;
  private final Asides asides;

  /** Records that the repository named and did not send, by their headers, with the reason. */
  private final Map<OaiRecord, String> silent = new LinkedHashMap<>();

  private int asked;

  SingleRecords(Probe probe, OaiSource source, String prefix, Asides asides) {
    this.probe = probe;
    this.source = source;
    this.prefix = prefix;
    this.asides = asides;
  }

  /**
   * Asks for each record of a range that has not come.
   *
   * @param denials error codes for which a record is not left out: it is not there
   * @return false when the repository does not name all of them, or there are too many
   */
  boolean of(DateRange range, Set<String> denials) throws FetchException, InterruptedIOException {
    Set<String> tokens = new HashSet<>();
    OaiClientRequest next = OaiClientRequest.headers(prefix, source.set(), range);
    while (true) {
      Optional<OaiPage> page = probe.ask(next, Set.of("noRecordsMatch"));
      if (page.isEmpty()) {
        return false;
      }
      for (OaiRecord header : page.get().records()) {
        if (range.holds(header.datestamp()) && !one(header, denials)) {
          return false;
        }
      }
      String token = page.get().token();
      if (token == null) {
        probe.noteAnswer();
        return true;
      }
      if (!tokens.add(token)) {
        return false;
      }
      next = OaiClientRequest.resumeHeaders(token);
    }
  }

  /** Asks for a record; false when it has no name, or too many were asked for. */
  private boolean one(OaiRecord header, Set<String> denials)
      throws FetchException, InterruptedIOException {
    String identifier = header.identifier();
    if (identifier.isEmpty()) {
      return false;
    }
    if (asides.isSeen(identifier)) {
      return true;
    }
    if (header.content() instanceof Gone) {
      asides.take(List.of(header));
      return true;
    }
    boolean down = !probe.isWorking() && silent.size() >= OaiClientLimits.MAX_BLIND_RECORDS;
    if (down || ++asked > OaiClientLimits.MAX_SINGLE_RECORDS) {
      return false;
    }
    ask(header, denials);
    return true;
  }

  /** Says whether more records had to be asked for than the limit. */
  boolean areTooMany() {
    return asked > OaiClientLimits.MAX_SINGLE_RECORDS;
  }

  /** Asks for records that earlier runs left out; those that the repository deleted are dropped. */
  void again(List<String> identifiers) throws FetchException, InterruptedIOException {
    for (String identifier : identifiers) {
      OaiRecord header = new OaiRecord(identifier, "", new Unusable("only its header came"));
      if (!asides.isSeen(identifier)) {
        ask(header, Set.of(UNKNOWN));
      }
    }
  }

  private void ask(OaiRecord header, Set<String> denials)
      throws FetchException, InterruptedIOException {
    Optional<OaiPage> page =
        probe.ask(OaiClientRequest.record(prefix, header.identifier()), ANSWERS);
    List<OaiRecord> came =
        page.map(OaiPage::records).orElse(List.of()).stream()
            .filter(record -> record.identifier().equals(header.identifier()))
            .toList();
    if (!came.isEmpty()) {
      probe.noteAnswer();
      asides.take(came);
    } else if (page.isEmpty()) {
      silent.put(header, probe.why());
    } else if (denials.stream().noneMatch(page.get()::hasError)) {
      silent.put(header, page.get().errors().toString());
    }
  }

  /** Reports the records that did not come, and returns them as one part. */
  List<LeftOut> leaveOut() {
    if (silent.isEmpty()) {
      return List.of();
    }
    asides.leaveOut(silent);
    LeftOut part = LeftOut.records(silent.keySet().stream().map(OaiRecord::identifier).toList());
    silent.clear();
    return List.of(part);
  }
}
