package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private static final Duration TO_START = Duration.ofMinutes(5);
  private static final Pattern ADDRESS = Pattern.compile("http://[^\\s'\"]+");
  private static final Pattern YAZ_CLIENT = Pattern.compile("yaz-client ([^\\s:]+:\\d+/\\w+)");

  @TempDir private Path folder;

  @Test
  void startsBesideOtherProgramsAndItsPrintedLinesAnswerUntilCtrlC() throws Exception {
    var program = new Lienthong(folder.resolve("data"));
    try (var _ = Ports.occupy(8080);
        var _ = Ports.occupy(2100);
        RunningCommand demo = program.start("demo")) {
      Wait.until(
          TO_START,
          "demo ready",
          () -> {
            assertThat(demo.isRunning()).as(demo.said()).isTrue();
            return YAZ_CLIENT.matcher(demo.said()).find() && demo.said().contains("verb=");
          });
      String said = demo.said();
      assertThat(said)
          .contains("Cổng 8080 đang có chương trình khác dùng", "Port 8080 is in use")
          .contains("Cổng 2100 đang có chương trình khác dùng", "Port 2100 is in use")
          .doesNotContain(":8080/", ":2100/");
      List<String> addresses = found(ADDRESS, said, 0);
      assertThat(addresses).anyMatch(a -> a.contains("/sru")).anyMatch(a -> a.contains("/oai"));
      for (String address : addresses) {
        assertThat(Http.get(address).status()).as(address).isEqualTo(200);
      }
      for (String target : found(YAZ_CLIENT, said, 1)) {
        int slash = target.indexOf('/');
        var yaz = new Yaz(target.substring(0, slash), target.substring(slash + 1));
        assertThat(yaz.count("@attr 1=4 toan")).as(target).isPositive();
      }
      List<ProcessHandle> processes = demo.processes();
      demo.interrupt();
      demo.await();
      Wait.until(
          Duration.ofSeconds(20),
          "all processes ended",
          () -> processes.stream().noneMatch(ProcessHandle::isAlive));
      for (String address : addresses) {
        assertThat(Ports.answers(URI.create(address).getPort())).as(address).isFalse();
      }
    }
    startsAgainWithoutAHarvest(program);
  }

  private void startsAgainWithoutAHarvest(Lienthong program) {
    try (RunningCommand demo = program.start("demo")) {
      Wait.until(
          TO_START,
          "second demo ready",
          () -> {
            assertThat(demo.isRunning()).as(demo.said()).isTrue();
            return demo.said().contains("rm -r '");
          });
      assertThat(found(Pattern.compile("nothing to harvest"), demo.said(), 0)).hasSize(3);
      assertThat(demo.said())
          .contains("rm -r '" + folder.resolve("data").resolve("demo") + "'")
          .doesNotContain("were harvested");
    }
  }

  private static List<String> found(Pattern pattern, String text, int group) {
    List<String> all = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      all.add(matcher.group(group));
    }
    return all;
  }
}
