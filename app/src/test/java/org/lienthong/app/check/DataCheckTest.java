package org.lienthong.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.app.command.Workplace;
import org.lienthong.core.check.Fault;
import org.lienthong.core.check.Findings;

class DataCheckTest {
  @TempDir Path folder;

  @BeforeEach
  void make() {
    try (Workplace work = new Workplace(folder)) {
      for (int i = 0; i < 20; i++) {
        work.put("A", "a" + i, "245$aBiển Đông " + i, "260$bKim Đồng$c2020");
        work.put("B", "b" + i, "245$aBiển Đông " + i, "260$bKim Đồng$c2020");
      }
      work.put("C", "c1", "245$aNúi Bà Đen");
      settle(work);
    }
  }

  private static void settle(Workplace work) {
    assertThat(work.engine().catchUp().await((what, done, of) -> {}, () -> false)).isTrue();
  }

  private List<Fault> check() {
    return new DataCheck(folder.resolve("data"))
        .run(false, (what, done, of) -> {}).all().stream().map(Findings.Finding::fault).toList();
  }

  private void change(String... statements) {
    try (Workplace work = new Workplace(folder)) {
      work.engine()
          .store()
          .write(transaction -> {
            for (String sql : statements) {
              assertThat(transaction.statements().run(sql)).as(sql).isPositive();
            }
            return 0;
          });
    }
  }

  @Test
  void findsNothingInASoundDirectory() {
    DataCheck.Outcome outcome =
        new DataCheck(folder.resolve("data")).run(false, (what, done, of) -> {});
    assertThat(outcome.all()).isEmpty();
    assertThat(outcome.records()).isGreaterThan(41);
  }

  /**
   * Merged and deleted records, sets that were left, and a library that was removed are in order.
   */
  @Test
  void findsNothingAfterEverythingThatHappens() {
    try (Workplace work = new Workplace(folder)) {
      work.put("A", "a0", "245$aSông Hồng", "260$bKim Đồng$c2020");
      work.put("C", "c1", "245$aBiển Đông 3", "260$bKim Đồng$c2020");
      settle(work);
      assertThat(work.run("decide", "same", "A/a1", "B/b2", "--who", "t", "--why", "t")).isZero();
      settle(work);
      assertThat(work.run("library", "set", "A", "--type", "school")).isZero();
      settle(work);
      work.put("D", "d1", "245$aĐồng bằng");
      settle(work);
      assertThat(work.run("library", "remove", "B", "--yes")).isZero();
      settle(work);
    }
    assertThat(check()).isEmpty();
  }

  @Test
  void readsOneMomentWhileAnotherProcessWrites() {
    try (Workplace work = new Workplace(folder)) {
      for (int i = 0; i < 20; i++) {
        work.put("A", "later" + i, "245$aViết sau " + i);
        assertThat(check()).isSubsetOf(Fault.UNION_INCOMPLETE);
      }
    }
  }

  private static String digest(String hex) throws Exception {
    byte[] octets = HexFormat.of().parseHex(hex);
    byte[] all = MessageDigest.getInstance("SHA-256").digest(octets);
    return HexFormat.of().formatHex(Arrays.copyOf(all, 16));
  }

