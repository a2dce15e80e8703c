package org.lienthong.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.iso2709.Iso2709Reader;
import org.lienthong.marc.reading.MarcReading;

/**
 * Writes queries that do not repeat: {@code TitleQueries FILE.mrc RECORDS QUERIES OUT.pqf} takes
 * words of the titles of the first records, the most frequent first, as PQF.
 */
public final class TitleQueries {
  private static final Pattern WORD = Pattern.compile("[a-z]{4,}");

  private TitleQueries() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Integer> records = words(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    List<String> queries =
        records.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(Integer.parseInt(arguments[2]))
            .map(word -> "@attr 1=4 \"" + word.getKey() + '"')
            .toList();
    Files.write(Path.of(arguments[3]), queries, US_ASCII);
    System.out.println(queries.size() + " queries");
  }

  private static Map<String, Integer> words(Path file, int most) throws IOException {
    Map<String, Integer> out = new TreeMap<>();
    try (Iso2709Reader reader =
        Iso2709Reader.open(
            new BufferedInputStream(Files.newInputStream(file)), SourceEncoding.AUTO)) {
      int read = 0;
      for (MarcReading next = reader.next(); next != null && read < most; next = reader.next()) {
        if (next instanceof MarcReading.Read(_, MarcRecord record, _)) {
          title(record).forEach(word -> out.merge(word, 1, Integer::sum));
        }
        read++;
      }
    }
    return out;
  }

  private static Set<String> title(MarcRecord record) {
    Set<String> out = new TreeSet<>();
    record
        .data("245")
        .flatMap(field -> field.all("ab"))
        .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\W+")))
        .filter(word -> WORD.matcher(word).matches())
        .forEach(out::add);
    return out;
  }
}
