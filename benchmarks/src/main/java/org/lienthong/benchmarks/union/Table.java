package org.lienthong.benchmarks.union;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a table of comma-separated values whole into memory: a map for each row. */
final class Table {
  private Table() {}

  static List<Map<String, String>> read(Path file) throws IOException {
    List<Map<String, String>> out = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      reader.forEach(row -> out.add(row.getFieldsAsMap()));
    }
    return out;
  }
}
