package org.lienthong.harvester.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes through the octets of a part of a workbook, measures its cells, and copies it with cells of
 * type {@code d} (a date in ISO 8601, ECMA-376 §18.18.11) as texts. For one part.
 */
final class CellScan {
  /** Octets of a tag that are looked at; the tag of a cell has some dozens. */
  private static final int MAX_TAG = 1024;

  /** Excel's last column is XFD; a longer name would make a row of millions of cells. */
  private static final Pattern REFERENCE = Pattern.compile("(?s).*\\sr\\s*=\\s*[\"']([A-Za-z]*).*");

  private static final Pattern MERGED =
      Pattern.compile("(?s).*\\sref\\s*=\\s*[\"']([A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7})[\"'].*");

  private static final Pattern ISO_DATE = Pattern.compile("(\\st\\s*=\\s*[\"'])d([\"'])");
  private static final int COLUMN_LETTERS = 3;

  private final String part;
  private final OutputStream copy;
  private final ByteArrayOutputStream tag = new ByteArrayOutputStream(MAX_TAG);
  private boolean inTag;
  private final List<String> merged = new ArrayList<>();
  private boolean isoDates;
  private int cell;

  CellScan(String part, OutputStream copy) {
    this.part = part;
    this.copy = copy;
  }

  /** Says whether a cell of type {@code d} came. */
  boolean hasIsoDates() {
    return isoDates;
  }

  /** Returns the ranges of merged cells, as {@code A1:C3}; more than a list has are left out. */
  List<String> merged() {
    return merged;
  }

  /** Takes the next octets. */
  void take(byte[] octets, int count) throws IOException {
    int from = 0;
    for (int i = 0; i < count; i++) {
      byte octet = octets[i];
      if (++cell > WorkbookLimits.MAX_CELL) {
        throw WorkbookParts.refused(
            part + " có một ô dài hơn " + WorkbookLimits.MAX_CELL / 1024 + " KiB",
            part + " has a cell of more than " + WorkbookLimits.MAX_CELL / 1024 + " KiB");
      }
      if (octet == '<') {
        copy.write(octets, from, i - from);
        from = i;
        inTag = true;
        tag.reset();
      }
      if (inTag) {
        tag.write(octet);
        from = i + 1;
        if (octet == '>' || tag.size() == MAX_TAG) {
          endTag();
        }
      }
    }
    copy.write(octets, from, count - from);
  }

  private void endTag() throws IOException {
    inTag = false;
    String text = tag.toString(ISO_8859_1);
    if (isTag(text, "c")) {
      cell = 0;
      text = cellTag(text);
    } else if (isTag(text, "si") || isTag(text, "row") || isTag(text, "xf")) {
      cell = 0;
    } else if (!text.startsWith("</") && !isInsideCell(text)) {
      cell = 0;
    }
    if (isTag(text, "mergeCell") && merged.size() < WorkbookLimits.MAX_MERGED) {
      Matcher range = MERGED.matcher(text);
      if (range.matches()) {
        merged.add(range.group(1));
      }
    }
    copy.write(text.getBytes(ISO_8859_1));
  }

  /** Says whether a tag may stand inside a cell or a shared string, so that it begins no other. */
  private static boolean isInsideCell(String tag) {
    String name = tag.replaceFirst("(?s)^<(?:[A-Za-z]+:)?([A-Za-z0-9]*).*", "$1");
    return switch (name) {
      case "v",
          "f",
          "is",
          "t",
          "r",
          "rPr",
          "rPh",
          "phoneticPr",
          "b",
          "i",
          "u",
          "sz",
          "color",
          "rFont",
          "family",
          "scheme",
          "charset",
          "vertAlign",
          "strike",
          "extLst",
          "ext",
          "" ->
          true;
      default -> false;
    };
  }

  private static boolean isTag(String tag, String name) {
    int colon = tag.indexOf(':');
    int space = tag.indexOf(' ');
    int start = colon > 0 && (space < 0 || colon < space) ? colon + 1 : 1;
    int end = start + name.length();
    return tag.startsWith(name, start)
        && end < tag.length()
        && !Character.isLetterOrDigit(tag.charAt(end));
  }

  private String cellTag(String text) throws IOException {
    Matcher reference = REFERENCE.matcher(text);
    if (reference.matches() && reference.group(1).length() > COLUMN_LETTERS) {
      throw WorkbookParts.refused(
          part + " có một ô ở cột '" + reference.group(1) + "' mà Excel không có",
          part + " has a cell in column '" + reference.group(1) + "', which Excel does not have");
    }
    Matcher date = ISO_DATE.matcher(text);
    if (!date.find()) {
      return text;
    }
    isoDates = true;
    return date.replaceFirst("$1str$2");
  }

  /** Copies what is left of a part that ends inside a tag. */
  void end() throws IOException {
    if (inTag) {
      tag.writeTo(copy);
    }
  }
}
