package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir private Path folder;

  @Test
  void namesAPortInUse() throws IOException {
    try (ServerSocket taken = Ports.occupy()) {
      String port = Integer.toString(taken.getLocalPort());
      String free = Integer.toString(Ports.free());
      for (List<String> ports : List.of(List.of(port, free), List.of(free, port))) {
        Outcome outcome =
            program()
                .run("serve", "--http-port", ports.getFirst(), "--z3950-port", ports.getLast());
        outcome.expecting(2);
        assertThat(outcome.err()).contains(port).doesNotContain("\tat ");
      }
    }
  }

  @Test
  void refusesADirectoryThatAnotherServerUses() {
    try (LienthongServer server = program().serve()) {
      Outcome outcome =
          program()
              .run(
                  "serve",
                  "--http-port",
                  Integer.toString(Ports.free()),
                  "--z3950-port",
                  Integer.toString(Ports.free()));
      outcome.expecting(2);
      assertThat(outcome.err()).contains(program().data().toString());
      assertThat(Http.get(server.address("/health/live")).status()).isEqualTo(200);
    }
  }

  @Test
  void letsCommandsGoThroughARunningServer() {
    try (LienthongServer server = program().serve()) {
      program().addLibrary("A");
      Path file = MarcFiles.iso2709(folder.resolve("a.mrc"), MarcFiles.numbered("a", 5));
      program().importFiles("A", List.of(file)).expecting(0);
      assertThat(program().records("A")).hasSize(5);
      assertThat(server.sru("A").count("cql.allRecords=1")).isEqualTo(5);
      assertThat(server.sru("union").count("cql.allRecords=1")).isEqualTo(5);
    }
  }

  @Test
  void refusesADirectoryOfANewerVersionAndLeavesItAlone() throws IOException {
    program().addLibrary("A");
    for (Path version : versionFiles()) {
      Files.writeString(version, "999999\n", UTF_8);
    }
    Map<String, Long> before = sizes();
    Outcome outcome = program().run("library", "list");
    outcome.expecting(2);
    assertThat(outcome.err()).contains("999999");
    assertThat(sizes()).isEqualTo(before);
  }

  /** The one file whose format is promised: it contains the version of all the others as digits. */
  private List<Path> versionFiles() {
    Path file = program().data().resolve("lienthong.format");
    assertThat(file).exists();
    return List.of(file);
  }

  private Map<String, Long> sizes() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(program().data())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sizes.put(file.toString(), Files.size(file));
      }
    }
    return sizes;
  }

  private Lienthong program() {
    return new Lienthong(folder.resolve("data"));
  }
}
