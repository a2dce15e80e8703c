package org.lienthong.marc.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.format.MarcFormat;
import org.lienthong.marc.reading.Readings;
import org.xml.sax.SAXException;

/** Real and damaged records are valid in every form of which the published schema is at hand. */
class SchemaValidTest {
  private static final Path DATA = Path.of("../../shared/data");

  /** Whether all records are tried, or every fifth of the smaller files. */
  private static final boolean ALL = Boolean.getBoolean("lienthong.everyRecord");

  private static final int SMALL_OCTETS = 400_000;

  private static final List<Sample> SAMPLES = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(RecordFormat.class)
  void everyRecordIsValid(RecordFormat format) throws Exception {
    Schema schema =
        PublishedSchemas.of(format)
            .orElseGet(() ->
                Assumptions.abort(
                    "skipped: no schema of "
                        + format.shortName()
                        + "; name its folder by -Dlienthong.schemas"));
    Set<String> issues = new TreeSet<>();
    int written = 0;
    for (Sample sample : samples()) {
      if (format.canRender(sample.record())) {
        written++;
        issue(schema.newValidator(), format.text(sample.record()))
            .forEach(said -> issues.add(sample.file() + ": " + said));
      }
    }
    assertThat(issues).isEmpty();
    assertThat(written).isGreaterThan(100);
  }

  private static Stream<String> issue(Validator validator, String xml) throws IOException {
    try {
      validator.validate(new StreamSource(new StringReader(xml)));
      return Stream.empty();
    } catch (SAXException e) {
      return Stream.of(e.getMessage() + " in " + xml);
    }
  }

  private static List<Path> files() throws IOException {
    if (!Files.isDirectory(DATA)) {
      Assumptions.abort("skipped: ../shared/data is not present");
    }
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("marc21", "malformed", "dedup", "vietnamese")) {
      try (Stream<Path> found = Files.walk(DATA.resolve(folder))) {
        found.filter(SchemaValidTest::isWanted).forEach(files::add);
      }
    }
    return files;
  }

  private static boolean isWanted(Path file) {
    return file.toString().matches(".*\\.(mrc|xml|marc|dat)(\\.gz)?")
        && (ALL || file.toFile().length() < SMALL_OCTETS);
  }

  private record Sample(Path file, MarcRecord record) {}

  private static synchronized List<Sample> samples() throws IOException {
    if (SAMPLES.isEmpty()) {
      for (Path file : files()) {
        List<MarcRecord> all = readable(file);
        for (int i = 0; i < all.size(); i += ALL ? 1 : 5) {
          SAMPLES.add(new Sample(file.getFileName(), all.get(i)));
        }
      }
    }
    return SAMPLES;
  }

  /** Some damaged files are no records at all, and the readers say so. */
  private static List<MarcRecord> readable(Path file) {
    try {
      return Readings.of(
              () -> MarcFormat.open(Files.newInputStream(file), null, SourceEncoding.AUTO))
          .records();
    } catch (RuntimeException e) {
      return List.of();
    }
  }
}
