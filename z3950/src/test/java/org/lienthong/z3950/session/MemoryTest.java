package org.lienthong.z3950.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.limit.Budgets;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.DeleteResultSetRequest;
import org.lienthong.z3950.apdu.Operator;
import org.lienthong.z3950.apdu.PresentResponse;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.rpn.Pqf;

/** What associations may hold in memory, with small budgets. */
class MemoryTest {
  private static final List<String> A = List.of("A");

  @TempDir Path folder;

  private TestServer server(long resultSets, long answers) throws IOException {
    return TestServer.start(
        folder,
        new Budgets(
            new Budget("connections", 10, 10),
            new Budget("unfinished-requests", 1 << 20, 1 << 20),
            new Budget("result-sets", resultSets, resultSets),
            new Budget("answers", answers, answers)));
  }

  /**
   * Returns a query that finds books by one term and has so many others, each as long as a term may
   * be: 4 kB of text a term.
   */
  private static RpnQuery longQuery(int terms) {
    RpnStructure term = Pqf.parse("@attr 1=4 " + "x".repeat(Z3950Limits.MAX_TERM_CHARACTERS)).rpn();
    RpnStructure out = Pqf.parse("@attr 1=4 toán").rpn();
    for (int i = 0; i < terms; i++) {
      out = new RpnStructure.RpnRpnOp(out, term, new Operator.Or());
    }
    return new RpnQuery(Oids.BIB_1, out);
  }

  @Test
  void dropsTheOldestSetsWhenTheBudgetIsSpent() throws IOException {
    try (Talk talk = Talk.begin(server(100_000, 1 << 20))) {
      Budget budget = talk.budgets().resultSets();
      for (int i = 0; i < 20; i++) {
        assertThat(talk.search("s" + i, A, longQuery(10))).isZero();
        assertThat(budget.used()).isBetween(40_000L, 100_000L);
      }
      assertThat(talk.present("s19")).isZero();
      assertThat(talk.present("s18")).isZero();
      assertThat(talk.present("s17")).isEqualTo(30);
      assertThat(budget.refusals()).isEqualTo(18);
      talk.answer(new DeleteResultSetRequest(null, DeleteResultSetRequest.ALL, List.of()));
      assertThat(budget.used()).isZero();
    }
  }

  @Test
  void refusesASetWhenThereIsNothingToDrop() throws IOException {
    try (Talk talk = Talk.begin(server(100_000, 1 << 20))) {
      assertThat(talk.search("small", A, longQuery(1))).isZero();
      long before = talk.budgets().resultSets().used();
      assertThat(talk.search("large", A, longQuery(40))).isEqualTo(112);
      assertThat(talk.present("small")).isZero();
      assertThat(talk.budgets().resultSets().used()).isEqualTo(before);
      try (Association other = talk.other("192.0.2.2")) {
        assertThat(Talk.search(other, "s", A, longQuery(18))).isZero();
        assertThat(talk.search("small", A, longQuery(10))).isEqualTo(112);
      }
      assertThat(talk.search("small", A, longQuery(10))).isZero();
    }
  }

  @Test
  void givesBackTheSetsOfAnAssociationThatEnds() throws IOException {
    try (Talk talk = Talk.begin(server(100_000, 1 << 20))) {
      Association other = talk.other("192.0.2.2");
      assertThat(Talk.search(other, "s", A, longQuery(18))).isZero();
      assertThat(talk.budgets().resultSets().used()).isGreaterThan(70_000);
      other.close();
      assertThat(talk.budgets().resultSets().used()).isZero();
    }
  }

  /** Each step would double the query of two terms: after 8 steps it has 512. */
  @Test
  void limitsQueriesThatDoubleByTheirOwnResult() throws IOException {
    try (Talk talk = Talk.begin(server(100_000_000, 1 << 20))) {
      assertThat(talk.search("x", A, longQuery(1))).isZero();
      RpnStructure set = new RpnStructure.ResultSetOperand("x");
      RpnQuery twice =
          new RpnQuery(Oids.BIB_1, new RpnStructure.RpnRpnOp(set, set, new Operator.And()));
      List<Integer> conditions = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        conditions.add(talk.search("x", A, twice));
      }
      assertThat(conditions).containsExactly(0, 0, 0, 0, 0, 0, 0, 6, 30, 30);
    }
  }

  @Test
  void presentsFewerRecordsWhenThereIsNoMemoryForMore() throws IOException {
    TestServer server = server(100_000, 60_000);
    for (int i = 1; i <= 9; i++) {
      server.put("B", "long" + i, longBook("long" + i, 20_000));
    }
    try (Talk talk = Talk.begin(server)) {
      assertThat(talk.search("s", List.of("B"), Pqf.parse("@attr 1=4 dài"))).isZero();
      PresentResponse response = talk.present("s", 9);
      assertThat(response.presentStatus()).isEqualTo(PresentResponse.PARTIAL_2);
      assertThat(response.numberOfRecordsReturned()).isEqualTo(1);
      assertThat(response.nextResultSetPosition()).isEqualTo(2);
      assertThat(talk.budgets().answers().refusals()).isEqualTo(1);
      assertThat(talk.budgets().answers().used()).isZero();
    }
  }

  @Test
  void presentsSmallRecordsWhenTheBudgetIsSpentAndRefusesLargeOnes() throws IOException {
    TestServer server = server(100_000, 100);
    server.put("B", "long", longBook("long", 20_000));
    try (Talk talk = Talk.begin(server)) {
      assertThat(talk.search("s", List.of("B"), Pqf.parse("@attr 1=4 kiều"))).isZero();
      assertThat(talk.present("s")).isZero();
      assertThat(talk.search("s", List.of("B"), Pqf.parse("@attr 1=4 dài"))).isZero();
      assertThat(talk.present("s")).isEqualTo(2);
    }
  }

  private static MarcRecord longBook(String id, int characters) {
    MarcRecord book = TestServer.book(id, "Dài", "Nguyễn Du", 1999);
    List<Field> fields = new ArrayList<>(book.fields());
    fields.add(DataField.of("520", "  ", "a", "x".repeat(characters)));
    return new MarcRecord(book.leader(), fields);
  }
}
