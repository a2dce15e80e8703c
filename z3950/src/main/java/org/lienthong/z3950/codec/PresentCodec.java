package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.PresentRequest;
import org.lienthong.z3950.apdu.PresentResponse;
import org.lienthong.z3950.apdu.RecordComposition;
import org.lienthong.z3950.apdu.Segment;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerWriter;

/** Codec of PresentRequest, Segment and PresentResponse. */
final class PresentCodec {
  private static final int START = context(30);
  private static final int COUNT = context(29);
  private static final int ADDITIONAL_RANGES = context(212);
  private static final int SIMPLE = context(19);
  private static final int COMPLEX = context(209);
  private static final int MAX_SEGMENT_COUNT = context(204);
  private static final int MAX_RECORD_SIZE = context(206);
  private static final int MAX_SEGMENT_SIZE = context(207);
  private static final int SEGMENT_RECORDS = context(0);

  private PresentCodec() {}

  static void write(BerWriter out, PresentRequest present) {
    out.octets(Tags.REFERENCE_ID, present.referenceId());
    out.text(Tags.RESULT_SET_ID, present.resultSetId());
    out.integer(START, (long) present.start());
    out.integer(COUNT, (long) present.count());
    if (!present.additionalRanges().isEmpty()) {
      out.constructed(
          ADDITIONAL_RANGES, () -> present.additionalRanges().forEach(range -> write(out, range)));
    }
    switch (present.composition()) {
      case null -> {}
      case RecordComposition.Simple(var names) -> SearchCodec.write(out, SIMPLE, names);
      case RecordComposition.Complex spec -> CompositionCodec.write(out, COMPLEX, spec);
    }
    out.oid(Tags.PREFERRED_RECORD_SYNTAX, present.preferredRecordSyntax());
    out.integer(MAX_SEGMENT_COUNT, present.maxSegmentCount());
    out.integer(MAX_RECORD_SIZE, present.maxRecordSize());
    out.integer(MAX_SEGMENT_SIZE, present.maxSegmentSize());
    CommonCodec.write(out, Tags.OTHER_INFO, present.otherInfo());
  }

  static PresentRequest request(BerElement in) {
    return new PresentRequest(
        Read.referenceId(in),
        in.required(Tags.RESULT_SET_ID, "resultSetId").text(),
        Read.required(in, START, "resultSetStartPoint"),
        Read.required(in, COUNT, "numberOfRecordsRequested"),
        Read.list(in, ADDITIONAL_RANGES, PresentCodec::range),
        composition(in),
        Read.oid(in, Tags.PREFERRED_RECORD_SYNTAX),
        Read.integer(in, MAX_SEGMENT_COUNT),
        Read.integer(in, MAX_RECORD_SIZE),
        Read.integer(in, MAX_SEGMENT_SIZE),
        CommonCodec.otherInformation(in, Tags.OTHER_INFO));
  }

  private static void write(BerWriter out, PresentRequest.Range range) {
    out.sequence(() -> {
      out.integer(context(1), (long) range.start());
      out.integer(context(2), (long) range.count());
    });
  }

  private static PresentRequest.Range range(BerElement in) {
    return new PresentRequest.Range(
        Read.required(in, context(1), "startingPosition"),
        Read.required(in, context(2), "numberOfRecords"));
  }

  private static @Nullable RecordComposition composition(BerElement in) {
    BerElement simple = in.child(SIMPLE);
    if (simple != null) {
      return new RecordComposition.Simple(SearchCodec.elementSetNames(simple.only()));
    }
    return Read.optional(in, COMPLEX, CompositionCodec::read);
  }

  static void write(BerWriter out, PresentResponse response) {
    out.octets(Tags.REFERENCE_ID, response.referenceId());
    out.integer(Tags.NUMBER_OF_RECORDS_RETURNED, (long) response.numberOfRecordsReturned());
    out.integer(Tags.NEXT_RESULT_SET_POSITION, response.nextResultSetPosition());
    out.integer(Tags.PRESENT_STATUS, (long) response.presentStatus());
    RecordsCodec.write(out, response.records());
    CommonCodec.write(out, Tags.OTHER_INFO, response.otherInfo());
  }

  static PresentResponse response(BerElement in) {
    return new PresentResponse(
        Read.referenceId(in),
        Read.required(in, Tags.NUMBER_OF_RECORDS_RETURNED, "numberOfRecordsReturned"),
        in.required(Tags.NEXT_RESULT_SET_POSITION, "nextResultSetPosition").integer(),
        Read.required(in, Tags.PRESENT_STATUS, "presentStatus"),
        RecordsCodec.read(in),
        CommonCodec.otherInformation(in, Tags.OTHER_INFO));
  }

  static void write(BerWriter out, Segment segment) {
    out.octets(Tags.REFERENCE_ID, segment.referenceId());
    out.integer(Tags.NUMBER_OF_RECORDS_RETURNED, (long) segment.numberOfRecordsReturned());
    RecordsCodec.write(out, SEGMENT_RECORDS, segment.records());
  }

  static Segment segment(BerElement in) {
    return new Segment(
        Read.referenceId(in),
        Read.required(in, Tags.NUMBER_OF_RECORDS_RETURNED, "numberOfRecordsReturned"),
        RecordsCodec.list(in.required(SEGMENT_RECORDS, "segmentRecords")));
  }
}
