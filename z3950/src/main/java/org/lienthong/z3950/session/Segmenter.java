package org.lienthong.z3950.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.codec.ApduCodec;

/**
 * Distributes the records of one present over several messages; Z39.50-2003 §3.3.2 (level 1) and
 * §3.3.3 (level 2, which also splits records). For one thread and one present.
 */
final class Segmenter {
  private final Sizes sizes;
  private final boolean cutting;
  private final int maxSegments;
  private final int maxRecordOctets;
  private final ConnectionMemory memory;
  private final Consumer<List<NamePlusRecord>> send;
  private List<NamePlusRecord> segment = new ArrayList<>();
  private int room;
  private int segments = 1;

  /**
   * Creates a segmenter.
   *
   * @param cutting whether records may be split
   * @param maxSegments messages of this present, including the last
   * @param maxRecordOctets a longer record becomes a diagnostic
   * @param memory the association's, for one segment at a time
   * @param send takes the records of each segment but the last
   */
  Segmenter(
      Sizes sizes,
      boolean cutting,
      int maxSegments,
      int maxRecordOctets,
      ConnectionMemory memory,
      Consumer<List<NamePlusRecord>> send) {
    this.sizes = sizes;
    this.cutting = cutting;
    this.maxSegments = maxSegments;
    this.maxRecordOctets = maxRecordOctets;
    this.memory = memory;
    this.send = send;
    this.room = sizes.room();
  }

  /**
   * Sends records until the end or the maximum number of segments.
   *
   * @return the records of the last message
   * @throws org.lienthong.core.diagnostic.RefusedException when there is no memory for its first
   *     record (2)
   */
  PresentBatch run(RecordStream records) {
    while (records.hasNext()) {
      if (!add(allowed(records.next()))) {
        return PresentBatch.partial(segment);
      }
    }
    return new PresentBatch(segment, true);
  }

  private NamePlusRecord allowed(NamePlusRecord record) {
    int size = ApduCodec.sizeOf(record);
    boolean tooLarge = size > maxRecordOctets || (!cutting && !sizes.fitsExceptionally(record));
    return tooLarge ? Sizes.instead(record, Diagnostic.RECORD_EXCEEDS_MAXIMUM_SIZE) : record;
  }

  private boolean add(NamePlusRecord record) {
    int size = ApduCodec.sizeOf(record);
    if (size > room && !segment.isEmpty() && !next()) {
      return false;
    }
    if (size > room && cutting) {
      return addFragments(record);
    }
    return put(record, size);
  }

  private boolean addFragments(NamePlusRecord record) {
    for (NamePlusRecord fragment : Fragments.of(record, sizes.room())) {
      if (!segment.isEmpty() && !next()) {
        return false;
      }
      if (!put(fragment, ApduCodec.sizeOf(fragment))) {
        return false;
      }
    }
    return true;
  }

  /** Adds a record to the segment; false when there is no memory for it. */
  private boolean put(NamePlusRecord record, int size) {
    if (!Sizes.isGranted(size, memory)) {
      return false;
    }
    segment.add(record);
    room -= size;
    return true;
  }

  /** Sends the current segment and starts a new one; false when no more are allowed. */
  private boolean next() {
    if (segments >= maxSegments) {
      return false;
    }
    send.accept(segment);
    memory.release();
    segments++;
    segment = new ArrayList<>();
    room = sizes.room();
    return true;
  }
}
