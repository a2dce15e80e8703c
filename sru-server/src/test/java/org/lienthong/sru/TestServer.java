package org.lienthong.sru;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lienthong.core.account.Accounts;
import org.lienthong.core.account.Logins;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.limit.Budgets;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.RecordChange;
import org.lienthong.http.ServedHandler;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;

/** A server with a small union and the library {@code thcs1}, on a port of its own. */
final class TestServer implements AutoCloseable {
  /** A record whose octets in the store are damaged; it is found, and cannot be shown. */
  static final String DAMAGED = "damaged";

  /** A record of the union that was deleted, while the index does not know yet. */
  static final String GONE = "gone";

  /** A record without holdings. */
  static final String UNHELD = "unheld";

  final SqliteStore store;
  final LuceneIndex index;
  final String address;
  private final ServedHandler server;

  private TestServer(Path folder, UnaryOperator<SearchIndex> seen, Budgets budgets) {
    store = SqliteStore.open(folder.resolve("records.db"), InstantSource.system());
    StoredLibraries libraries = new StoredLibraries(store, "Liên Thông");
    libraries.put(new Library("thcs1", "THCS Một", Map.of()));
    index = LuceneIndex.inMemory(store);
    fill();
    damage();
    server =
        new ServedHandler(
            new SruHandler(
                libraries,
                seen.apply(index),
                store,
                new Logins(new Accounts(store, new SecureRandom()), InstantSource.system()),
                budgets,
                InstantSource.system()));
    address = server.address();
  }

  static TestServer start() {
    return start(index -> index);
  }

  /**
   * Starts one.
   *
   * @param seen returns the index that the server gets instead of the real one
   */
  static TestServer start(UnaryOperator<SearchIndex> seen) {
    return start(seen, Budgets.ofThisProcess());
  }

  /** Starts one with the budgets of a heap of so many octets. */
  static TestServer withHeap(long octets) {
    return start(index -> index, Budgets.of(octets));
  }

  private static TestServer start(UnaryOperator<SearchIndex> seen, Budgets budgets) {
    try {
      return new TestServer(Files.createTempDirectory("sru"), seen, budgets);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void fill() {
    put("t6", "Toán 6", "Nguyễn, Văn An", "2021", "9786040000019");
    put("nv6", "Ngữ văn 6", "Lê, Thị Bình", "2021", "9786040000026");
    put("dat", "Đất rừng phương Nam", "Đoàn, Giỏi", "1957", "9786042000017");
    put("ban", "Cái bàn học", "Trần, Cường", "1999", "9786042000024");
    put(UNHELD, "Mồcôi", "Vô danh", "1991", "");
    put("ban2", "Bạn học cũ", "Phạm, Dung", "2003", "9786042000031");
    for (int i = 1; i <= 20; i++) {
      String number = String.format(java.util.Locale.ROOT, "%02d", i);
      put("tk" + number, "Tập san khoa học số " + number, "Hội, Khoa học", "20" + number, "");
    }
    while (index.catchUp(1000) > 0) {
      // Goes on until the log is applied.
    }
    index.flush();
  }

  void put(String id, String title, String author, String year, String isbn) {
    List<Field> fields = new ArrayList<>();
    fields.add(ControlField.of("001", id));
    if (!isbn.isEmpty()) {
      fields.add(DataField.of("020", "  ", "a", isbn));
    }
    fields.add(DataField.of("100", "1 ", "a", author));
    fields.add(DataField.of("245", "10", "a", title));
    fields.add(DataField.of("260", "  ", "a", "Hà Nội", "b", "Giáo dục", "c", year));
    if (!id.equals(UNHELD)) {
      fields.add(DataField.of("852", "  ", "a", "thcs1", "p", "DK-" + id));
    }
    MarcRecord record = new MarcRecord(Leader.BOOK, fields);
    for (String catalogue : List.of("thcs1", Catalogue.UNION)) {
      store.write(t -> t.apply(new RecordChange.Put(catalogue, id, record, List.of(), List.of())));
    }
  }

  /** Spoils one more record after it was indexed, and deletes another. */
  private void damage() {
    put(DAMAGED, "Sách hỏng", "Vô danh", "1990", "");
    put(GONE, "Sách mất rồi", "Vô danh", "1990", "");
    index.catchUp(1000);
    index.flush();
    store.write(t -> t.apply(new RecordChange.Delete(Catalogue.UNION, GONE, null, null)));
    store.write(t -> t.statements().run("UPDATE record SET marc = x'ff' WHERE id = ?", DAMAGED));
  }

  /** Asks for a path and its query, which must be encoded. */
  HttpResponse<String> get(String pathAndQuery, String... headers) {
    return server.send(request(pathAndQuery, headers).GET());
  }

  HttpResponse<String> post(String path, String contentType, String body, String... headers) {
    return server.send(
        request(path, headers)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  private HttpRequest.Builder request(String pathAndQuery, String... headers) {
    HttpRequest.Builder request = server.request(pathAndQuery);
    Arrays.stream(headers).map(h -> h.split(": ", 2)).forEach(h -> request.header(h[0], h[1]));
    return request;
  }

  HttpResponse<String> send(String method, String path) {
    return server.send(server.request(path).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  @Override
  public void close() {
    server.close();
    index.close();
    store.close();
  }
}
