package org.lienthong.benchmarks.union;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;

/**
 * Labelled pairs of real records: two records are the same where their OCLC numbers are equal. The
 * number itself (001, 019, 035) is taken out, and so are exact repetitions. Every record is paired
 * with every other.
 */
final class NumberedRecords {
  private static final Set<String> EVIDENCE = Set.of("001", "003", "005", "019", "035");

  private record Numbered(String number, MarcRecord marc, String where) {}

  private NumberedRecords() {}

  /** Reads the table of numbers; its files are under the parent folder. */
  static List<LabelledPair> pairs(Path table) throws IOException {
    List<Numbered> records = records(table);
    List<LabelledPair> out = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      for (int j = i + 1; j < records.size(); j++) {
        Numbered a = records.get(i);
        Numbered b = records.get(j);
        boolean match = a.number.equals(b.number);
        out.add(new LabelledPair(a.where + " " + b.where, a.marc, b.marc, match));
      }
    }
    return out;
  }

  private static List<Numbered> records(Path table) throws IOException {
    Map<Path, List<MarcRecord>> files = new HashMap<>();
    Set<MarcRecord> seen = new HashSet<>();
    List<Numbered> out = new ArrayList<>();
    List<String> lines = Files.readAllLines(table);
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split("\t", -1);
      Path file = table.resolveSibling("../" + row[1]).normalize();
      if (!files.containsKey(file)) {
        files.put(file, Files.exists(file) ? RecordSource.all(file) : List.of());
      }
      List<MarcRecord> all = files.getOrDefault(file, List.of());
      int index = Integer.parseInt(row[2]);
      if (index < all.size()) {
        MarcRecord marc = without(all.get(index));
        if (seen.add(marc)) {
          out.add(new Numbered(row[0], marc, file.getFileName() + "#" + index));
        }
      }
    }
    return out;
  }

  private static MarcRecord without(MarcRecord record) {
    List<Field> fields =
        record.fields().stream().filter(f -> !EVIDENCE.contains(f.tag().value())).toList();
    return new MarcRecord(record.leader(), fields);
  }
}
