package org.lienthong.console.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.lienthong.core.export.ReaderTable;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.crosswalk.RecordFormat;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.marc.marcjson.MarcJsonWriter;
import org.lienthong.marc.marcxml.MarcXmlWriter;

/** The files in which a record can be downloaded, in the order in which pages list them. */
public enum RecordFile {
  /** ISO 2709 in UTF-8. */
  MARC21("mrc", "application/marc", "MARC 21"),
  /** MARCXML. */
  MARCXML("xml", "application/marcxml+xml", "MARCXML"),
  /** MODS 3.8. */
  MODS("mods", "application/mods+xml", "MODS"),
  /** The format of most reference managers. */
  RIS("ris", "application/x-research-info-systems;charset=utf-8", "RIS"),
  /** The format of LaTeX. */
  BIBTEX("bib", "application/x-bibtex;charset=utf-8", "BibTeX"),
  /** A table of one row. */
  CSV("csv", "text/csv;charset=utf-8", "CSV"),
  /** MARC-in-JSON. */
  MARCJSON("json", "application/json", "MARC-in-JSON");

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final String extension;
  private final String type;
  private final String title;

  RecordFile(String extension, String type, String title) {
    this.extension = extension;
    this.type = type;
    this.title = title;
  }

  /** Returns the format of files with this extension. */
  public static Optional<RecordFile> named(String extension) {
    return Arrays.stream(values()).filter(file -> file.extension.equals(extension)).findFirst();
  }

  /** Returns the end of the names of its files, without the dot. */
  public String extension() {
    return extension;
  }

  /** Returns its media type. */
  public String type() {
    return type;
  }

  /** Returns its name, the same in every language. */
  public String title() {
    return title;
  }

  /** Returns its name in unAPI. */
  public String unapiName() {
    return switch (this) {
      case MARC21 -> "marc";
      case MARCXML -> "marcxml";
      case MARCJSON -> "marcjson";
      case BIBTEX -> "bibtex";
      case MODS, RIS, CSV -> extension;
    };
  }

  /**
   * Returns the octets of the file of a record.
   *
   * @param record without hidden fields
   * @throws org.lienthong.marc.MalformedRecordException when the record does not fit the format
   * @throws org.lienthong.marc.iso2709.RecordTooLongException when it is too long for ISO 2709
   */
  public byte[] of(StoredRecord record, Reference reference) {
    return switch (this) {
      case MARC21 -> Iso2709Writer.toOctets(record.marc());
      case MARCXML -> MarcXmlWriter.toOctets(record.marc());
      case MODS -> mods(record).getBytes(UTF_8);
      case RIS -> Ris.of(reference).getBytes(UTF_8);
      case BIBTEX -> BibTeX.of(reference).getBytes(UTF_8);
      case CSV -> ReaderTable.csv(List.of(record)).getBytes(UTF_8);
      case MARCJSON -> MarcJsonWriter.toOctets(record.marc());
    };
  }

  private static String mods(StoredRecord record) {
    try {
      return XML + RecordFormat.MODS.text(record.marc());
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
