package org.lienthong.core.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.store.BatchedWork;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordChange.Put;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** What the registry of libraries does over any store. */
public abstract class LibraryRegistryContract {
  /** Opens the same store at every call of one test. */
  protected abstract RecordStore open();

  @Test
  void findsALibraryInAnyLetterCaseAfterReopening() {
    try (RecordStore store = open()) {
      Library library = new Library("THTT", "TH Tân Tập", Map.of(LibraryAttribute.LEVEL, "th"));
      new StoredLibraries(store, "Mục lục chung").put(library);
    }
    try (RecordStore store = open()) {
      LibraryRegistry registry = new StoredLibraries(store, "Mục lục chung");
      assertThat(registry.find("thtt").orElseThrow().attributes()).containsEntry("level", "th");
      assertThat(registry.catalogue("default").orElseThrow().isUnion()).isTrue();
      assertThat(registry.catalogues())
          .extracting(Catalogue::code)
          .containsExactly("union", "THTT");
    }
  }

  @Test
  void keepsLoginsApartFromAddresses() {
    try (RecordStore store = open()) {
      new StoredLibraries(store, "Mục lục chung")
          .put(new Library("A", "a", Map.of("oai", "https://user:s%40cret@host.example/oai")));
    }
    try (RecordStore store = open()) {
      Library found = new StoredLibraries(store, "Mục lục chung").find("a").orElseThrow();
      assertThat(found.attributes()).containsEntry("oai", "https://host.example/oai");
      assertThat(found.logins()).containsEntry("oai", new MemberLogin("user:s@cret"));
      assertThat(found.toString()).doesNotContain("cret");
    }
  }

  @Test
  void movesLoginsOutOfAddressesThatAnEarlierVersionStored() {
    try (RecordStore store = open()) {
      new StoredLibraries(store, "Mục lục chung").put(new Library("A", "a", Map.of()));
      store.write(transaction ->
          transaction
              .statements()
              .run(
                  "UPDATE library SET attributes = ? WHERE folded_code = 'a'",
                  "{\"oai\":\"http://user:secret@host/oai\",\"sru\":\"http://u:p@ss/w@host/sru\"}"));
    }
    try (RecordStore store = open()) {
      Library found = new StoredLibraries(store, "Mục lục chung").find("a").orElseThrow();
      assertThat(found.attributes())
          .containsEntry("oai", "http://host/oai")
          .containsEntry("sru", "http://host/sru");
      assertThat(found.logins()).containsEntry("sru", new MemberLogin("u:p@ss/w"));
      List<String> stored =
          store.read(sql -> sql.all(row -> row.text(1), "SELECT attributes FROM library"));
      assertThat(stored.toString()).contains("http://host/oai").doesNotContain("secret");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://host.example:8080/a@b",
        "https://host.example/oai?u=a@b",
        "http://[::1]:80/x",
        "host:210/DB",
        "http://localhost:80/~me@x",
        ""
      })
  void leavesAddressesWithoutALoginAlone(String address) {
    Library library = new Library("A", "a", Map.of("oai", address));
    assertThat(library.logins()).isEmpty();
    assertThat(library.attributes()).containsEntry("oai", address);
  }

  @Test
  void keepsTheCodeAsItWasFirstWritten() {
    try (RecordStore store = open()) {
      LibraryRegistry registry = new StoredLibraries(store, "Mục lục chung");
      registry.put(new Library("THTT", "a", Map.of()));
      registry.put(new Library("thtt", "b", Map.of()));

      assertThat(registry.all()).containsExactly(new Library("THTT", "b", Map.of()));
    }
  }

  @Test
  void deletesTheRecordsOfALibraryThatLeaves() {
    try (RecordStore store = open()) {
      LibraryRegistry registry = new StoredLibraries(store, "Mục lục chung");
      registry.put(new Library("THTT", "a", Map.of()));
      MarcRecord marc = new MarcRecord(Leader.BOOK, List.of());
      store.write(t -> t.apply(new Put("THTT", "1", marc, List.of(), List.of())));

      assertThat(registry.remove("THTT")).isEqualTo(1);
      assertThat(store.get("THTT", "1").orElseThrow().deleted()).isTrue();
      assertThat(store.count(new Listing("THTT", null, null, null, true))).isZero();
      assertThat(registry.all()).isEmpty();
    }
  }

  /** A process may end after any commit: every write after it fails here. */
  @Test
  void completesARemovalThatWasInterruptedAfterAnyCommit() {
    int records = StoreLimits.BATCH + 1;
    int writes = 0;
    boolean completed = false;
    while (!completed) {
      String code = "L" + writes;
      try (RecordStore store = open()) {
        new StoredLibraries(store, "Mục lục chung").put(new Library(code, "a", Map.of()));
        fill(store, code, records);
        completed = removes(code, failingAfter(writes, store));
      }
      try (RecordStore store = open()) {
        LibraryRegistry registry = new StoredLibraries(store, "Mục lục chung");
        long live = store.count(new Listing(code, null, null, null, true));
        assertThat(live).as("after %d commits", writes).isEqualTo(writes == 0 ? records : 0);
        assertThat(registry.find(code).isPresent())
            .as("after %d commits", writes)
            .isEqualTo(writes == 0);
        assertThat(registry.former(code).isPresent())
            .as("after %d commits", writes)
            .isEqualTo(writes > 0);
      }
      writes++;
    }
    assertThat(writes).as("commits of a removal of two batches").isGreaterThan(3);
  }

