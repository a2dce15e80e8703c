package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pastes the blocks of README's "Use it" into a shell, in order, on free ports. The folder of the
 * test stands for a fresh clone: {@code bin} and {@code samples} are links, there is no data.
 */
class ReadmeTest {
  private static final Path CLONE = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
  private static final Pattern PORT = Pattern.compile("\\b(8080|2100|8090|2110)\\b");
  private static final Pattern HITS = Pattern.compile("Number of hits: [1-9]");
  private static final Pattern FOUND = Pattern.compile("numberOfRecords>[1-9]");
  private static final Duration TO_START = Duration.ofSeconds(90);

  @TempDir private Path folder;
  private final Map<String, Integer> ports = new HashMap<>();
  private final List<RunningCommand> servers = new ArrayList<>();

  @Test
  void endsWithACatalogueInWhichEverySearchFindsSomething() throws Exception {
    Programs.assumeInstalled("curl");
    Programs.assumeInstalled("yaz-client");
    Files.createSymbolicLink(folder.resolve("bin"), CLONE.resolve("bin"));
    Files.createSymbolicLink(folder.resolve("samples"), CLONE.resolve("samples"));
    StringBuilder said = new StringBuilder();
    try {
      for (String block : blocks()) {
        if (block.startsWith("bin/lienthong serve")) {
          servers.add(serve(block));
        } else {
          said.append(paste(block));
        }
      }
    } finally {
      servers.forEach(RunningCommand::close);
    }
    assertThat(servers).hasSize(2);
    assertThat(said.toString())
        .containsPattern(FOUND)
        .containsPattern(HITS)
        .contains("<OAI-PMH", "<record>", "Kết nối tri thức với cuộc sống", "Hà Huy Khoái")
        .doesNotContain("Exception", "<error");
  }

  private static List<String> blocks() throws IOException {
    String readme = Files.readString(CLONE.resolve("README.md"));
    String section = readme.substring(readme.indexOf("\n## Use it"));
    Matcher matcher = BLOCK.matcher(section.substring(0, section.indexOf("\n## Learn")));
    List<String> all = new ArrayList<>();
    while (matcher.find()) {
      all.add(matcher.group(1));
    }
    assertThat(all).hasSizeGreaterThan(5);
    return all;
  }

  private String onFreePorts(String block) {
    return PORT.matcher(block)
        .replaceAll(
            found -> String.valueOf(ports.computeIfAbsent(found.group(), _ -> Ports.free())));
  }

  private RunningCommand serve(String block) throws IOException {
    String command = onFreePorts(block.strip());
    if (!command.contains("--http-port")) {
      command += onFreePorts(" --http-port 8080 --z3950-port 2100");
    }
    Path log = Files.createTempFile("lienthong-readme", ".log");
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec " + command);
    builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment());
    RunningCommand server = new RunningCommand(builder.start(), log);
    Wait.until(
        TO_START,
        "ready: " + command,
        () -> {
          assertThat(server.isRunning()).as(server.said()).isTrue();
          return server.said().contains("ready");
        });
    return server;
  }

  private String paste(String block) {
    String script = "cd '" + folder + "'\n" + onFreePorts(block);
    Outcome outcome = Programs.run(List.of("sh", "-e"), environment(), script).expecting(0);
    assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
    return outcome.out();
  }

  private Map<String, String> environment() {
    return Map.of(
        "LIENTHONG_NO_BUILD", "1",
        "LC_ALL", "C.UTF-8",
        "LIENTHONG_JAVA_OPTS", "-Dorg.sqlite.tmpdir=" + folder);
  }
}
