package org.lienthong.harvester.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names and escapes of the two forms of Office Open XML (ISO/IEC 29500-1 and -4). */
final class OoxmlNames {
  /** How the names of the strict form begin. */
  static final String STRICT = "http://purl.oclc.org/ooxml/";

  /** A part of styles that says nothing. */
  static final String NO_STYLES =
      "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>";

  private static final String OFFICE = "http://schemas.openxmlformats.org/";

  private static final Pattern NAME =
      Pattern.compile(Pattern.quote(STRICT) + "([A-Za-z]+)/([A-Za-z]+)");

  /** A character by its number, §22.9.2.19: {@code _x000D_}. */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final Pattern RELATIONSHIP = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
  private static final Pattern ID = Pattern.compile("\\sId\\s*=\\s*[\"']([^\"']*)");
  private static final Pattern TARGET = Pattern.compile("\\sTarget\\s*=\\s*[\"']([^\"']*)");

  private OoxmlNames() {}

  /** Returns a part with the names of the transitional form for those of the strict one. */
  static byte[] transitional(byte[] part) {
    String text = new String(part, ISO_8859_1);
    return NAME.matcher(text).replaceAll(OFFICE + "$1/2006/$2").getBytes(ISO_8859_1);
  }

  /** Returns the names of parts without folders, by the relationships that lead to them. */
  static Map<String, String> targets(String relationships) {
    Map<String, String> out = new HashMap<>();
    Matcher one = RELATIONSHIP.matcher(relationships);
    while (one.find()) {
      Matcher id = ID.matcher(one.group());
      Matcher target = TARGET.matcher(one.group());
      if (id.find() && target.find()) {
        out.put(id.group(1), target.group(1).substring(target.group(1).lastIndexOf('/') + 1));
      }
    }
    return out;
  }

  /** Returns a part that lists the others with the styles that the workbook has not. */
  static byte[] withStyles(String name, byte[] part) {
    String text = new String(part, UTF_8);
    if (name.endsWith("workbook.xml.rels")) {
      String styles =
          "<Relationship Id=\"rIdStyles\" Type=\""
              + OFFICE
              + "officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>";
      return text.replace("</Relationships>", styles + "</Relationships>").getBytes(UTF_8);
    }
    if (name.equals("[Content_Types].xml")) {
      String styles =
          "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
              + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>";
      return text.replace("</Types>", styles + "</Types>").getBytes(UTF_8);
    }
    return part;
  }

  /** Returns a text with its escaped characters. */
  static String unescaped(String text) {
    if (text.indexOf("_x") < 0) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
