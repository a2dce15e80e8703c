package org.lienthong.console.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.lienthong.core.export.ExportFormat;
import org.lienthong.core.export.RecordSink;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MalformedRecordException;

/** The files in which the records of a basket can be taken along. */
enum BasketFile {
  XLSX(ExportFormat.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  MRC(ExportFormat.ISO2709, "application/marc");

  private static final System.Logger LOG = System.getLogger(BasketFile.class.getName());
  private static final String NAME = "lienthong.";

  private final ExportFormat format;
  private final String type;

  BasketFile(ExportFormat format, String type) {
    this.format = format;
    this.type = type;
  }

  /** Returns the file of a name, such as {@code lienthong.mrc}. */
  static Optional<BasketFile> named(String name) {
    return Arrays.stream(values()).filter(file -> file.fileName().equals(name)).findFirst();
  }

  private String fileName() {
    return NAME + name().toLowerCase(Locale.ROOT);
  }

  /** Returns the file with records; a record that does not fit the format is left out. */
  PageAnswer of(List<StoredRecord> records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RecordSink sink = format.open(out)) {
      for (StoredRecord record : records) {
        write(record, sink);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return PageAnswer.file(type, out.toByteArray())
        .with(HttpHeader.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(fileName()));
  }

  private static void write(StoredRecord record, RecordSink sink) throws IOException {
    try {
      sink.write(record);
    } catch (MalformedRecordException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "record {0} is left out of a basket: {1}",
          record.id(),
          e.getMessage());
    }
  }
}
