package org.lienthong.harvester.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.xml.XmlElements;
import org.lienthong.marc.xml.XmlStreams;

/**
 * Rows of the sheets of an OpenDocument spreadsheet (.ods, ISO/IEC 26300). A cell is what it shows;
 * what LibreOffice repeats to fill a sheet is cut where nothing stands in it.
 */
final class OdsRows implements TableRows {
  private static final String CONTENT = "content.xml";

  private final XMLStreamReader xml;
  private String sheet = "";
  private long number;
  private @Nullable TableRow repeated;
  private int times;
  private String style = "";
  private final Set<String> hiddenStyles = new HashSet<>();
  private final List<String> hidden = new ArrayList<>();

  /** Cells that reach into the rows below, by their columns. */
  private final Map<Integer, Merged> merged = new HashMap<>();

  private record Merged(String text, int rows) {}

  private OdsRows(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** Opens a file within the limits of workbooks. */
  static OdsRows open(byte[] packed) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(CONTENT)) {
          int limit = Math.toIntExact(WorkbookLimits.MAX_SHEET / 4);
          byte[] content = zip.readNBytes(limit + 1);
          if (content.length > limit) {
            throw WorkbookParts.refused("nội dung quá lớn", "its content is too large");
          }
          return new OdsRows(XmlStreams.reader(new ByteArrayInputStream(content)));
        }
      }
      throw new IOException("tệp .ods không có nội dung / the .ods has no content");
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static IOException broken(XMLStreamException trouble) {
    return new IOException(
        "không đọc được tệp .ods / the .ods cannot be read: " + trouble.getMessage(), trouble);
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    TableRow again = repeated;
    if (again != null && times > 0) {
      times--;
      return numbered(again);
    }
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "style" -> style = attribute("name");
            case "table-properties" -> properties();
            case "table" -> table();
            case "table-row" -> {
              return row();
            }
            default -> {}
          }
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private void properties() {
    if (attribute("display").equals("false")) {
      hiddenStyles.add(style);
    }
  }

  private void table() throws XMLStreamException {
    sheet = attribute("name");
    number = 0;
    merged.clear();
    if (hiddenStyles.contains(attribute("style-name"))) {
      hidden.add(sheet);
      XmlElements.skip(xml);
    }
  }

  @Override
  public List<String> skipped() {
    return List.copyOf(hidden);
  }

  private TableRow row() throws XMLStreamException {
    int repeat = count("number-rows-repeated");
    List<String> cells = new ArrayList<>();
    boolean spanning = false;
    int waiting = 0;
    int column = 0;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT
        && xml.getLocalName().equals("table-row"))) {
      if (xml.isStartElement() && xml.getLocalName().endsWith("table-cell")) {
        int columns = count("number-columns-repeated");
        spanning |= count("number-columns-spanned") > 1;
        int below = count("number-rows-spanned") - 1;
        String text = merged(column, below, cell());
        column += columns;
        if (text.isEmpty()) {
          waiting += columns;
        } else {
          for (; waiting > 0 && cells.size() < TableLimits.MAX_COLUMNS; waiting--) {
            cells.add("");
          }
          for (int i = 0; i < columns && cells.size() < TableLimits.MAX_COLUMNS; i++) {
            cells.add(text);
          }
        }
      }
    }
    TableRow made = TableRow.of(sheet, number, cells);
    TableRow row = spanning ? made.withSpan() : made;
    if (row.isBlank()) {
      number += repeat;
      return row;
    }
    if (repeat > TableLimits.MAX_REPEATED) {
      throw new XMLStreamException(
          "dòng "
              + (number + 1)
              + " lặp lại "
              + repeat
              + " lần / row "
              + (number + 1)
              + " is repeated "
              + repeat
              + " times");
    }
    repeated = row;
    times = repeat - 1;
    return numbered(row);
  }

  /** Returns the text of a cell, that of a merged one above where it is covered by it. */
  private String merged(int column, int below, String text) {
    if (below > 0) {
      merged.put(column, new Merged(text, below));
      return text;
    }
    Merged above = merged.remove(column);
    if (above == null) {
      return text;
    }
    if (above.rows() > 1) {
      merged.put(column, new Merged(above.text(), above.rows() - 1));
    }
    return text.isEmpty() ? above.text() : text;
  }

  private TableRow numbered(TableRow row) {
    return new TableRow(
        row.sheet(), ++number, row.cells(), row.replaced(), 0, row.spanning(), row.quotes());
  }

  /** Reads a cell to its end: its paragraphs as lines; a number as it stands when it shows none. */
  private String cell() throws XMLStreamException {
    String type = attribute("value-type");
    String value = attribute("value");
    String date = attribute("date-value");
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int notes = 0;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        String name = xml.getLocalName();
        notes += notes > 0 || name.equals("annotation") ? 1 : 0;
        if (name.equals("p") && !text.isEmpty() && notes == 0) {
          text.append('\n');
        } else if (name.equals("s") || name.equals("tab") || name.equals("line-break")) {
          text.append(name.equals("line-break") ? '\n' : ' ');
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        notes -= notes > 0 ? 1 : 0;
      } else if (xml.isCharacters() && notes == 0 && depth > 1) {
        text.append(xml.getText());
      }
    }
    boolean number = type.equals("float") && !value.isEmpty() && !text.toString().startsWith("0");
    boolean plain = number && text.chars().allMatch(c -> c < 0x80 && !Character.isLetter(c));
    if (type.equals("date") && date.length() >= 10) {
      return date.substring(8, 10) + "/" + date.substring(5, 7) + "/" + date.substring(0, 4);
    }
    return plain ? value : text.toString();
  }

  private String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private int count(String name) {
    String text = attribute(name);
    return text.matches("\\d{1,8}") ? Math.max(1, Integer.parseInt(text)) : 1;
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }
}
