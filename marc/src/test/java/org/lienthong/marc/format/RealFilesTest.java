package org.lienthong.marc.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.reading.Readings;

/** Every file that the README of the real data lists, counted as it says. */
class RealFilesTest {
  private static final Path DATA = Path.of("../../shared/data");

  /** Files of which the table counts otherwise, with the count that is right, and why. */
  private static final Map<String, Integer> OTHERWISE =
      Map.of(
          "marc21/cob_index__marc_fixture.xml.gz", 366, // the table leaves out ten without leader
          "malformed/marc4j__008008027.mrc", 19, // the last is cut off: rejected, not passed over
          "malformed/idzebra__sample-marc", 24, // two line ends after the last are no records
          "malformed/mod-reservoir__pennstate-bad-rec-20221216.xml.gz", 300); // one has bad UTF-8

  private record Listed(String file, int records) {}

  private static List<Listed> listed(String folder) throws IOException {
    Path readme = DATA.resolve("README.md");
    assumeTrue(Files.exists(readme), "skipped: ../shared/data is not present");
    try (Stream<String> lines = Files.lines(readme)) {
      return lines
          .filter(line -> line.startsWith("| " + folder + "/"))
          .map(line -> line.split("\\|"))
          .map(cells -> new Listed(cells[1].strip(), Integer.parseInt(cells[4].strip())))
          .toList();
    }
  }

  private static Readings read(String file) {
    return Readings.of(
        () -> MarcFormat.open(Files.newInputStream(DATA.resolve(file)), null, SourceEncoding.AUTO));
  }

  private static Stream<DynamicTest> countsOf(String folder, boolean mayReject) throws IOException {
    return listed(folder).stream()
        .map(listed ->
            DynamicTest.dynamicTest(
                listed.file(),
                () -> {
                  Readings found = read(listed.file());
                  int expected = OTHERWISE.getOrDefault(listed.file(), listed.records());
                  assertThat(found.all()).hasSize(expected);
                  if (!mayReject) {
                    assertThat(found.rejected()).isEmpty();
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> readsEveryRecordOfMarc21() throws IOException {
    return countsOf("marc21", false);
  }

  @TestFactory
  Stream<DynamicTest> readsEveryRecordOfOaiAndSruAnswers() throws IOException {
    return countsOf("oai-sru", false);
  }

  @TestFactory
  Stream<DynamicTest> readsOrNamesEveryMalformedRecord() throws IOException {
    return countsOf("malformed", true);
  }

  @TestFactory
  Stream<DynamicTest> readsTheSameFromMarc8AsFromItsTwinInUtf8() throws IOException {
    return listed("marc21").stream()
        .filter(listed -> listed.file().contains("gpo-cgp/marc8-"))
        .map(listed ->
            DynamicTest.dynamicTest(listed.file(), () -> assertSameAsTwin(listed.file())));
  }

  /** Another converter made the twins; in up to five records of a file it left escapes undone. */
  private static void assertSameAsTwin(String file) {
    List<MarcRecord> found = read(file).records();
    List<MarcRecord> twins = read(file.replace("marc8-", "").replace("_marc8", "_utf8")).records();
    assertThat(found).hasSameSizeAs(twins);
    assertThat(
            IntStream.range(0, found.size())
                .filter(i -> !found.get(i).fields().equals(twins.get(i).fields()))
                .boxed())
        .hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void namesEachRejectedRecordWithItsPosition() throws IOException {
    for (Listed listed : listed("malformed")) {
      assertThat(read(listed.file()).rejected())
          .allSatisfy(r -> {
            assertThat(r.reason()).isNotBlank();
            assertThat(r.position().number()).isPositive();
          });
    }
  }
}
