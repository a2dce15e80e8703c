package org.lienthong.conformance.browser;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** Records whose texts try to become markup, scripts, addresses, or to break the layout. */
final class HostileRecords {
  /** A word that only these records have, so that tests find all of them. */
  static final String WORD = "quaidị";

  /** Text that is a script wherever it is not escaped. */
  private static final List<String> MARKUP =
      List.of(
          "<script>window.broken=1</script>",
          "<img src=x onerror=window.broken=1>",
          "\"><svg onload=window.broken=1>",
          "' onfocus=window.broken=1 autofocus x='",
          "</title></style></textarea></script><script>window.broken=1</script>",
          "${window.broken=1} {{constructor.constructor('window.broken=1')()}}",
          "&lt;script&gt;window.broken=1&lt;/script&gt;",
          "<!-- <script> --><![CDATA[<a]]>",
          "=HYPERLINK(\"http://evil.example\",\"x\")");

  private static final List<String> ADDRESSES =
      List.of(
          "javascript:window.broken=1",
          "JaVaScRiPt:window.broken=1",
          " javascript:window.broken=1",
          "data:text/html,<script>window.broken=1</script>",
          "vbscript:msgbox(1)",
          "//evil.example/x",
          "http://evil.example/\" onmouseover=\"window.broken=1");

  private static final String LONG_WORD = "Nghiêng".repeat(60);

  /** RIGHT-TO-LEFT OVERRIDE and its kin, without the characters that end them. */
  private static final String TURNED = "\u202Egnort nóul\u2067 \u2066\u202D";

  private HostileRecords() {}

  static List<MarcRecord> all() {
    List<MarcRecord> records = new ArrayList<>();
    for (String text : MARKUP) {
      records.add(everywhere(records.size(), text));
    }
    records.add(everywhere(records.size(), LONG_WORD));
    records.add(everywhere(records.size(), TURNED));
    records.add(everywhere(records.size(), ""));
    records.add(everywhere(records.size(), "Ễ Ậ Ộ Ữ Ặ ".repeat(40)));
    for (String address : ADDRESSES) {
      records.add(linking(records.size(), address));
    }
    return records;
  }

  /** Puts a text into every field that pages show. */
  private static MarcRecord everywhere(int number, String text) {
    List<Field> fields = new ArrayList<>();
    fields.add(ControlField.of("001", "H" + number));
    fields.add(DataField.of("020", "  ", "a", text));
    fields.add(DataField.of("084", "  ", "a", text));
    fields.add(DataField.of("100", "1 ", "a", text));
    fields.add(DataField.of("245", "10", "a", text, "b", text, "c", text, "n", text, "p", text));
    fields.add(DataField.of("250", "  ", "a", text));
    fields.add(DataField.of("260", "  ", "a", text, "b", text, "c", text + "2020"));
    fields.add(DataField.of("300", "  ", "a", text, "c", text));
    fields.add(DataField.of("490", "0 ", "a", text, "v", text));
    fields.add(DataField.of("500", "  ", "a", text));
    fields.add(DataField.of("505", "0 ", "a", text));
    fields.add(DataField.of("520", "  ", "a", text));
    fields.add(DataField.of("521", "  ", "a", text));
    fields.add(DataField.of("540", "  ", "a", text));
    fields.add(DataField.of("650", " 4", "a", text, "x", text));
    fields.add(DataField.of("653", "  ", "a", WORD));
    fields.add(DataField.of("700", "1 ", "a", text, "e", text));
    fields.add(
        DataField.of("852", "  ", "a", "HOSTILE", "b", text, "c", text, "h", text, "i", text));
    return new MarcRecord(Leader.BOOK, fields);
  }

  private static MarcRecord linking(int number, String address) {
    return new MarcRecord(
        Leader.BOOK,
        List.of(
            ControlField.of("001", "H" + number),
            DataField.of("245", "10", "a", "Liên kết lạ " + number),
            DataField.of("653", "  ", "a", WORD),
            DataField.of("856", "40", "u", address, "y", "Đọc tại đây"),
            DataField.of("856", "42", "u", address, "3", "Ảnh bìa")));
  }
}
