package org.lienthong.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that nobody here wrote; skipped where they are not installed. */
class RealClientsTest {
  private static final TestServer server = TestServer.start();

  @ParameterizedTest
  @CsvSource({"get,1.1", "get,1.2", "get,2.0", "post,1.1", "post,2.0", "soap,1.1", "soap,1.2"})
  void yazClientSearchesAndShows(String method, String version) throws Exception {
    String answer =
        run(
            "yaz-client",
            """
            sru %s %s
            open %s/sru
            find dc.title="toan 6"
            show 1+1
            find dc.nothing=1
            explain
            """
                .formatted(method, version, server.address));
    assertThat(answer)
        .contains("Number of hits: 1\n", "Toán 6", "info:srw/diagnostic/1/16", "<explain ");
  }

  @ParameterizedTest
  @CsvSource({"get,1.1", "get,1.2", "get,2.0", "post,1.2", "soap,1.1", "soap,2.0"})
  void zoomSearchesAndShows(String method, String version) throws Exception {
    String answer =
        run(
            "zoomsh",
            """
            set sru %s
            set sru_version %s
            set schema marcxml
            connect %s/sru/thcs1
            search cql:khoa
            show 18 2
            """
                .formatted(method, version, server.address));
    assertThat(answer).contains("20 hits", ">tk19<", ">tk20<");
  }

  @Test
  void catmanduPagesThroughEverything() throws Exception {
    requireModule("Catmandu::Importer::SRU");
    String answer =
        run(
            "catmandu",
            "",
            "convert",
            "SRU",
            "--base",
            server.address + "/sru",
            "--query",
            "khoa",
            "--recordSchema",
            "marcxml",
            "--parser",
            "marcxml");
    assertThat(answer.split("\"_id\"", -1)).hasSize(21);
  }

  /** Catmandu comes in many packages; the program alone does not say which formats it knows. */
  private static void requireModule(String module) throws Exception {
    requireProgram("perl");
    Process perl = new ProcessBuilder("perl", "-M" + module, "-e", "1").start();
    Assumptions.assumeTrue(perl.waitFor() == 0, "skipped: " + module + " not present");
  }

  private static void requireProgram(String program) {
    boolean installed =
        Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    Assumptions.assumeTrue(installed, "skipped: " + program + " not present");
  }

  private static String run(String program, String input, String... arguments)
      throws IOException, InterruptedException {
    requireProgram(program);
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(input);
      in.write(input.isEmpty() ? "" : "quit\n");
    }
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return answer;
  }

  @AfterAll
  static void stop() {
    server.close();
  }
}
