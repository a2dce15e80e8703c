package org.lienthong.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.Output;

class DemoPortsTest {
  private final List<String> said = new ArrayList<>();

  private final Output out =
      new Output() {
        @Override
        public boolean json() {
          return false;
        }

        @Override
        public void line(String text) {
          said.add(text);
        }

        @Override
        public void error(String text) {
          throw new AssertionError(text);
        }

        @Override
        public void progress(String what, long done, long total) {
          throw new AssertionError(what);
        }
      };

  private DemoPorts withTaken(int first, Integer... taken) {
    Set<Integer> all = Set.of(taken);
    return new DemoPorts(first, port -> !all.contains(port), out);
  }

  @Test
  void countsUpFromTheFirstInSilence() {
    DemoPorts ports = withTaken(8080);
    assertThat(List.of(ports.nextFree(), ports.nextFree())).containsExactly(8080, 8081);
    assertThat(said).isEmpty();
  }

  @Test
  void movesOnPastTakenPortsAndSaysSo() {
    DemoPorts ports = withTaken(8080, 8080, 8081, 8083);
    assertThat(List.of(ports.nextFree(), ports.nextFree())).containsExactly(8082, 8084);
    assertThat(said)
        .containsExactly(
            "Cổng 8080 đang có chương trình khác dùng; bản chạy thử dùng cổng 8082."
                + " / Port 8080 is in use by another program; the demo uses port 8082.",
            "Cổng 8083 đang có chương trình khác dùng; bản chạy thử dùng cổng 8084."
                + " / Port 8083 is in use by another program; the demo uses port 8084.");
  }

  @Test
  void aPortThatWasAskedForIsNotReplaced() {
    DemoPorts ports = withTaken(8080, 8080);
    assertThat(ports.exactly()).isEqualTo(8080);
    assertThat(ports.nextFree()).isEqualTo(8081);
    assertThat(said).isEmpty();
  }

  @Test
  void zeroStaysAnyFreePort() {
    DemoPorts ports = withTaken(0, 0);
    assertThat(List.of(ports.exactly(), ports.nextFree(), ports.nextFree()))
        .containsExactly(0, 0, 0);
  }

  @Test
  void givesUpAfterItsLimit() {
    int last = 8080 + DemoPorts.MAX_TRIED - 1;
    assertThat(new DemoPorts(8080, port -> port >= last, out).nextFree()).isEqualTo(last);
    DemoPorts none = new DemoPorts(8080, port -> port > last, out);
    assertThatThrownBy(none::nextFree).isInstanceOf(CommandException.class);
    assertThatThrownBy(withTaken(65_535, 65_535)::nextFree).isInstanceOf(CommandException.class);
  }

  @Test
  void knowsAPortThatAnotherProgramListensOn() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(DemoPorts.isFree(other.getLocalPort())).isFalse();
    }
  }
}
