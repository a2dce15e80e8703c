package org.lienthong.marc.packed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.lienthong.marc.Leader;
import org.lienthong.marc.marcxml.MarcXmlWriter;
import org.lienthong.marc.xml.XmlText;

/**
 * Converts a packed record to MARCXML without unpacking it. Records with anything that MARC21slim
 * does not allow, or allows only elsewhere, are unpacked. For one record.
 */
public final class PackedMarcXml {
  private static final char RS = '\u001e';
  private static final char US = '\u001f';
  private static final int TAG = 3;

  /** Characters that most records need. */
  private static final int SIZE = 8192;

  private final String record;
  private final StringBuilder out;
  private boolean data;

  private PackedMarcXml(String record) {
    this.record = record;
    this.out = new StringBuilder(SIZE);
  }

  /**
   * Returns the same as {@link MarcXmlWriter#element}.
   *
   * @throws org.lienthong.marc.MalformedRecordException when the octets are not a packed record
   */
  public static String element(byte[] packed) {
    PackedMarcXml writer = new PackedMarcXml(new String(packed, UTF_8));
    return writer.written()
        ? writer.out.append("</record>").toString()
        : MarcXmlWriter.element(PackedMarc.unpack(packed));
  }

  private boolean written() {
    if (record.length() <= Leader.LENGTH || record.charAt(Leader.LENGTH) != RS) {
      return false;
    }
    out.append(MarcXmlWriter.start(new Leader(record.substring(0, Leader.LENGTH))));
    for (int at = Leader.LENGTH + 1; at < record.length(); ) {
      int end = record.indexOf(RS, at);
      if (end < at + TAG || !field(at, end)) {
        return false;
      }
      at = end + 1;
    }
    return true;
  }

  private boolean field(int start, int end) {
    for (int i = start; i < start + TAG; i++) {
      if (!isDigit(record.charAt(i))) {
        return false;
      }
    }
    boolean control = record.startsWith("00", start);
    boolean subfields = start + TAG < end && record.charAt(start + TAG) == US;
    if (control) {
      return !data && !subfields && record.charAt(start + 2) != '0' && control(start, end);
    }
    data = true;
    return subfields && data(start, end);
  }

  private boolean control(int start, int end) {
    out.append("<controlfield tag=\"").append(record, start, start + TAG).append("\">");
    XmlText.append(out, record, start + TAG, end);
    out.append("</controlfield>");
    return true;
  }

  private boolean data(int start, int end) {
    int at = start + TAG + 1;
    if (end < at + 4 || !isIndicator(at) || !isIndicator(at + 1) || record.charAt(at + 2) != US) {
      return false;
    }
    out.append("<datafield tag=\"").append(record, start, start + TAG);
    out.append("\" ind1=\"").append(record.charAt(at));
    out.append("\" ind2=\"").append(record.charAt(at + 1)).append("\">");
    for (int delimiter = at + 2; delimiter < end; ) {
      int next = record.indexOf(US, delimiter + 1);
      int stop = next < 0 || next > end ? end : next;
      if (stop == delimiter + 1 || !isCode(record.charAt(delimiter + 1))) {
        return false;
      }
      out.append("<subfield code=\"").append(record.charAt(delimiter + 1)).append("\">");
      XmlText.append(out, record, delimiter + 2, stop);
      out.append("</subfield>");
      delimiter = stop;
    }
    out.append("</datafield>");
    return true;
  }

  private boolean isIndicator(int at) {
    char c = record.charAt(at);
    return c == ' ' || isDigit(c);
  }

  private static boolean isCode(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
