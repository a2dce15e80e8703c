package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/**
 * Tests of {@code bin/lienthong z3950} against the built server, in every format and record syntax.
 */
class ClientCommandTest {
  @TempDir static Path folder;
  private static Lienthong program;
  private static LienthongServer server;

  @BeforeAll
  static void start() {
    program = new Lienthong(folder.resolve("data"));
    program.addLibrary("A");
    MarcRecord book =
        new MarcRecord(
            Leader.BOOK,
            List.of(
                ControlField.of("001", "a1"),
                DataField.of("245", "10", "a", "Mắt biếc"),
                DataField.of("852", "  ", "a", "A", "b", "Kho mượn", "p", "DKCB1")));
    Path file = MarcFiles.iso2709(folder.resolve("a.mrc"), List.of(book));
    program.importFiles("A", List.of(file)).expecting(0);
    server = program.serve();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Outcome run(String... options) {
    String[] arguments = new String[3 + options.length];
    arguments[0] = "z3950";
    arguments[1] = "127.0.0.1:" + server.z3950Port() + "/A";
    arguments[2] = "@attr 1=4 biếc";
    System.arraycopy(options, 0, arguments, 3, options.length);
    return program.run(arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format|tagged|245 10 $a Mắt biếc",
        "--format|marcxml|<subfield code=\"a\">Mắt biếc<",
        "--format|marcjson|\"a\":\"Mắt biếc\"",
        "--format|iso2709|Mắt biếc",
        "--format|dc|<dc:title>Mắt biếc<",
        "--format|mods|<title>Mắt biếc<",
        "--format|isohold|<physicalLocation>Kho mượn<",
        "--syntax|usmarc|245 10 $a Mắt biếc",
        "--syntax|sutrs|245 10 $a Mắt biếc",
        "--syntax|xml|<subfield code=\"a\">Mắt biếc<",
        "--syntax|opac|itemId: DKCB1",
        "--syntax|grs-1|(3,245) (3,10) (3,a) Mắt biếc",
      })
  void printsRecordsInEveryFormat(String option, String format, String expected) {
    Outcome outcome = run(option, format);
    outcome.expecting(0);
    assertThat(outcome.out()).contains(expected);
  }

  @Test
  void asksForASchemaByElementSetName() {
    assertThat(run("--syntax", "xml", "--elements", "mods").out()).contains("<title>Mắt biếc<");
  }

  @Test
  void refusesWhatMakesNoSense() {
    run("--syntax", "xml", "--format", "dc").expecting(2);
    run("--format", "nosuch").expecting(2);
    run("--syntax", "nosuch").expecting(2);
    run("--trust", "certificate.pem").expecting(2);
  }

  @Test
  void saysWhatTheServerRefuses() {
    Outcome outcome = run("--syntax", "xml", "--elements", "nosuch");
    outcome.expecting(2);
    assertThat(outcome.err()).contains("25");
  }
}
