package org.lienthong.oai;

import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.crosswalk.RecordFormat;

/** The answer to GetRecord (§4.1). */
final class RecordAnswer {
  private final HorizonWaiter openSecond;

  RecordAnswer(HorizonWaiter openSecond) {
    this.openSecond = openSecond;
  }

  /**
   * Answers with one record. If it was written in the second that is still open, the answer waits
   * until that second has ended.
   *
   * @throws OaiException idDoesNotExist or cannotDisseminateFormat
   * @throws BusyException when the record is written every second
   */
  Answer get(OaiRequest.GetRecord request, Repository repository) {
    RecordFormat format = Formats.named(request.prefix());
    StoredRecord record = settled(request.identifier(), repository);
    RecordPrinter printer = new RecordPrinter(repository, format, null);
    if (!printer.record(record)) {
      throw ErrorCode.CANNOT_DISSEMINATE_FORMAT.because(
          "biểu ghi này không có định dạng đó", "this record is not available in that format");
    }
    return new Answer(
        repository.store().horizon(),
        "W/\"" + record.seq() + "-" + request.prefix() + "\"",
        page -> {
          page.start("GetRecord");
          page.insert(printer.element());
          page.end();
        });
  }

  private StoredRecord settled(String identifier, Repository repository) {
    for (int i = 0; i < OaiLimits.MAX_WAITS; i++) {
      StoredRecord record = find(identifier, repository);
      if (record.datestamp().isBefore(repository.store().horizon())) {
        return record;
      }
      openSecond.awaitEnd(repository.store(), record.datestamp());
    }
    throw new BusyException();
  }

  /**
   * Returns the record of an identifier.
   *
   * @throws OaiException idDoesNotExist
   */
  static StoredRecord find(String identifier, Repository repository) {
    return repository
        .find(identifier)
        .orElseThrow(() ->
            ErrorCode.ID_DOES_NOT_EXIST.because(
                "không có biểu ghi mang định danh này", "no record has this identifier"));
  }
}
