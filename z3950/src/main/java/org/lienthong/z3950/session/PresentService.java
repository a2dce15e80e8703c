package org.lienthong.z3950.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.limit.Turn;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.PresentRequest;
import org.lienthong.z3950.apdu.PresentRequest.Range;
import org.lienthong.z3950.apdu.PresentResponse;
import org.lienthong.z3950.apdu.Records;
import org.lienthong.z3950.apdu.Segment;

/** The Present service, Z39.50-2003 §3.2.3, with segmentation where negotiated. */
final class PresentService {
  private final ResultSets sets;
  private final ConnectionMemory memory;

  PresentService(ResultSets sets, ConnectionMemory memory) {
    this.sets = sets;
    this.memory = memory;
  }

  void present(PresentRequest request, NegotiatedOptions agreement, Consumer<Apdu> out) {
    try (Turn turn = new Turn()) {
      FoundSet set = sets.required(request.resultSetId());
      List<Range> ranges = ranges(request, set);
      RequestedForm wanted =
          new RequestedForm(
              request.preferredRecordSyntax(),
              request.composition(),
              agreement.charsets().records());
      RecordStream records = new RecordStream(set, ranges, wanted);
      if (records.left() > RecordStream.CHUNK) {
        turn.take();
      }
      Consumer<Apdu> client = apdu -> turn.giveBackDuring(() -> out.accept(apdu));
      PresentBatch last = spread(request, agreement, records, client);
      client.accept(response(request, set, last, next(ranges, records.left(), last)));
    } catch (RefusedException refused) {
      out.accept(failed(request, refused.refusal()));
    }
  }

  private static List<Range> ranges(PresentRequest request, FoundSet set) {
    List<Range> ranges = new ArrayList<>();
    ranges.add(new Range(request.start(), request.count()));
    ranges.addAll(request.additionalRanges());
    if (ranges.size() > Z3950Limits.MAX_RANGES) {
      throw Diagnostic.FIRST_RECORD_OUT_OF_RANGE
          .about("more than " + Z3950Limits.MAX_RANGES + " ranges")
          .asException();
    }
    for (Range range : ranges) {
      long last = range.start() + (long) range.count() - 1;
      if (range.start() < 1 || range.count() < 0 || last > set.size()) {
        throw Diagnostic.FIRST_RECORD_OUT_OF_RANGE
            .about(range.start() + "+" + range.count() + " of " + set.size())
            .asException();
      }
    }
    return ranges;
  }

  private PresentBatch spread(
      PresentRequest request,
      NegotiatedOptions agreement,
      RecordStream records,
      Consumer<Apdu> out) {
    Sizes sizes = Sizes.of(agreement);
    boolean cutting = agreement.has(InitOption.LEVEL_2_SEGMENTATION);
    if (!cutting && !agreement.has(InitOption.LEVEL_1_SEGMENTATION)) {
      return PresentBatch.collect(records, sizes, memory);
    }
    Integer size = request.maxSegmentSize();
    Sizes segments =
        size == null
            ? sizes
            : new Sizes(
                Math.clamp(size, Z3950Limits.MIN_RESPONSE_OCTETS, sizes.message()),
                sizes.exceptional());
    return new Segmenter(
            segments,
            cutting,
            orUnlimited(request.maxSegmentCount()),
            orUnlimited(request.maxRecordSize()),
            memory,
            part -> out.accept(new Segment(request.referenceId(), part.size(), part)))
        .run(records);
  }

  private static int orUnlimited(@Nullable Integer limit) {
    return limit == null || limit <= 0 ? Integer.MAX_VALUE : limit;
  }

  /** Returns the position after the last record sent. */
  private static long next(List<Range> ranges, long left, PresentBatch last) {
    // A record that was fetched but did not fit has not been sent yet.
    long unsent = last.complete() ? 0 : left + 1;
    long sent = ranges.stream().mapToLong(Range::count).sum() - unsent;
    for (Range range : ranges) {
      if (sent <= range.count()) {
        return range.start() + sent;
      }
      sent -= range.count();
    }
    return 0;
  }

  private static PresentResponse response(
      PresentRequest request, FoundSet set, PresentBatch batch, long next) {
    return new PresentResponse(
        request.referenceId(),
        batch.records().size(),
        next > set.size() ? 0 : next,
        batch.complete() ? PresentResponse.SUCCESS : PresentResponse.PARTIAL_2,
        new Records.ResponseRecords(batch.records()),
        List.of());
  }

  private static PresentResponse failed(PresentRequest request, Refusal refusal) {
    return new PresentResponse(
        request.referenceId(),
        0,
        request.start(),
        PresentResponse.FAILURE,
        Diagnostics.records(refusal),
        List.of());
  }
}
