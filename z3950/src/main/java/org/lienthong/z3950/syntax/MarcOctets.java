package org.lienthong.z3950.syntax;

import java.util.function.Supplier;
import org.lienthong.diagnostic.Diagnostic;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.marc.iso2709.RecordTooLongException;
import org.lienthong.marc.packed.PackedIso2709;
import org.lienthong.store.StoredRecord;
import org.lienthong.z3950.ber.Octets;

/** USMARC in the character set that was agreed on. */
final class MarcOctets {
  private MarcOctets() {}

  /**
   * Returns the record as ISO 2709. Latin-1, for which MARC 21 has no code, gets MARC-8: whoever
   * asked for it can read no Unicode.
   *
   * @throws org.lienthong.diagnostic.RefusedException when the record does not fit (238)
   */
  static Octets of(MarcRecord record, CharacterSet charset) {
    return fitting(() ->
        charset.isUnicode() ? Iso2709Writer.toOctets(record) : Iso2709Writer.toMarc8Octets(record));
  }

  /**
   * Returns a stored record as ISO 2709 in UTF-8, the form that nearly every client asks for.
   *
   * @throws org.lienthong.diagnostic.RefusedException when the record does not fit (238)
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
