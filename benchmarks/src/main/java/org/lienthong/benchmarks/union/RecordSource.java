package org.lienthong.benchmarks.union;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.format.MarcFormat;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;

/** Reads records whole into memory. */
final class RecordSource {
  /** The place holder of a record that could not be read. */
  private static final MarcRecord UNREADABLE = new MarcRecord(Leader.BOOK, List.of());

  private RecordSource() {}

  /** Reads a file; what cannot be read is left out. */
  static List<MarcRecord> read(Path file) throws IOException {
    return all(file).stream().filter(r -> !r.fields().isEmpty()).toList();
  }

  /** Reads a file; an empty record stands for each that cannot be read. */
  static List<MarcRecord> all(Path file) throws IOException {
    return all(Files.newInputStream(file), null);
  }

  /** Reads one record of MARC-in-JSON. */
  static MarcRecord ofJson(String json) throws IOException {
    return all(new ByteArrayInputStream(json.getBytes(UTF_8)), MarcFormat.MARCJSON).getFirst();
  }

  private static List<MarcRecord> all(InputStream in, @Nullable MarcFormat format)
      throws IOException {
    List<MarcRecord> out = new ArrayList<>();
    try (MarcReader reader = MarcFormat.open(in, format, SourceEncoding.AUTO)) {
      for (MarcReading next = reader.next(); next != null; next = reader.next()) {
        out.add(next instanceof MarcReading.Read read ? read.record() : UNREADABLE);
      }
    }
    return out;
  }
}
