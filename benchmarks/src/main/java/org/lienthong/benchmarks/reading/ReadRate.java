package org.lienthong.benchmarks.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.format.MarcFormat;
import org.lienthong.marc.reading.MarcReading.Read;
import org.marc4j.MarcPermissiveStreamReader;
import org.marc4j.MarcStreamReader;
import org.marc4j.converter.impl.AnselToUnicode;

/**
 * Reads a file of ISO 2709 whole with this program and with marc4j, in turns: {@code ReadRate FILE
 * ROUNDS}. The first round is not counted. Each reader makes objects of all fields and characters
 * of all texts.
 */
public final class ReadRate {
  private ReadRate() {}

  private interface Reader {
    long records(InputStream in) throws IOException;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    Map<String, Reader> readers = new LinkedHashMap<>();
    readers.put("Liên Thông", ReadRate::ours);
    readers.put("marc4j MarcStreamReader", ReadRate::marc4j);
    readers.put("marc4j MarcPermissiveStreamReader", ReadRate::permissive);
    for (Map.Entry<String, Reader> entry : readers.entrySet()) {
      Reader reader = entry.getValue();
      run(reader, file);
      long records = 0;
      long began = System.nanoTime();
      for (int i = 0; i < rounds; i++) {
        records += run(reader, file);
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%-36s %,10d records/s %8.1f MB/s%n",
          entry.getKey(),
          Math.round(records / seconds),
          Files.size(file) * rounds / 1e6 / seconds);
    }
  }

  private static long run(Reader reader, Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return reader.records(in);
    }
  }

  private static long ours(InputStream in) throws IOException {
    long records = 0;
    try (var reader = MarcFormat.open(in, null, SourceEncoding.AUTO)) {
      for (var next = reader.next(); next != null; next = reader.next()) {
        records += next instanceof Read ? 1 : 0;
      }
    }
    return records;
  }

  private static long marc4j(InputStream in) {
    long records = 0;
    MarcStreamReader reader = new MarcStreamReader(in);
    AnselToUnicode converter = new AnselToUnicode();
    while (reader.hasNext()) {
      var record = reader.next();
      records += record.getLeader().getCharCodingScheme() == 'a' ? 1 : converted(record, converter);
    }
    return records;
  }

  /** Converts all texts of MARC-8, which {@link MarcStreamReader} leaves as they are. */
  private static long converted(org.marc4j.marc.Record record, AnselToUnicode converter) {
    for (var field : record.getDataFields()) {
      for (var subfield : field.getSubfields()) {
        subfield.setData(converter.convert(subfield.getData()));
      }
    }
    return 1;
  }

  private static long permissive(InputStream in) {
    long records = 0;
    MarcPermissiveStreamReader reader = new MarcPermissiveStreamReader(in, true, true);
    while (reader.hasNext()) {
      reader.next();
      records++;
    }
    return records;
  }
}
