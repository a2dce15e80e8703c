package org.lienthong.harvester.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.RecordStore;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Tally;
import org.lienthong.store.sqlite.SqliteStore;

/** The files of ../shared/data, each imported into a library of its own. */
class RealFilesTest {
  private static final Path DATA = Path.of("../../shared/data");
  private static final Pattern ROW =
      Pattern.compile("\\| (marc21/\\S+) \\|[^|]*\\|[^|]*\\| *(\\d+) \\|.*");

  /** The README does not count ten records of this file that have no leader. */
  private static final Map<String, Integer> UNCOUNTED =
      Map.of("marc21/cob_index__marc_fixture.xml.gz", 10);

  @TempDir static Path folder;

  private static RecordStore store;
  private static int libraries;

  @BeforeAll
  static void open() {
    store = SqliteStore.open(folder.resolve("store.db"), InstantSource.system());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @TestFactory
  Stream<DynamicTest> everyRecordOfMarc21IsAccountedFor() throws IOException {
    Assumptions.assumeTrue(Files.exists(DATA), "skipped: ../shared/data is not present");
    Map<String, Integer> counts = new TreeMap<>();
    for (String line : Files.readAllLines(DATA.resolve("README.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        counts.put(row.group(1), Integer.valueOf(row.group(2)));
      }
    }
    assertThat(counts).hasSizeGreaterThan(100);
    return counts.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> accounted(e.getKey(), e.getValue())));
  }

  private void accounted(String name, int expected) {
    HarvestReport report = imported(DATA.resolve(name));
    assertThat(report.error()).isNull();
    Tally tally = report.tally();
    assertThat(tally.read()).as("%s", tally).isEqualTo(expected + UNCOUNTED.getOrDefault(name, 0));
    assertThat(tally.rejected()).as("%s", tally).isZero();
  }

  @TestFactory
  Stream<DynamicTest> nothingMalformedBreaksAnImport() throws IOException {
    Assumptions.assumeTrue(Files.exists(DATA), "skipped: ../shared/data is not present");
    try (Stream<Path> files = Files.list(DATA.resolve("malformed"))) {
      List<Path> sorted = files.sorted().toList();
      return sorted.stream()
          .map(file ->
              DynamicTest.dynamicTest(
                  file.getFileName().toString(),
                  () -> assertThat(imported(file).tally().read()).isPositive()));
    }
  }

  /** Imports into a library that no other file has, for one store is quicker than hundreds. */
  private HarvestReport imported(Path file) {
    Library own = new Library("f" + libraries++, "School", Map.of());
    return new FileImport(store).run(own, file, ImportOptions.DEFAULT, HarvestListener.NONE);
  }
}
