package org.lienthong.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks from text, since hardly a changed octet of a ZIP passes its checksums. A line {@code
 * ==NAME} begins a part; parts without which nothing is read are added unless they are given.
 */
final class Workbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private static final Map<String, String> FIXED =
      Map.of(
          "[Content_Types].xml",
          "<Types xmlns='%scontent-types'>".formatted(PACKAGE)
              + override("/xl/workbook.xml", "sheet.main+xml")
              + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
              + override("/xl/sharedStrings.xml", "sharedStrings+xml")
              + override("/xl/styles.xml", "styles+xml")
              + "</Types>",
          "_rels/.rels",
          relationships(relation("r1", "officeDocument", "xl/workbook.xml")),
          "xl/_rels/workbook.xml.rels",
          relationships(
              relation("r1", "worksheet", "worksheets/sheet1.xml")
                  + relation("r2", "sharedStrings", "sharedStrings.xml")
                  + relation("r3", "styles", "styles.xml")),
          "xl/workbook.xml",
          ("<workbook xmlns='%s' xmlns:r='%s'>"
                  + "<sheets><sheet name='Sách' sheetId='1' r:id='r1'/></sheets></workbook>")
              .formatted(MAIN, OFFICE),
          "xl/sharedStrings.xml",
          "<sst xmlns='%s'><si><t>Nhan đề</t></si></sst>".formatted(MAIN),
          "xl/styles.xml",
          "<styleSheet xmlns='%s'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"
              .formatted(MAIN));

  private Workbook() {}

  private static String override(String part, String type) {
    return "<Override PartName='" + part + "' ContentType='" + TYPE + type + "'/>";
  }

  private static String relationships(String content) {
    return "<Relationships xmlns='" + PACKAGE + "relationships'>" + content + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, OFFICE, type, target);
  }

  /** Returns the workbook of a text. */
  static byte[] ofText(byte[] text) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>(FIXED);
    for (String part : ("\n" + new String(text, UTF_8)).split("\n==")) {
      int end = part.indexOf('\n');
      if (end > 0) {
        parts.put(part.substring(0, end), part.substring(end + 1));
      }
    }
    return zipped(parts);
  }

  private static byte[] zipped(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Set<String> names = new HashSet<>();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        // Names of the format have 16 bits of length; a changed one may be any.
        if (part.getKey().length() < 200 && names.add(part.getKey())) {
          zip.putNextEntry(new ZipEntry(part.getKey()));
          zip.write(part.getValue().getBytes(UTF_8));
          zip.closeEntry();
        }
      }
    }
    return out.toByteArray();
  }
}