  private static void fill(RecordStore store, String code, int records) {
    MarcRecord marc = new MarcRecord(Leader.BOOK, List.of());
    List<Put> puts =
        IntStream.range(0, records)
            .mapToObj(i -> new Put(code, Integer.toString(i), marc, List.of(), List.of()))
            .toList();
    store.write(t -> t.apply(puts));
  }

  private static boolean removes(String code, RecordStore store) {
    try {
      new StoredLibraries(store, "Mục lục chung").remove(code);
      return true;
    } catch (StoreException interrupted) {
      return false;
    }
  }

  /** Returns a view of a store that fails at every write after the first {@code writes}. */
  private static RecordStore failingAfter(int writes, RecordStore store) {
    int[] done = {0};
    return (RecordStore)
        Proxy.newProxyInstance(
            RecordStore.class.getClassLoader(),
            new Class<?>[] {RecordStore.class},
            (_, method, arguments) -> {
              if (method.getName().equals("write") && done[0]++ >= writes) {
                throw new StoreException("the process has ended");
              }
              return method.invoke(store, arguments);
            });
  }

  @Test
  void keepsALibraryWhoseRemovalStopsUntilItIsCompleted() {
    try (RecordStore store = open()) {
      LibraryRegistry registry = new StoredLibraries(store, "Mục lục chung");
      registry.put(new Library("THTT", "a", Map.of()));
      MarcRecord marc = new MarcRecord(Leader.BOOK, List.of());
      int records = StoreLimits.BATCH + 1;
      store.write(t -> {
        for (int i = 0; i < records; i++) {
          t.apply(new Put("THTT", "" + i, marc, List.of(), List.of()));
        }
        return records;
      });

      assertThat(registry.remove("THTT", deleted -> deleted == 0))
          .isEqualTo(new BatchedWork(StoreLimits.BATCH, false));
      assertThat(registry.find("THTT")).isPresent();
      assertThat(new StoredLibraries(store, "Mục lục chung").find("THTT"))
          .as("stopped, not interrupted")
          .isPresent();
      assertThat(store.count(new Listing("THTT", null, null, null, true))).isEqualTo(1);
      assertThat(registry.remove("THTT", _ -> true)).isEqualTo(new BatchedWork(1, true));
      assertThat(registry.find("THTT")).isEmpty();
    }
  }

  @Test
  void remembersALibraryThatLeftUntilItComesBack() {
    try (RecordStore store = open()) {
      LibraryRegistry registry = new StoredLibraries(store, "Mục lục chung");
      registry.put(new Library("THTT", "Tân Tập", Map.of()));
      assertThat(registry.former("THTT")).isEmpty();
      registry.remove("thtt");
    }
    try (RecordStore store = open()) {
      LibraryRegistry registry = new StoredLibraries(store, "Mục lục chung");
      assertThat(registry.former("thtt")).contains(new Catalogue("THTT", "Tân Tập"));
      assertThat(registry.catalogue("THTT")).isEmpty();

      registry.put(new Library("thtt", "Tân Tập II", Map.of()));
      assertThat(registry.former("THTT")).isEmpty();
      assertThat(registry.all())
          .as("its records carry the code as it was")
          .containsExactly(new Library("THTT", "Tân Tập II", Map.of()));
      registry.remove("THTT");
      assertThat(registry.former("THTT")).contains(new Catalogue("THTT", "Tân Tập II"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a b", "thư", "union", "UNION", "Default"})
  void refusesWhatCannotBeACode(String text) {
    assertThat(Library.isCode(text)).isFalse();
  }

  @Test
  void takesCodesUpToThirtyTwoCharacters() {
    assertThat(Library.isCode("a".repeat(32))).isTrue();
    assertThat(Library.isCode("a".repeat(33))).isFalse();
  }

  @Test
  void knowsBothOfTwoLibrariesThatAreStoredAtOnce() throws Exception {
    try (RecordStore store = open()) {
      SecondPut second = new SecondPut(store);
      LibraryRegistry registry = new StoredLibraries(second.view(), "Mục lục chung");
      second.duringTheNextRead(() -> registry.put(new Library("B", "b", Map.of())));
      registry.put(new Library("A", "a", Map.of()));
      second.thread.join();
      assertThat(registry.all()).extracting(Library::code).containsExactly("A", "B");
    }
  }

  /** Lets a second thread store a library after the first has read the table. */
  private static final class SecondPut {
    private final RecordStore store;
    private final AtomicBoolean armed = new AtomicBoolean();
    private volatile boolean written;
    private Thread thread = Thread.currentThread();

    SecondPut(RecordStore store) {
      this.store = store;
    }

    void duringTheNextRead(Runnable put) {
      thread = Thread.ofPlatform().unstarted(put);
      written = false;
      armed.set(true);
    }

    RecordStore view() {
      return (RecordStore)
          Proxy.newProxyInstance(
              RecordStore.class.getClassLoader(),
              new Class<?>[] {RecordStore.class},
              (_, method, arguments) -> {
                Object result = method.invoke(store, arguments);
                if (method.getName().equals("write") && Thread.currentThread().equals(thread)) {
                  written = true;
                } else if (method.getName().equals("read") && armed.getAndSet(false)) {
                  thread.start();
                  awaitSecond();
                }
                return result;
              });
    }

    /** Waits until the second put has ended, or has stored its library and waits for the first. */
    private void awaitSecond() {
      while (thread.getState() != Thread.State.TERMINATED
          && !(written && thread.getState() == Thread.State.WAITING)) {
        Thread.onSpinWait();
      }
    }
  }
}
