package org.lienthong.harvester.oai;

import java.io.InterruptedIOException;
import java.util.List;
import java.util.Set;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.oai.OaiRecord.Gone;
import org.lienthong.harvester.store.HarvestCheckpoint;

/**
 * Asks a source for records that were missing from its list, before they are deleted: a list that
 * ended too soon looks like one from which records have vanished.
 */
final class VanishedCheck {
  private static final Set<String> ANSWERS =
      Set.of(
          "idDoesNotExist",
          "badArgument",
          "badVerb",
          "cannotDisseminateFormat",
          "noMetadataFormats");

  private final OaiClient client;
  private final String source;

  VanishedCheck(OaiClient client, OaiSource source) {
    this.client = client;
    this.source = source.baseUrl().toString();
  }

  /**
   * Checks the list of a run whose records were all counted.
   *
   * @param vanished identifiers that were not in it
   * @throws FetchException when the list is not proved complete, so that nothing may be deleted
   */
  void check(List<String> vanished, HarvestCheckpoint end)
      throws FetchException, InterruptedIOException {
    int step = Math.max(1, vanished.size() / OaiClientLimits.VERIFIED);
    boolean confirmed = true;
    for (int i = 0; i < vanished.size(); i += step) {
      confirmed &= isGone(vanished.get(i), end.prefix());
    }
    if (!confirmed && end.size() < 0) {
      throw FetchException.lasting(
          source
              + ": nguồn không báo số biểu ghi và không trả lời GetRecord, nên không chứng minh"
              + " được danh sách là đủ; không xoá biểu ghi nào"
              + " / the source neither says how many records it has nor answers GetRecord, so its"
              + " list is not proved complete; nothing was deleted");
    }
  }

  /** Says whether the source confirms that it has no such record; false when it does not tell. */
  private boolean isGone(String identifier, String prefix)
      throws FetchException, InterruptedIOException {
    OaiPage page = client.ask(OaiClientRequest.record(prefix, identifier), ANSWERS);
    boolean alive =
        page.records().stream()
            .anyMatch(r -> r.identifier().equals(identifier) && !(r.content() instanceof Gone));
    if (alive) {
      throw FetchException.lasting(
          source
              + ": biểu ghi "
              + identifier
              + " không có trong danh sách nhưng nguồn vẫn còn; danh sách không đủ nên không xoá"
              + " biểu ghi nào"
              + " / record "
              + identifier
              + " was not in the list but the source still has it; the list is not complete, so"
              + " nothing was deleted");
    }
    return page.hasError("idDoesNotExist") || !page.records().isEmpty();
  }
}
