package org.lienthong.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogLinesTest {
  private static LogRecord failure() {
    LogRecord record = new LogRecord(Level.WARNING, "không ghi được \"a\"\nđĩa đầy");
    record.setInstant(Instant.parse("2026-11-30T08:00:00.123Z"));
    record.setLoggerName("org.lienthong.store");
    record.setThrown(new IllegalStateException("đĩa đầy"));
    return record;
  }

  @Test
  void writesOneJsonObjectALine() {
    String line = Logging.formatter("json").format(failure());

    assertThat(line.strip()).doesNotContain("\n");
    JsonNode read = JsonMapper.builder().build().readTree(line);
    assertThat(read.get("time").asString()).isEqualTo("2026-11-30T08:00:00.123Z");
    assertThat(read.get("level").asString()).isEqualTo("WARNING");
    assertThat(read.get("message").asString()).isEqualTo("không ghi được \"a\"\nđĩa đầy");
    assertThat(read.get("exception").asString()).contains("IllegalStateException: đĩa đầy");
  }

  @Test
  void writesTextWithTheTraceOfAWarningOnOneLine() {
    String line = Logging.formatter(null).format(failure());

    assertThat(line)
        .startsWith("2026-11-30T08:00:00.123Z WARNING không ghi được \"a\" | đĩa đầy | java")
        .contains("IllegalStateException: đĩa đầy | at org.lienthong.app.LogLinesTest.failure(")
        .endsWith("\n");
    assertThat(line.strip().lines()).hasSize(1);
  }

  @Test
  void replacesControlCharactersInText() {
    LogRecord record =
        new LogRecord(Level.INFO, "a\u001b[2Jb\r\n2026-11-30T08:00:00Z INFO c\u0085d");

    assertThat(Logging.formatter("text").format(record))
        .endsWith("INFO a?[2Jb | 2026-11-30T08:00:00Z INFO c | d\n");
  }

  @Test
  void tellsTheJournalThePriority() {
    Formatter journal = Logging.formatter("journal");

    assertThat(journal.format(failure())).startsWith("<4>WARNING không ghi được");
    assertThat(journal.format(new LogRecord(Level.SEVERE, "a"))).isEqualTo("<3>SEVERE a\n");
    assertThat(journal.format(new LogRecord(Level.INFO, "a"))).isEqualTo("<6>INFO a\n");
    assertThat(journal.format(new LogRecord(Level.FINE, "a"))).isEqualTo("<7>FINE a\n");
  }

  @Test
  void saysInOneLineWhatTheMachineLacks() {
    LogRecord record = failure();
    record.setThrown(
        new IllegalStateException(
            "cannot write", new java.io.IOException("No space left on device")));
    String line = Logging.formatter(null).format(record);
    assertThat(line).contains("cannot write", "ổ đĩa đầy", "the disk is full");
    assertThat(line).doesNotContain("at org.lienthong");
  }

  @Test
  void takesTheLevelFromItsName() {
    assertThat(Logging.level("debug")).isEqualTo(Level.FINE);
    assertThat(Logging.level("warning")).isEqualTo(Level.WARNING);
    assertThat(Logging.level("error")).isEqualTo(Level.SEVERE);
    assertThat(Logging.level(null)).isEqualTo(Level.INFO);
    assertThat(Logging.level("loud")).isEqualTo(Level.INFO);
  }
}
