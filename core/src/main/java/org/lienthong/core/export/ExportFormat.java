package org.lienthong.core.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of exported files. */
public enum ExportFormat {
  ISO2709((out, _) -> new Iso2709Sink(out)),
  MARCXML((out, _) -> new MarcXmlSink(out)),
  MARCJSON((out, _) -> new MarcJsonSink(out)),
  CSV(CsvSink::new),
  XLSX(XlsxSink::new);

  private final Opener opener;

  ExportFormat(Opener opener) {
    this.opener = opener;
  }

  private interface Opener {
    RecordSink open(OutputStream out, TableForm form) throws IOException;
  }

  /** Returns its name on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the names of all formats on the command line. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ExportFormat::word).toList();
  }

  /** Returns the format that the name of a file promises; ISO 2709 for any other name. */
  public static ExportFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv" -> CSV;
      case "xlsx" -> XLSX;
      case "xml", "marcxml" -> MARCXML;
      case "json", "jsonl" -> MARCJSON;
      default -> ISO2709;
    };
  }

  /** Returns the format of this name. */
  public static Optional<ExportFormat> named(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
  }

  /** Starts a file; closing the sink closes {@code out}. Tables have one row a record. */
  public RecordSink open(OutputStream out) throws IOException {
    return open(out, TableForm.TITLES);
  }

  /** Starts a file; closing the sink closes {@code out}. */
  public RecordSink open(OutputStream out, TableForm form) throws IOException {
    return opener.open(out, form);
  }

  /** Says whether it is a table, which has a part of each record only. */
  public boolean isTable() {
    return this == CSV || this == XLSX;
  }
}
