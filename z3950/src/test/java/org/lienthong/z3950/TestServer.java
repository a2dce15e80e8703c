package org.lienthong.z3950;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienthong.core.account.Account;
import org.lienthong.core.account.Accounts;
import org.lienthong.core.account.Logins;
import org.lienthong.core.index.ReferenceIndex;
import org.lienthong.core.limit.Budgets;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.z3950.server.Z3950Server;
import org.lienthong.z3950.server.Z3950Settings;
import org.lienthong.z3950.session.Backend;

/**
 * A server on a free port with three small libraries: A has ten records, B has one, C has a long
 * one before a short one.
 */
public final class TestServer implements AutoCloseable {
  private final RecordStore store;
  private final Accounts accounts;
  private final Backend backend;
  private final Z3950Server server;
  private final int port;

  private TestServer(Path folder, Z3950Settings settings, Budgets budgets) throws IOException {
    store = SqliteStore.open(folder.resolve("records.sqlite"), InstantSource.system());
    StoredLibraries libraries = new StoredLibraries(store, "Liên hiệp");
    libraries.put(new Library("A", "Thư viện A", Map.of()));
    libraries.put(new Library("B", "Thư viện B", Map.of()));
    for (int i = 1; i <= 10; i++) {
      put("A", String.valueOf(i), book("a" + i, "Toán " + i, "Nguyễn Văn A", 2000 + i));
    }
    libraries.put(new Library("C", "Thư viện C", Map.of()));
    put("C", "c1", longBook("c1", "Dài 1", 3_000));
    put("C", "c2", book("c2", "Dài 2", "Nguyễn Du", 1999));
    put("B", "b1", book("b1", "Truyện Kiều", "Nguyễn Du", 1999));
    put("union", "u1", book("u1", "Truyện Kiều", "Nguyễn Du", 1999));
    accounts = new Accounts(store, new SecureRandom());
    accounts.put(new Account("lan", "A", false), "bí-mật".toCharArray());
    backend =
        new Backend(
            libraries,
            new ReferenceIndex(store),
            store,
            // Delays of logins must not depend on the speed of the machine.
            new Logins(accounts, InstantSource.fixed(Instant.now())),
            budgets);
    server = new Z3950Server(settings, backend, InstantSource.system());
    port = server.start();
  }

  public static TestServer start(Path folder) throws IOException {
    return start(folder, Z3950Settings.plain("127.0.0.1", 0));
  }

  public static TestServer start(Path folder, Z3950Settings settings) throws IOException {
    return start(folder, settings, Budgets.ofThisProcess());
  }

  public static TestServer start(Path folder, Budgets budgets) throws IOException {
    return start(folder, Z3950Settings.plain("127.0.0.1", 0), budgets);
  }

  public static TestServer start(Path folder, Z3950Settings settings, Budgets budgets)
      throws IOException {
    return new TestServer(folder, settings, budgets);
  }

  public Accounts accounts() {
    return accounts;
  }

  public int port() {
    return port;
  }

  public Backend backend() {
    return backend;
  }

  public Z3950Server server() {
    return server;
  }

  public void put(String catalogue, String id, MarcRecord record) {
    store.write(transaction ->
        transaction.apply(new RecordChange.Put(catalogue, id, record, List.of(), List.of())));
  }

  public static MarcRecord book(String id, String title, String author, int year) {
    return new MarcRecord(
        Leader.BOOK,
        List.of(
            ControlField.of("001", id),
            DataField.of("100", "1 ", "a", author),
            DataField.of("245", "10", "a", title),
            DataField.of("260", "  ", "a", "Hà Nội", "b", "Giáo dục", "c", String.valueOf(year)),
            DataField.of(
                "852", "  ", "a", "A", "b", "Kho mượn", "h", "510 T406", "p", "DKCB" + id)));
  }

  /** Returns a book whose abstract has so many characters, all of them ASCII. */
  private static MarcRecord longBook(String id, String title, int characters) {
    MarcRecord book = book(id, title, "Nguyễn Du", 1999);
    List<Field> fields = new ArrayList<>(book.fields());
    fields.add(DataField.of("520", "  ", "a", "x".repeat(characters)));
    return new MarcRecord(book.leader(), fields);
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
