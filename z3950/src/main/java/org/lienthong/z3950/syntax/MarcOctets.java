package org.lienthong.z3950.syntax;

import java.util.function.Supplier;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.marc.iso2709.RecordTooLongException;
import org.lienthong.marc.packed.PackedIso2709;
import org.lienthong.z3950.ber.Octets;

/** Writes USMARC in the negotiated character set. */
final class MarcOctets {
  private MarcOctets() {}

  /**
   * Returns the record as ISO 2709.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when the record does not fit (238)
   */
  static Octets of(MarcRecord record, CharacterSet charset) {
    return fitting(() ->
        switch (charset) {
          case GUESSED, UTF_8 -> Iso2709Writer.toOctets(record);
          case MARC_8 -> Iso2709Writer.toMarc8Octets(record);
          case LATIN_1 -> Iso2709Writer.toOctets(record, text -> charset.encode(text).toArray());
        });
  }

  /**
   * Returns a stored record as ISO 2709 in UTF-8, the form that nearly all clients request.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when the record does not fit (238)
   */
  static Octets of(StoredRecord record) {
    return fitting(() -> PackedIso2709.toOctets(record.packed()));
  }

  private static Octets fitting(Supplier<byte[]> writing) {
    try {
      return Octets.owned(writing.get());
    } catch (RecordTooLongException tooLong) {
      throw Diagnostic.RECORD_NOT_AVAILABLE_IN_SYNTAX.about(tooLong.getMessage()).asException();
    }
  }
}
