package org.lienthong.benchmarks.union;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lienthong.core.store.RecordRef;
import org.lienthong.marc.MarcRecord;

/**
 * Catalogues of members with their true editions and works: a folder with a file of ISO 2709 for
 * each member and {@code truth.tsv} (member, local id, edition, work).
 *
 * @param arrivals all records, member by member, in the order of the files
 * @param editions the true edition of each record
 * @param works the true work of each record
 */
record LabelledCatalogues(
    List<Arrival> arrivals, Map<RecordRef, String> editions, Map<RecordRef, String> works) {

  /** Reads a folder. */
  static LabelledCatalogues read(Path folder) throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".mrc")).sorted().toList()) {
        String member = file.getFileName().toString().replace(".mrc", "");
        for (MarcRecord marc : RecordSource.read(file)) {
          RecordRef record = new RecordRef(member, marc.controlNumber().orElseThrow());
          arrivals.add(new Arrival(record, marc.asksDeletion() ? null : marc));
        }
      }
    }
    return new LabelledCatalogues(
        List.copyOf(arrivals), truth(folder, row -> row[2]), truth(folder, row -> row[3]));
  }

  private static Map<RecordRef, String> truth(Path folder, Function<String[], String> column)
      throws IOException {
    Map<RecordRef, String> out = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("truth.tsv"), UTF_8)) {
      if (!line.startsWith("#")) {
        String[] row = line.split("\t", -1);
        out.put(new RecordRef(row[0], row[1]), column.apply(row));
      }
    }
    return out;
  }
}
