package org.lienthong.z3950.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.AttributeElement;
import org.lienthong.z3950.apdu.DeleteResultSetRequest;
import org.lienthong.z3950.apdu.ExtendedServicesRequest;
import org.lienthong.z3950.apdu.ExtendedServicesResponse;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.Operator;
import org.lienthong.z3950.apdu.PresentRequest;
import org.lienthong.z3950.apdu.PresentResponse;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.ScanRequest;
import org.lienthong.z3950.apdu.ScanResponse;
import org.lienthong.z3950.apdu.SortKeySpec;
import org.lienthong.z3950.apdu.SortRequest;
import org.lienthong.z3950.apdu.SortResponse;
import org.lienthong.z3950.apdu.UpdateTask;
import org.lienthong.z3950.apdu.UpdateTask.SuppliedRecord;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.codec.UpdateCodec;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.syntax.RecordSyntax;

/** Each limit of a request, at the limit and one beyond; those of messages have dialogues. */
class LimitsTest {
  private static final List<String> A = List.of("A");
  private static final RpnQuery BOOKS = Pqf.parse("@attr 1=4 toán");

  @TempDir static Path folder;
  private static Talk talk;

  @BeforeAll
  static void begin() throws IOException {
    talk = Talk.begin(folder);
    talk.search("books", A, BOOKS);
  }

  @AfterAll
  static void end() {
    talk.close();
  }

  @Test
  void keepsSoManyResultSetsAndDropsTheOldest() {
    talk.answer(new DeleteResultSetRequest(null, DeleteResultSetRequest.ALL, List.of()));
    assertThat(IntStream.range(0, Z3950Limits.MAX_RESULT_SETS))
        .allMatch(i -> talk.search("s" + i, A, BOOKS) == 0);
    assertThat(talk.present("s0")).isZero();
    assertThat(talk.search("one more", A, BOOKS)).isZero();
    assertThat(talk.present("s0")).isEqualTo(30);
    assertThat(talk.present("s1")).isZero();
    // A set that is replaced is no longer the oldest.
    assertThat(talk.search("s1", A, BOOKS)).isZero();
    assertThat(talk.search("and one more", A, BOOKS)).isZero();
    assertThat(talk.present("s1")).isZero();
    assertThat(talk.present("s2")).isEqualTo(30);
    talk.answer(new DeleteResultSetRequest(null, DeleteResultSetRequest.ALL, List.of()));
    talk.search("books", A, BOOKS);
  }

  @Test
  void takesNamesOfResultSetsOfSoManyCharacters() {
    String longest = "n".repeat(Z3950Limits.MAX_RESULT_SET_NAME);
    assertThat(talk.search(longest, A, BOOKS)).isZero();
    assertThat(talk.search(longest + "n", A, BOOKS)).isEqualTo(22);
  }

  @Test
  void searchesSoManyDatabases() {
    List<String> most = Collections.nCopies(Z3950Limits.MAX_DATABASES, "A");
    List<String> more = Collections.nCopies(Z3950Limits.MAX_DATABASES + 1, "A");
    assertThat(talk.search("s", most, BOOKS)).isZero();
    assertThat(talk.search("s", more, BOOKS)).isEqualTo(111);
  }

  @Test
  void takesTermsOfSoManyCharacters() {
    String longest = "x".repeat(Z3950Limits.MAX_TERM_CHARACTERS);
    assertThat(talk.search("s", A, Pqf.parse("@attr 1=4 " + longest))).isZero();
    assertThat(talk.search("s", A, Pqf.parse("@attr 1=4 x" + longest))).isEqualTo(11);
  }

  /** A tree of n terms has 2n-1 nodes; a result set adds one to those of its query. */
  @Test
  void takesQueriesOfSoManyNodes() {
    int terms = Z3950Limits.MAX_QUERY_NODES / 2;
    RpnStructure set = new RpnStructure.ResultSetOperand("books");
    RpnStructure most = both(set, tree(terms - 1));
    RpnStructure more = both(set, both(set, tree(terms - 2)));
    assertThat(talk.search("s", A, new RpnQuery(Oids.BIB_1, most))).isZero();
    assertThat(talk.search("s", A, new RpnQuery(Oids.BIB_1, more))).isEqualTo(6);
  }

  private static RpnStructure tree(int terms) {
    return terms == 1 ? BOOKS.rpn() : both(tree(terms / 2), tree(terms - terms / 2));
  }

