package org.lienthong.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms of exported files. */
public enum ExportFormat {
  ISO2709(Iso2709Sink::new),
  MARCXML(MarcXmlSink::new),
  MARCJSON(MarcJsonSink::new),
  CSV(CsvSink::new),
  XLSX(XlsxSink::new);

  private final Opener opener;

  ExportFormat(Opener opener) {
    this.opener = opener;
  }

  private interface Opener {
    RecordSink open(OutputStream out) throws IOException;
  }

  /** Returns the name that a command line uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns all names that a command line can use. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ExportFormat::word).toList();
  }

  /** Returns the form of this name. */
  public static Optional<ExportFormat> named(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
  }

  /** Begins a file; closing the sink closes {@code out}. */
  public RecordSink open(OutputStream out) throws IOException {
    return opener.open(out);
  }
}
