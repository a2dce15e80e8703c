package org.lienthong.conformance.zoom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.AttributeElement;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.ScanResponse;
import org.lienthong.z3950.apdu.SortKeySpec;
import org.lienthong.z3950.apdu.Term;
import org.lienthong.z3950.client.PresentedRecord;
import org.lienthong.z3950.client.ResumingSearch;
import org.lienthong.z3950.client.Target;
import org.lienthong.z3950.client.Z3950Client;
import org.lienthong.z3950.client.Z3950Exception;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.syntax.RecordReader;
import org.lienthong.z3950.syntax.RecordSyntax;

/**
 * Tests that our client gets the same answers from Zebra and from our own server on the same
 * records. Titles are ASCII, since Zebra's plain character maps have no Vietnamese; notes are not.
 */
class ZebraTest {
  private static final String[] KINDS = {"Rivers", "Villages", "Birds", "Boats", "Markets"};
  private static final String[] WRITERS = {"Lan Tran", "Minh Pham", "Hoa Nguyen"};
  private static final int BOOKS = 60;

  @TempDir static Path folder;
  private static SmallServer ours;
  private static ZebraServer zebra;

  @BeforeAll
  static void start() throws IOException {
    ZebraServer.assumeInstalled();
    List<MarcRecord> books = IntStream.range(0, BOOKS).mapToObj(ZebraTest::book).toList();
    ours = new SmallServer(Files.createDirectory(folder.resolve("ours")), books);
    zebra = new ZebraServer(Files.createDirectory(folder.resolve("zebra")), books);
  }

  @AfterAll
  static void stop() {
    if (ours != null) {
      ours.close();
    }
    if (zebra != null) {
      zebra.close();
    }
  }

  private static MarcRecord book(int i) {
    String title = KINDS[i % KINDS.length] + " of the delta " + (100 + i * 37 % BOOKS);
    return new MarcRecord(
        Leader.BOOK,
        List.of(
            ControlField.of("001", "b" + i),
            DataField.of("020", "  ", "a", "97860400000%02d".formatted(i)),
            DataField.of("100", "1 ", "a", WRITERS[i % WRITERS.length]),
            DataField.of("245", "10", "a", title),
            DataField.of("260", "  ", "a", "Hà Nội", "c", String.valueOf(1980 + i % 7)),
            DataField.of("500", "  ", "a", "Bản in thử số " + i + ", có minh hoạ")));
  }

  private static Z3950Client toOurs() throws IOException {
    return Z3950Client.connect(Target.parse(ours.address() + "/A"));
  }

  private static Z3950Client toZebra() throws IOException {
    return Z3950Client.connect(Target.parse(zebra.address() + "/Default"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@attr 1=4 rivers",
        "@attr 1=4 delta",
        "@attr 1=4 nothing",
        "@attr 1=4 @attr 5=1 bo",
        "@attr 1=4 @attr 4=1 \"birds of the\"",
        "@attr 1=4 @attr 4=1 \"of birds\"",
        "@attr 1=1003 nguyen",
        "@attr 1=31 1983",
        "@attr 1=12 b17",
        "@attr 1=7 9786040000005",
        "@and @attr 1=4 boats @attr 1=1003 lan",
        "@or @attr 1=4 boats @attr 1=4 birds",
        "@not @attr 1=4 boats @attr 1=1003 lan",
      })
  void findsAsManyInBoth(String pqf) throws IOException {
    try (Z3950Client own = toOurs();
        Z3950Client other = toZebra()) {
      long found = other.search(Pqf.parse(pqf));
      assertThat(own.search(Pqf.parse(pqf))).isEqualTo(found);
      assertThat(found == 0).isEqualTo(pqf.contains("nothing") || pqf.contains("of birds"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"USMARC", "XML"})
  void readsTheSameRecordsFromBoth(RecordSyntax syntax) throws IOException {
    List<MarcRecord> all = read(ours.address() + "/A", syntax);
    assertThat(all).hasSize(BOOKS);
    assertThat(read(zebra.address() + "/Default", syntax))
        .extracting(MarcRecord::fields)
        .containsExactlyInAnyOrderElementsOf(all.stream().map(MarcRecord::fields).toList());
  }

  /** Reads a whole result in batches. */
  private static List<MarcRecord> read(String address, RecordSyntax syntax) throws IOException {
    List<MarcRecord> out = new ArrayList<>();
    try (ResumingSearch search =
        new ResumingSearch(Target.parse(address), Pqf.parse("@attr 1=4 delta"), syntax, null, 0)) {
      for (var page = search.next(); !page.isEmpty(); page = search.next()) {
        page.forEach(record -> out.add(record(record)));
      }
    }
    return out;
  }

  private static MarcRecord record(PresentedRecord presented) {
    return RecordReader.read(((PresentedRecord.Given) presented).external());
  }

  @Test
  void scansTheSameTermsInBoth() throws IOException {
    try (Z3950Client own = toOurs();
        Z3950Client other = toZebra()) {
      List<String> terms = scan(other, "boats", 4);
      assertThat(terms).containsExactly("boats 12", "delta 60", "markets 12", "of 60");
      assertThat(scan(own, "boats", 4)).isEqualTo(terms);
    }
  }

  private static List<String> scan(Z3950Client client, String start, int count) throws IOException {
    var from = (RpnStructure.AttributesPlusTerm) Pqf.parse("@attr 1=4 " + start).rpn();
    return client.scan(from, count).entries().stream()
        .map(ScanResponse.TermInfo.class::cast)
        .map(t -> ((Term.General) t.term()).octets().text(UTF_8) + " " + t.globalOccurrences())
        .toList();
  }

  @Test
  void sortsAlikeInBoth() throws IOException {
    List<String> down = sorted(toZebra(), SortKeySpec.DESCENDING);
    assertThat(down).hasSize(12).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(sorted(toOurs(), SortKeySpec.DESCENDING)).isEqualTo(down);
    assertThat(sorted(toOurs(), SortKeySpec.ASCENDING))
        .isEqualTo(sorted(toZebra(), SortKeySpec.ASCENDING))
        .isEqualTo(down.reversed());
  }

  private static List<String> sorted(Z3950Client client, int relation) throws IOException {
    try (client) {
      long found = client.search(Pqf.parse("@attr 1=4 boats"));
      client.sort(
          List.of(
              new SortKeySpec(
                  new SortKeySpec.SortAttributes(Oids.BIB_1, List.of(AttributeElement.of(1, 4))),
                  relation,
                  1,
                  null)));
      return client.present(1, (int) found, RecordSyntax.USMARC, null).stream()
          .map(r -> record(r).first("245", 'a').orElseThrow())
          .toList();
    }
  }

  @Test
  void hearsTheSameDiagnosticsFromBoth() throws IOException {
    assertThat(condition(toZebra(), "@attr 1=9999 x"))
        .isEqualTo(condition(toOurs(), "@attr 1=9999 x"))
        .isEqualTo(114);
  }

  private static int condition(Z3950Client client, String pqf) throws IOException {
    try (client) {
      return catchThrowableOfType(Z3950Exception.class, () -> client.search(Pqf.parse(pqf)))
          .condition();
    }
  }
}
