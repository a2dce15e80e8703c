package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.RecordChange;

/** Harvesters that others wrote get exactly what is in the store. */
class OtherHarvestersTest {
  private static final int RECORDS = 500;
  private static final Pattern IDENTIFIER =
      Pattern.compile("oai:lienthong\\.example:union/[^\\s<\"]+");

  @TempDir Path folder;
  private TestRepository repository;
  private final Set<String> expected = new TreeSet<>();

  @BeforeEach
  void fill() {
    SetClock clock = new SetClock("2026-01-01T00:00:00Z");
    repository = TestRepository.on(folder, clock, OaiSettings.DEFAULT.withPageSize(70));
    IdentifierScheme scheme = new IdentifierScheme(OaiSettings.DEFAULT.repository());
    repository.store.write(t -> {
      for (int i = 0; i < RECORDS; i++) {
        String id = "a b/é" + i;
        t.apply(
            new RecordChange.Put(
                "union", id, TestRepository.book(id, "Toán " + i), List.of(), List.of()));
        expected.add(scheme.identifier("union", id));
      }
      return RECORDS;
    });
    clock.advance(Duration.ofSeconds(2));
  }

  @AfterEach
  void stop() {
    repository.close();
  }

  @Test
  void oaiPmhOfHttpOai() throws Exception {
    assertThat(run("oai_pmh", "--metadataPrefix", "oai_dc", repository.url("/oai")))
        .isEqualTo(expected);
  }

  @Test
  void catmandu() throws Exception {
    requireModule("Catmandu::Importer::OAI");
    assertThat(
            run(
                "catmandu",
                "convert",
                "OAI",
                "--url",
                repository.url("/oai"),
                "--metadataPrefix",
                "oai_dc",
                "to",
                "JSON",
                "--line_delimited",
                "1"))
        .isEqualTo(expected);
  }

  /** Catmandu comes in many packages; the program alone does not say which formats it knows. */
  private static void requireModule(String module) throws Exception {
    requireProgram("perl");
    Process perl = new ProcessBuilder("perl", "-M" + module, "-e", "1").start();
    Assumptions.assumeTrue(perl.waitFor() == 0, "skipped: " + module + " not present");
  }

  private static void requireProgram(String program) {
    boolean present =
        List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    Assumptions.assumeTrue(present, "skipped: " + program + " not present");
  }

  private Set<String> run(String... command) throws IOException, InterruptedException {
    requireProgram(command[0]);
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(out, ISO_8859_1); // identifiers are ASCII
    assertThat(process.exitValue()).as(text).isZero();
    Set<String> found = new TreeSet<>();
    Matcher matcher = IDENTIFIER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
