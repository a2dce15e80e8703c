package org.lienthong.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConsoleOutputTest {
  private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
  private Instant now = Instant.EPOCH;

  private ConsoleOutput output(boolean terminal) {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    PrintStream err = new PrintStream(stderr, true, UTF_8);
    return new ConsoleOutput(out, err, terminal, false, () -> now);
  }

  @Test
  void drawsABarThatTheNextLineReplaces() {
    ConsoleOutput output = output(true);
    now = now.plusSeconds(1);
    output.progress("nhập", 50, 100);
    output.error("hỏng");

    assertThat(stderr.toString(UTF_8))
        .contains("nhập [###############")
        .contains("50 %")
        .endsWith("\r\u001b[Khỏng\n");
  }

  @Test
  void writesPlainLinesNowAndThenElsewhere() {
    ConsoleOutput output = output(false);
    output.progress("nhập", 1, 100);
    now = now.plusSeconds(10);
    output.progress("nhập", 60, 100);
    output.progress("nhập", 61, 100);

    assertThat(stderr.toString(UTF_8)).isEqualTo("nhập: 60/100\n");
  }
}