  private static RpnStructure both(RpnStructure left, RpnStructure right) {
    return new RpnStructure.RpnRpnOp(left, right, new Operator.And());
  }

  @Test
  void scansSoManyTerms() {
    assertThat(scan(Z3950Limits.MAX_SCAN_TERMS)).isZero();
    assertThat(scan(Z3950Limits.MAX_SCAN_TERMS + 1)).isEqualTo(1029);
  }

  private static int scan(int terms) {
    var start = (RpnStructure.AttributesPlusTerm) BOOKS.rpn();
    var request = new ScanRequest(null, A, Oids.BIB_1, start, 0, terms, 1);
    return Talk.condition(((ScanResponse) talk.answer(request)).nonSurrogateDiagnostics());
  }

  @Test
  void sortsBySoManyKeys() {
    assertThat(sort(Z3950Limits.MAX_SORT_KEYS)).isZero();
    assertThat(sort(Z3950Limits.MAX_SORT_KEYS + 1)).isEqualTo(211);
  }

  private static int sort(int keys) {
    SortKeySpec key =
        new SortKeySpec(
            new SortKeySpec.SortAttributes(Oids.BIB_1, List.of(AttributeElement.of(1, 4))),
            SortKeySpec.ASCENDING,
            1,
            null);
    var request = new SortRequest(null, List.of("books"), "books", Collections.nCopies(keys, key));
    return Talk.condition(((SortResponse) talk.answer(request)).diagnostics());
  }

  /** Each sort doubles the terms of the set: 1, 2, 4 … */
  @Test
  void sortsSetsTogetherWhoseQueriesHaveSoManyNodes() {
    talk.search("both", A, BOOKS);
    for (int terms = 1; 4 * terms - 1 <= Z3950Limits.MAX_QUERY_NODES; terms *= 2) {
      assertThat(together(List.of("both", "both"))).as("%d terms", terms).isZero();
    }
    assertThat(together(List.of("both", "both"))).isEqualTo(6);
    assertThat(together(List.of("both"))).isZero();
    int most = Z3950Limits.MAX_QUERY_NODES / 2;
    assertThat(together(Collections.nCopies(most, "books"))).isZero();
    assertThat(together(Collections.nCopies(most + 1, "books"))).isEqualTo(6);
  }

  private static int together(List<String> inputs) {
    SortKeySpec key =
        new SortKeySpec(
            new SortKeySpec.SortAttributes(Oids.BIB_1, List.of(AttributeElement.of(1, 4))),
            SortKeySpec.ASCENDING,
            1,
            null);
    String sorted = inputs.getFirst().equals("books") ? "many" : inputs.getFirst();
    var request = new SortRequest(null, inputs, sorted, List.of(key));
    return Talk.condition(((SortResponse) talk.answer(request)).diagnostics());
  }

  @Test
  void presentsSoManyRanges() {
    assertThat(present(Z3950Limits.MAX_RANGES)).isZero();
    assertThat(present(Z3950Limits.MAX_RANGES + 1)).isEqualTo(13);
  }

  private static int present(int ranges) {
    PresentRequest request =
        new PresentRequest(
            null,
            "books",
            1,
            1,
            Collections.nCopies(ranges - 1, new PresentRequest.Range(2, 1)),
            null,
            RecordSyntax.SUTRS.oid(),
            null,
            null,
            null,
            List.of());
    return Talk.condition(((PresentResponse) talk.answer(request)).records());
  }

  @Test
  void updatesSoManyRecords() {
    assertThat(update(Z3950Limits.MAX_UPDATE_RECORDS)).isZero();
    assertThat(update(Z3950Limits.MAX_UPDATE_RECORDS + 1)).isEqualTo(1046);
  }

  private static int update(int records) {
    byte[] record = Iso2709Writer.toOctets(TestServer.book("x", "Sinh học", "Tô Hoài", 2020));
    var supplied =
        new SuppliedRecord(
            "x", null, External.octets(RecordSyntax.USMARC.oid(), Octets.owned(record)));
    UpdateTask task =
        new UpdateTask(
            UpdateTask.SPECIAL_UPDATE, "A", null, null, Collections.nCopies(records, supplied));
    var request =
        new ExtendedServicesRequest(
            null,
            ExtendedServicesRequest.CREATE,
            Oids.UPDATE,
            null,
            null,
            null,
            UpdateCodec.request(Oids.UPDATE, task),
            ExtendedServicesRequest.WAIT,
            null);
    return Talk.condition(((ExtendedServicesResponse) talk.answer(request)).diagnostics());
  }
}
