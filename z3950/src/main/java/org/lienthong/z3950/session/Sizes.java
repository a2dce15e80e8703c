package org.lienthong.z3950.session;

import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.codec.ApduCodec;

/**
 * The maximum sizes of messages (Z39.50-2003 §3.3).
 *
 * @param message octets of a message with several records
 * @param exceptional octets of a message with one record
 */
record Sizes(int message, int exceptional) {
  /** Octets of a response besides its records: counts, statuses and their tags. */
  private static final int ENVELOPE = 96;

  static Sizes of(NegotiatedOptions agreement) {
    return new Sizes(agreement.preferredMessageSize(), agreement.exceptionalRecordSize());
  }

  /** Returns the octets that records of one message may take. */
  int room() {
    return message - ENVELOPE;
  }

  /** Returns whether a record fits alone into a message of the preferred size. */
  boolean fits(NamePlusRecord record) {
    return ApduCodec.sizeOf(record) <= room();
  }

  /** Returns whether a record fits alone into a message of the exceptional size. */
  boolean fitsExceptionally(NamePlusRecord record) {
    return ApduCodec.sizeOf(record) <= exceptional - ENVELOPE;
  }

  /** Takes the memory for so many octets of a response; returns whether there was enough. */
  static boolean isGranted(long octets, ConnectionMemory memory) {
    return memory.take(octets * Z3950Limits.MEMORY_PER_RESPONSE_OCTET);
  }

  /** Returns the refusal of a response for which there is no memory. */
  static RefusedException noMemory() {
    return Diagnostic.TEMPORARY_SYSTEM_ERROR
        .about("no memory for a response of this size now")
        .asException();
  }

  /** Returns the diagnostic in place of a record that cannot be sent. */
  static NamePlusRecord instead(NamePlusRecord record, Diagnostic diagnostic) {
    return new NamePlusRecord(
        record.name(),
        new NamePlusRecord.SurrogateDiagnostic(Diagnostics.of(diagnostic.about(null))));
  }
}
