package org.lienthong.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.sql.Migration;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

class StoreChangesTest {
  private static final int RECORDS = 300;

  private final AtomicLong second = new AtomicLong(1_000_000);
  @TempDir private Path folder;
  private int files;

  private SqliteStore open() {
    SqliteStore store =
        SqliteStore.open(
            folder.resolve("records.sqlite"),
            () -> Instant.ofEpochSecond(second.getAndIncrement()));
    store.migrate(
        "test",
        List.of(
            new Migration(
                1,
                List.of(
                    "CREATE TABLE pair (a TEXT NOT NULL, b BIGINT NOT NULL, points DOUBLE"
                        + " PRECISION, PRIMARY KEY (a, b))",
                    "CREATE TABLE named (id BIGINT PRIMARY KEY, name TEXT NOT NULL UNIQUE)"))));
    return store;
  }

  /** Any work between two copies: what the changes lead to is what is there, in every table. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void leadToTheSameRowsInEveryTable(int seed) throws IOException, SQLException {
    Random random = new Random(seed);
    Path copy = folder.resolve("copy");
    Path prints;
    try (SqliteStore store = open()) {
      store.write(transaction -> work(transaction, random, 400));
      StoreCopy.make(folder.resolve("records.sqlite"), copy, () -> false);
      prints = next();
      StoreChanges.fingerprint(copy, prints);
      for (int round = 0; round < 4; round++) {
        int amount = random.nextInt(1 + 60 * round);
        store.write(transaction -> work(transaction, random, amount));
        Path now = next();
        Path changes = next();
        assertThat(write(prints, now, changes).outcome()).isEqualTo(StoreChanges.Outcome.WRITTEN);
        StoreChanges.apply(copy, changes);
        Path result = next();
        StoreChanges.fingerprint(copy, result);
        assertThat(Files.mismatch(result, now)).isEqualTo(-1);
        assertThat(rows(copy)).isEqualTo(rows(folder.resolve("records.sqlite")));
        prints = now;
      }
    }
    assertThat(StoreCopy.read(copy).lastSeq()).isPositive();
  }

  private Path next() {
    return folder.resolve("file" + files++);
  }

  private StoreChanges.Result write(Path since, Path now, Path changes) throws IOException {
    return StoreChanges.write(folder.resolve("records.sqlite"), since, now, changes, () -> false);
  }

  private static int work(StoreTransaction transaction, Random random, int amount) {
    for (int i = 0; i < amount; i++) {
      String id = "n" + random.nextInt(RECORDS);
      int number = random.nextInt(200);
      Origin origin = Origin.ofFile("o" + random.nextInt(3));
      switch (random.nextInt(8)) {
        case 0 -> transaction.apply(new RecordChange.Delete("A", id, null, null));
        case 1 -> transaction.apply(put(id, 7, "s", origin));
        case 2 -> transaction.statements().run("DELETE FROM pair WHERE b = ?", number);
        case 3 ->
            transaction
                .statements()
                .run(
                    "INSERT INTO pair (a, b, points) VALUES (?, ?, ?) ON CONFLICT (a, b)"
                        + " DO UPDATE SET points = 1.5",
                    "a" + number % 5,
                    number,
                    number % 3 == 0 ? null : 2.0);
        case 4 -> rename(transaction, number, random.nextInt(40));
        case 5 -> transaction.putState("test", "k" + number, id);
        default -> transaction.apply(put(id, random.nextInt(1000), "s:" + number % 4, origin));
      }
    }
    return amount;
  }

  /** A unique value moves from one row to another. */
  private static void rename(StoreTransaction transaction, int id, int name) {
    transaction.statements().run("DELETE FROM named WHERE name = ? OR id = ?", "x" + name, id);
    transaction.statements().run("INSERT INTO named (id, name) VALUES (?, ?)", id, "x" + name);
  }

  private static RecordChange put(String id, int title, String set, Origin origin) {
    MarcRecord marc =
        new MarcRecord(Leader.BOOK, List.of(DataField.of("245", "00", "a", "Tập " + title)));
    return new RecordChange.Put("A", id, marc, List.of(set), List.of(origin));
  }

  private static List<String> rows(Path file) throws SQLException {
    List<String> out = new ArrayList<>();
    try (Connection connection = StoreCopy.reading(file);
        Statement statement = connection.createStatement()) {
      List<TableShape> tables = TableShape.all(connection);
      assertThat(tables).extracting(TableShape::name).contains("record", "set_place", "pair");
      for (TableShape table : tables) {
        String all = "SELECT * FROM " + table.name() + " ORDER BY " + table.keyColumns().getFirst();
        try (ResultSet rows = statement.executeQuery(all + ", 2")) {
          while (rows.next()) {
            StringBuilder row = new StringBuilder(table.name());
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              row.append('|').append(rows.getString(i));
            }
            out.add(row.toString());
          }
        }
      }
    }
    return out;
  }

  @Test
  void nothingIsWrittenWhenNothingChanged() throws IOException {
    Path prints = next();
    Path changes = next();
    try (SqliteStore store = open()) {
      store.write(transaction -> work(transaction, new Random(9), 500));
      StoreChanges.fingerprint(folder.resolve("records.sqlite"), prints);
      write(prints, next(), changes);
    }
    assertThat(Files.size(changes)).isLessThan(500);
  }

  @Test
  void changesOfAnotherCopyAreRefused() throws IOException {
    Path copy = folder.resolve("copy");
    Path changes = next();
    Path prints = next();
    try (SqliteStore store = open()) {
      StoreCopy.make(folder.resolve("records.sqlite"), copy, () -> false);
      store.write(transaction -> work(transaction, new Random(1), 400));
      StoreChanges.fingerprint(folder.resolve("records.sqlite"), prints);
      store.write(transaction -> work(transaction, new Random(2), 40));
      write(prints, next(), changes);
    }
    assertThatThrownBy(() -> StoreChanges.apply(copy, changes))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not the one");
  }

  @Test
  void stopsWhenAsked() throws IOException {
    Path prints = next();
    try (SqliteStore store = open()) {
      store.write(transaction -> work(transaction, new Random(1), 500));
      StoreChanges.fingerprint(folder.resolve("records.sqlite"), prints);
      StoreChanges.Result result =
          StoreChanges.write(folder.resolve("records.sqlite"), prints, next(), next(), () -> true);
      assertThat(result.outcome()).isEqualTo(StoreChanges.Outcome.STOPPED);
    }
  }
}
