package org.lienthong.harvester.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.Issue;
import org.lienthong.marc.reading.MarcReading;

/**
 * A CSV file with a line for everything that an import rejected, repaired, passed over or did not
 * understand. It replaces a file of that name when the import ends, however it ends. For one
 * thread.
 */
final class ImportReportFile implements Closeable {
  private static final String BYTE_ORDER_MARK = "\ufeff"; // Excel reads UTF-8 only after it

  private final @Nullable Path file;
  private final @Nullable CsvWriter csv;

  private ImportReportFile(@Nullable Path file, @Nullable CsvWriter csv) {
    this.file = file;
    this.csv = csv;
  }

  /**
   * Opens a report.
   *
   * @param name of its file; empty for none
   */
  static ImportReportFile open(String name) throws IOException {
    if (name.isEmpty()) {
      return new ImportReportFile(null, null);
    }
    Path file = Path.of(name);
    Writer out = Files.newBufferedWriter(unfinished(file), UTF_8);
    out.write(BYTE_ORDER_MARK);
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(
        "việc / what", "biểu ghi, dòng / record, row", "trường / field", "nội dung / text");
    return new ImportReportFile(file, csv);
  }

  private static Path unfinished(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /** Writes what happened to the records of a batch. */
  void write(ImportBatch batch) {
    if (csv == null) {
      return;
    }
    for (MarcReading.Rejected rejected : batch.rejected()) {
      csv.writeRecord("loại bỏ / rejected", rejected.position().toString(), "", rejected.reason());
    }
    for (MarcReading.Read read : batch.repaired()) {
      String number = read.record().controlNumber().map(n -> ", 001 " + n).orElse("");
      for (Issue issue : read.issues()) {
        csv.writeRecord(
            issue.severity() == Issue.Severity.REPAIRED ? "sửa / repaired" : "lưu ý / note",
            read.position() + number,
            issue.where(),
            issue.message());
      }
    }
    batch.details().forEach(detail -> csv.writeRecord("bảng / table", "", "", detail));
    batch.notices().forEach(notice -> csv.writeRecord("cả tệp / whole file", "", "", notice));
  }

  @Override
  public void close() throws IOException {
    if (csv != null && file != null) {
      csv.close();
      Files.move(unfinished(file), file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
