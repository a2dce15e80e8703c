package org.lienthong.z3950.session;

import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.codec.ApduCodec;

/**
 * How much fits into messages (Z39.50-2003 §3.3).
 *
 * @param message octets of a message with several records
 * @param exceptional octets of a message with one record
 */
record Sizes(int message, int exceptional) {
  /** Octets of a response beside its records: counts, statuses and their tags. */
  private static final int ENVELOPE = 96;

  static Sizes of(NegotiatedOptions agreement) {
    return new Sizes(agreement.preferredMessageSize(), agreement.exceptionalRecordSize());
  }

  /** Returns the octets that records of one message may take. */
  int room() {
    return message - ENVELOPE;
  }

  /** Says whether a record fits into a message of its own that has the usual size. */
  boolean fits(NamePlusRecord record) {
    return ApduCodec.sizeOf(record) <= room();
  }

  /** Says whether a record fits into a message of its own. */
  boolean fitsExceptionally(NamePlusRecord record) {
    return ApduCodec.sizeOf(record) <= exceptional - ENVELOPE;
  }

  /** Returns what stands for a record that cannot be sent. */
  static NamePlusRecord instead(NamePlusRecord record, Diagnostic diagnostic) {
    return new NamePlusRecord(
        record.name(),
        new NamePlusRecord.SurrogateDiagnostic(Diagnostics.of(diagnostic.about(null))));
  }
}
