package org.lienthong.oai;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.crosswalk.RecordFormat;

/** The metadata formats of every repository, and the answer to ListMetadataFormats (§4.4). */
final class Formats {
  /** The name that some harvesters use for MARCXML; the table has {@code marc21}. */
  private static final String ALIAS = "marcxml";

  private static final List<Offer> OFFERS =
      Stream.concat(
              RecordFormat.oai().map(f -> new Offer(f.oaiPrefix().orElseThrow(), f)),
              Stream.of(new Offer(ALIAS, RecordFormat.MARCXML)))
          .toList();

  private Formats() {}

  private record Offer(String prefix, RecordFormat format) {}

  /** Returns the format of a prefix, which is case-sensitive. */
  static Optional<RecordFormat> find(String prefix) {
    return OFFERS.stream().filter(o -> o.prefix.equals(prefix)).map(Offer::format).findFirst();
  }

  /**
   * Returns the format of a prefix.
   *
   * @throws OaiException cannotDisseminateFormat
   */
  static RecordFormat named(String prefix) {
    return find(prefix)
        .orElseThrow(() ->
            ErrorCode.CANNOT_DISSEMINATE_FORMAT.because(
                "kho này không có định dạng đó", "this repository has no such format"));
  }

  /**
   * Answers for the repository, or for one record.
   *
   * @throws OaiException idDoesNotExist or noMetadataFormats
   */
  static Answer list(OaiRequest.ListMetadataFormats request, Repository repository) {
    String identifier = request.identifier();
    List<Offer> offers =
        identifier == null ? OFFERS : of(RecordAnswer.find(identifier, repository), repository);
    return new Answer(
        repository.horizon(),
        page -> {
          page.start("ListMetadataFormats");
          for (Offer offer : offers) {
            page.start("metadataFormat");
            page.element("metadataPrefix", offer.prefix);
            page.element("schema", offer.format.schemaLocation());
            page.element("metadataNamespace", offer.format.namespace());
            page.end();
          }
          page.end();
        });
  }

  private static List<Offer> of(StoredRecord record, Repository repository) {
    List<Offer> offers =
        OFFERS.stream()
            .filter(o -> new RecordPrinter(repository, o.format, null).record(record))
            .toList();
    if (offers.isEmpty()) {
      throw ErrorCode.NO_METADATA_FORMATS.because(
          "biểu ghi này không có định dạng nào", "this record is available in no format");
    }
    return offers;
  }
}
