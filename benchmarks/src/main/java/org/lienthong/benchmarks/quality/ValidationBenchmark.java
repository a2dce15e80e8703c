package org.lienthong.benchmarks.quality;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.lienthong.core.quality.RecordQuality;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.format.MarcFormat;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.validation.MarcTable;
import org.lienthong.marc.validation.MarcValidator;

/**
 * Measures how many records a second of processor time are checked: {@code ValidationBenchmark
 * FILE…} reads the files into memory, then checks all their records, first against MARC 21 alone,
 * then with the rules for Vietnamese practice too. Of five rounds the last is printed.
 */
public final class ValidationBenchmark {
  private static final int ROUNDS = 5;
  private static final int YEAR = 2027;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ValidationBenchmark() {}

  /** Runs it. */
  public static void main(String[] files) throws IOException {
    List<MarcRecord> records = new ArrayList<>();
    for (String file : files) {
      read(Path.of(file), records);
    }
    MarcTable table = MarcTable.standard();
    MarcValidator validator = new MarcValidator(table);
    RecordQuality quality = new RecordQuality(table, YEAR);
    measure("MARC 21", records, record -> count(validator, record));
    measure("MARC 21 and Vietnamese practice", records, record -> quality.check(record).size());
  }

  private static void read(Path file, List<MarcRecord> records) throws IOException {
    try (MarcReader reader =
        MarcFormat.open(Files.newInputStream(file), null, SourceEncoding.AUTO)) {
      for (MarcReading reading = reader.next(); reading != null; reading = reader.next()) {
        if (reading instanceof MarcReading.Read read) {
          records.add(read.record());
        }
      }
    }
  }

  private static int count(MarcValidator validator, MarcRecord record) {
    int[] findings = {0};
    validator.validate(record, _ -> findings[0]++);
    return findings[0];
  }

  private static void measure(
      String what, List<MarcRecord> records, ToIntFunction<MarcRecord> check) {
    double rate = 0;
    long findings = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      findings = records.stream().mapToLong(check::applyAsInt).sum();
      rate = records.size() * 1e9 / (THREADS.getCurrentThreadCpuTime() - start);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %,d records, %,d findings, %,.0f records/s%n",
        what,
        records.size(),
        findings,
        rate);
  }
}
