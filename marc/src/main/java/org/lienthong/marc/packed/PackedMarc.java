package org.lienthong.marc.packed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MalformedRecordException;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.Tag;

/** Packs and unpacks records; equal records have equal octets. */
public final class PackedMarc {
  private static final char RS = '\u001e';
  private static final char US = '\u001f';

  private PackedMarc() {}

  /** Returns the packed form; separators inside texts become spaces. */
  public static byte[] pack(MarcRecord record) {
    StringBuilder out = new StringBuilder(1024).append(record.leader().value()).append(RS);
    for (Field field : record.fields()) {
      out.append(field.tag().value());
      switch (field) {
        case ControlField control -> appendText(out, control.data());
        case DataField data -> appendData(out, data);
      }
      out.append(RS);
    }
    return out.toString().getBytes(UTF_8);
  }

  private static void appendData(StringBuilder out, DataField field) {
    out.append(US).append(field.ind1()).append(field.ind2());
    for (Subfield subfield : field.subfields()) {
      out.append(US).append(subfield.code());
      appendText(out, subfield.data());
    }
  }

  private static void appendText(StringBuilder out, String text) {
    int start = out.length();
    out.append(text);
    for (int i = start; i < out.length(); i++) {
      if (out.charAt(i) == RS || out.charAt(i) == US) {
        out.setCharAt(i, ' ');
      }
    }
  }

  /**
   * Returns the record that was packed.
   *
   * @throws MalformedRecordException when the octets are not a packed record
   */
  public static MarcRecord unpack(byte[] packed) {
    String text = new String(packed, UTF_8);
    if (text.length() <= Leader.LENGTH || text.charAt(Leader.LENGTH) != RS) {
      throw new MalformedRecordException("packed record without a leader");
    }
    List<Field> fields = new ArrayList<>(32);
    int at = Leader.LENGTH + 1;
    while (at < text.length()) {
      int end = text.indexOf(RS, at);
      if (end < at + 3) {
        throw new MalformedRecordException("packed field at character " + at + " is cut off");
      }
      fields.add(field(text, at, end));
      at = end + 1;
    }
    return new MarcRecord(new Leader(text.substring(0, Leader.LENGTH)), fields);
  }

  private static Field field(String text, int start, int end) {
    Tag tag = Tag.of(text, start);
    int at = start + 3;
    if (at >= end || text.charAt(at) != US) {
      return new ControlField(tag, text.substring(at, end));
    }
    List<Subfield> subfields = new ArrayList<>(4);
    int delimiter = at + 3;
    while (delimiter < end) {
      int next = text.indexOf(US, delimiter + 1);
      int stop = next < 0 || next > end ? end : next;
      subfields.add(new Subfield(text.charAt(delimiter + 1), text.substring(delimiter + 2, stop)));
      delimiter = stop;
    }
    return new DataField(tag, text.charAt(at + 1), text.charAt(at + 2), subfields);
  }
}
