package org.lienthong.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lienthong.core.store.sql.Migration;
import org.lienthong.core.store.sql.Statements;

/** What every record store promises to modules that keep tables in it. */
public abstract class StoreTablesContract extends StoreUnderTest {
  private static final Migration FIRST =
      new Migration(
          1,
          List.of(
              "CREATE TABLE IF NOT EXISTS mine (n BIGINT PRIMARY KEY, word TEXT, weight DOUBLE"
                  + " PRECISION)"));
  private static final Migration SECOND =
      new Migration(2, List.of("INSERT INTO mine (n, word) VALUES (2, 'hai')"));

  private static int put(Statements sql, long n, String word) {
    return sql.run("INSERT INTO mine (n, word, weight) VALUES (?, ?, ?)", n, word, 0.5);
  }

  private long size() {
    return number("SELECT count(*) FROM mine");
  }

  private long number(String sql) {
    return store.read(statements -> statements.number(sql));
  }

  private List<String> words(String sql) {
    return store.read(statements -> statements.all(row -> row.text(1), sql));
  }

  @Test
  void keepsTablesOfAModule() {
    store.migrate("test", List.of(FIRST));
    int changed = store.write(transaction -> put(transaction.statements(), 1L << 40, "một"));

    assertThat(changed).isEqualTo(1);
    assertThat(number("SELECT n FROM mine")).isEqualTo(1L << 40);
    assertThat(words("SELECT word FROM mine")).containsExactly("một");
  }

  @Test
  void writesTheRowsOfAModuleWithTheTransactionOrNotAtAll() {
    store.migrate("test", List.of(FIRST));
    assertThatThrownBy(() ->
            store.write(transaction -> {
              put(transaction.statements(), 1, "một");
              transaction.apply(put("1", "Toán 6"));
              throw new IllegalStateException("on purpose");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(size()).isZero();

    store.write(transaction -> put(transaction.statements(), 1, "một"));
    assertThat(size()).isEqualTo(1);
  }

  @Test
  void runsEveryStepOfAModulesTablesOnce() {
    store.migrate("test", List.of(FIRST));
    store.migrate("test", List.of(FIRST, SECOND));
    store.migrate("test", List.of(FIRST, SECOND));

    assertThat(size()).isEqualTo(1);
  }

  @Test
  void countsTheVersionsOfEachModuleByItself() {
    store.migrate("test", List.of(FIRST, SECOND));
    store.migrate("other", List.of(new Migration(1, List.of("CREATE TABLE other (n BIGINT)"))));

    assertThat(number("SELECT count(*) FROM other")).isZero();
  }

  @Test
  void runsNoStepWhenOneFails() {
    Migration broken =
        new Migration(2, List.of("INSERT INTO mine (n) VALUES (7)", "INSERT INTO nowhere (n)"));
    assertThatThrownBy(() -> store.migrate("test", List.of(FIRST, broken)))
        .isInstanceOf(StoreException.class);

    store.migrate("test", List.of(FIRST, SECOND));
    assertThat(words("SELECT word FROM mine")).containsExactly("hai");
  }

  @Test
  void refusesTablesOfANewerProgram() {
    store.migrate("test", List.of(FIRST, SECOND));

    assertThatThrownBy(() -> store.migrate("test", List.of(FIRST)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("test: version 2");
  }

  @Test
  void refusesStepsWithAGap() {
    assertThatThrownBy(() -> store.migrate("test", List.of(SECOND)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void insertsAndFindsAnyNumberOfRows() {
    store.migrate("test", List.of(FIRST));
    List<Object[]> rows = new ArrayList<>();
    LongStream.rangeClosed(1, 1_000).forEach(n -> rows.add(new Object[] {n, "w" + n}));
    store.write(transaction -> {
      transaction.statements().insert("INSERT INTO mine (n, word) VALUES", rows, "");
      // Rows that are there already are changed.
      transaction
          .statements()
          .insert(
              "INSERT INTO mine (n, word) VALUES",
              List.of(new Object[] {1L, "một"}, new Object[] {1_001L, "cuối"}),
              " ON CONFLICT (n) DO UPDATE SET word = excluded.word");
      return 0;
    });

    TreeSet<Long> found = new TreeSet<>();
    List<Long> wanted = LongStream.rangeClosed(0, 700).boxed().toList();
    store.read(sql -> {
      sql.each(
          row -> found.add(row.number(1)),
          "SELECT n FROM mine WHERE word <> ? AND n IN #",
          wanted,
          "w700");
      return 0;
    });
    assertThat(size()).isEqualTo(1_001);
    assertThat(found).hasSize(699).startsWith(1L).endsWith(699L);
    assertThat(words("SELECT word FROM mine WHERE n = 1")).containsExactly("một");
  }

  @Test
  void tellsNullsApart() {
    store.migrate("test", List.of(FIRST));
    store.write(t -> t.statements().run("INSERT INTO mine (n, word) VALUES (?, ?)", 1, null));

    String sql = "SELECT word FROM mine";
    List<Boolean> nulls = store.read(s -> s.all(row -> row.textOrNull(1) == null, sql));
    assertThat(nulls).containsExactly(true);
    assertThatThrownBy(() -> store.read(s -> s.first(row -> row.text(1), sql)))
        .isInstanceOf(StoreException.class);
    Optional<String> none = store.read(s -> s.first(row -> row.text(1), sql + " WHERE n = 9"));
    assertThat(none).isEmpty();
    assertThat(number("SELECT n FROM mine WHERE n = 9")).isZero();
  }

  @Test
  void seesOneMomentWhileOthersWrite() {
    store.migrate("test", List.of(FIRST));
    long later =
        store.read(sql -> {
          long before = sql.number("SELECT count(*) FROM mine");
          store.write(transaction -> put(transaction.statements(), 1, "một"));
          return sql.number("SELECT count(*) FROM mine") - before;
        });

    assertThat(later).isZero();
    assertThat(size()).isEqualTo(1);
  }

  @Test
  void readsOnlyWhereItIsAskedToRead() {
    store.migrate("test", List.of(FIRST));

    assertThatThrownBy(() -> store.read(sql -> put(sql, 1, "một")))
        .isInstanceOf(StoreException.class);
    assertThat(size()).isZero();
  }

  @Test
  void goesOnAfterReadsThatFail() {
    store.migrate("test", List.of(FIRST));
    for (int i = 0; i < 50; i++) {
      assertThatThrownBy(() -> store.read(sql -> sql.number("SELECT n FROM nowhere")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("nowhere");
    }
    assertThat(size()).isZero();
  }
}
