package org.lienthong.marc.iso2709;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.function.Function;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.marc4j.converter.impl.UnicodeToAnsel;

/**
 * Writes one record as ISO 2709 in the form of MARC 21 (leader/10-11 {@code 22}, leader/20-23
 * {@code 4500}). Separators inside texts become spaces.
 */
public final class Iso2709Writer {
  /** What stands before the text of a field outside 00X that has no subfields. */
  public static final String LOCAL = "  \u001fa";

  private Iso2709Writer() {}

  /**
   * Returns {@code record} in UTF-8 (leader/09 = {@code a}).
   *
   * @throws RecordTooLongException when a field or the record has more octets than fit
   */
  public static byte[] toOctets(MarcRecord record) {
    return assemble(record, 'a', text -> text.getBytes(UTF_8));
  }

  /**
   * Returns {@code record} in MARC-8 (leader/09 blank); characters not in MARC-8 are written as
   * {@code &#xXXXX;}.
   *
   * @throws RecordTooLongException when a field or the record has more octets than fit
   */
  public static byte[] toMarc8Octets(MarcRecord record) {
    UnicodeToAnsel converter = new UnicodeToAnsel(true);
    return assemble(record, ' ', text -> marc8(converter, text));
  }

  /**
   * Returns {@code record} in another character set, for which MARC 21 has no code (leader/09
   * blank).
   *
   * @param encoder encodes a text; no octet may be below 0x20
   * @throws RecordTooLongException when a field or the record has more octets than fit
   */
  public static byte[] toOctets(MarcRecord record, Function<String, byte[]> encoder) {
    return assemble(record, ' ', encoder::apply);
  }

  private static byte[] marc8(UnicodeToAnsel converter, String text) {
    return text.chars().allMatch(c -> c < 0x80)
        ? text.getBytes(US_ASCII)
        : converter.convert(text).getBytes(ISO_8859_1);
  }

  /** Encodes a text. */
  private interface Encoder {
    byte[] encode(String text);
  }

  private static byte[] assemble(MarcRecord record, char coding, Encoder encoder) {
    ByteArrayOutputStream data = new ByteArrayOutputStream(2048);
    StringBuilder directory = new StringBuilder(record.fields().size() * Iso2709Limits.ENTRY);
    for (Field field : record.fields()) {
      int start = data.size();
      write(field, encoder, data);
      int length = data.size() - start;
      if (length > Iso2709Limits.MAX_FIELD_OCTETS) {
        throw RecordTooLongException.field(field.tag(), length);
      }
      directory.append(field.tag().value());
      number(directory, length, 4);
      number(directory, start, 5);
    }
    int base = Iso2709Limits.LEADER + directory.length() + 1;
    int total = base + data.size() + 1;
    if (total > Iso2709Limits.MAX_RECORD_OCTETS) {
      throw RecordTooLongException.record(total);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(total);
    out.writeBytes(leader(record.leader(), coding, total, base).getBytes(US_ASCII));
    out.writeBytes(directory.toString().getBytes(US_ASCII));
    out.write(Iso2709Limits.FIELD_TERMINATOR);
    out.writeBytes(data.toByteArray());
    out.write(Iso2709Limits.RECORD_TERMINATOR);
    return out.toByteArray();
  }

  private static String leader(Leader leader, char coding, int total, int base) {
    StringBuilder out = new StringBuilder(Iso2709Limits.LEADER);
    number(out, total, 5);
    out.append(leader.value(), 5, 9).append(coding).append("22");
    number(out, base, 5);
    return out.append(leader.value(), 17, 20).append("4500").toString();
  }

  private static void number(StringBuilder out, int value, int digits) {
    String text = Integer.toString(value);
    out.append("0".repeat(Math.max(0, digits - text.length()))).append(text);
  }

  private static void write(Field field, Encoder encoder, ByteArrayOutputStream data) {
    switch (field) {
      case ControlField control when control.tag().isControl() ->
          writeText(control.data(), encoder, data);
      case ControlField local -> {
        // Other readers count on two indicators and a delimiter outside 00X.
        data.writeBytes(LOCAL.getBytes(US_ASCII));
        writeText(local.data(), encoder, data);
      }
      case DataField dataField -> {
        data.write(indicator(dataField.ind1()));
        data.write(indicator(dataField.ind2()));
        for (Subfield subfield : dataField.subfields()) {
          data.write(Iso2709Limits.DELIMITER);
          data.write(subfield.code());
          writeText(subfield.data(), encoder, data);
        }
      }
    }
    data.write(Iso2709Limits.FIELD_TERMINATOR);
  }

  private static int indicator(char c) {
    return c >= ' ' && c <= '~' ? c : ' ';
  }

  private static void writeText(String text, Encoder encoder, ByteArrayOutputStream data) {
    data.writeBytes(encoder.encode(withoutSeparators(text)));
  }

  private static String withoutSeparators(String text) {
    String out = text;
    for (char c = Iso2709Limits.RECORD_TERMINATOR; c <= Iso2709Limits.DELIMITER; c++) {
      out = out.indexOf(c) < 0 ? out : out.replace(c, ' ');
    }
    return out;
  }
}