  static Stream<Arguments> damages() throws Exception {
    String one = " WHERE catalogue = 'A' AND id = 'a1'";
    return Stream.of(
        Arguments.of(Fault.DIGEST_DIFFERS, "UPDATE record SET marc = X'00'" + one),
        Arguments.of(Fault.DIGEST_DIFFERS, "UPDATE record SET digest = X'00'" + one),
        Arguments.of(
            Fault.RECORD_UNREADABLE,
            "UPDATE record SET marc = X'FFFF', digest = X'" + digest("FFFF") + "'" + one),
        Arguments.of(Fault.LOG_DISORDERED, "UPDATE record SET datestamp = 2000000000" + one),
        Arguments.of(
            Fault.COUNT_DIFFERS, "UPDATE catalogue_count SET live = 7 WHERE catalogue = 'A'"),
        Arguments.of(
            Fault.COUNT_DIFFERS,
            "INSERT INTO catalogue_count (catalogue, records, live) VALUES ('X', 1, 1)"),
        Arguments.of(
            Fault.SET_PLACE_MISSING,
            "DELETE FROM set_place WHERE place & 1099511627775 = (SELECT seq FROM record"
                + one
                + ")"),
        Arguments.of(
            Fault.SET_PLACE_MISSING,
            "UPDATE set_place SET gone = 1 WHERE place & 1099511627775 = (SELECT seq FROM record"
                + one
                + ")"),
        Arguments.of(Fault.SCHEMA_VERSIONS, "DELETE FROM schema_version WHERE version = 1"),
        Arguments.of(
            Fault.RECORD_WITHOUT_CLUSTER, "DELETE FROM union_member WHERE local_id = 'a1'"),
        Arguments.of(
            Fault.RECORD_WITHOUT_CLUSTER,
            "UPDATE union_node SET cluster = 0 WHERE id ="
                + " (SELECT node FROM union_member WHERE local_id = 'c1')"),
        Arguments.of(
            Fault.CLUSTER_OF_NOTHING,
            "INSERT INTO union_member (record_key, library, local_id, node)"
                + " SELECT 999999, 'X', '1', node FROM union_member WHERE local_id = 'a1'"),
        Arguments.of(
            Fault.CLUSTER_WITHOUT_RECORD,
            "UPDATE record SET deleted = 1 WHERE catalogue = 'union' AND id ="
                + " (SELECT min(id) FROM union_cluster)"),
        Arguments.of(
            Fault.RECORD_OF_NO_CLUSTER,
            "UPDATE union_cluster SET id = 'other' WHERE id ="
                + " (SELECT min(id) FROM union_cluster)"),
        Arguments.of(
            Fault.SUCCESSOR_MISSING,
            "UPDATE record SET deleted = 1, successor = 'nosuch' WHERE catalogue = 'union'"
                + " AND id = (SELECT min(id) FROM union_cluster)"),
        Arguments.of(
            Fault.SUCCESSOR_MISSING,
            "UPDATE record SET deleted = 1, successor = id WHERE catalogue = 'union'"
                + " AND id = (SELECT min(id) FROM union_cluster)"),
        Arguments.of(Fault.INDEX_LACKS, "UPDATE record SET key = key + 100000" + one),
        Arguments.of(Fault.INDEX_EXTRA, "UPDATE record SET deleted = 1" + one));
  }

  @ParameterizedTest
  @MethodSource("damages")
  void findsEachDamage(Fault fault, String sql) {
    change(sql);
    assertThat(check()).contains(fault);
  }

  @Test
  void findsDamagedPagesOfTheDatabase() throws IOException {
    Path file = folder.resolve("data/records.sqlite");
    try (RandomAccessFile octets = new RandomAccessFile(file.toFile(), "rw")) {
      for (long page = 2; page * 4096 < octets.length(); page += 3) {
        octets.seek(page * 4096 + 8);
        octets.write(new byte[512]);
      }
    }
    assertThat(check()).containsAnyOf(Fault.DATABASE_DAMAGED, Fault.STORE_UNREADABLE);
    Files.write(file, new byte[8192]);
    assertThat(check()).contains(Fault.STORE_UNREADABLE);
  }

  @Test
  void findsADamagedOrMissingIndex() throws IOException {
    Path index = folder.resolve("data/index");
    List<Path> files;
    try (Stream<Path> list = Files.list(index)) {
      files = list.filter(p -> p.getFileName().toString().startsWith("_")).toList();
    }
    for (Path file : files) {
      byte[] octets = Files.readAllBytes(file);
      byte[] wrong = octets.clone();
      wrong[octets.length / 2] ^= 1;
      Files.write(file, wrong);
      assertThat(check()).as(file.toString()).contains(Fault.INDEX_DAMAGED);
      Files.write(file, octets);
    }
    assertThat(check()).isEmpty();
    for (Path file : files) {
      Files.delete(file);
    }
    assertThat(check()).contains(Fault.INDEX_DAMAGED);
    try (Stream<Path> list = Files.list(index)) {
      for (Path file : list.toList()) {
        Files.delete(file);
      }
    }
    assertThat(check()).containsExactly(Fault.INDEX_MISSING);
  }

  @Test
  void saysWhenTheDiskIsNearlyFull() {
    Path data = folder.resolve("data");
    assertThat(new DataCheck(data, _ -> DataCheck.LEAST_FREE).run(false, (w, d, o) -> {}).faults())
        .isEmpty();
    assertThat(
            new DataCheck(data, _ -> DataCheck.LEAST_FREE - 1).run(false, (w, d, o) -> {}).faults())
        .extracting(Findings.Finding::fault)
        .containsExactly(Fault.DISK_NEARLY_FULL);
  }

  @Test
  void leavesTheTablesOfAnOlderVersionAlone() {
    DataCheck.Outcome outcome =
        new DataCheck(folder.resolve("data")).run(true, (what, done, of) -> {});
    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.notes())
        .extracting(Findings.Finding::fault)
        .containsExactly(Fault.OLDER_FORMAT);
  }
}
