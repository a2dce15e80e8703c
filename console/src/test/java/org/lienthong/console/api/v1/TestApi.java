package org.lienthong.console.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.site.Bilingual;
import org.lienthong.core.disclosure.HiddenField;
import org.lienthong.core.disclosure.HiddenRecords;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.limit.Budgets;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.store.RecordChange;
import org.lienthong.http.FrontDoor;
import org.lienthong.http.HttpConnector;
import org.lienthong.http.Patience;
import org.lienthong.http.Proxies;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.union.ClusterIds;
import org.lienthong.union.UnionProjection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface over a small union in SQLite and Lucene, on a port of its own. */
final class TestApi implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final SqliteStore store;
  final StoredLibraries libraries;
  final LuceneIndex index;
  final CatalogueSearch search;
  private final Server server = new Server();
  private final ServerConnector connector = new HttpConnector(server, new HttpConnectionFactory());
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private TestApi(Path folder, UnaryOperator<SearchIndex> seen, Budgets budgets) {
    store = SqliteStore.open(folder.resolve("records.db"), InstantSource.system());
    libraries = new StoredLibraries(store, "Mục lục liên hợp");
    UnionProjection union =
        new UnionProjection(
            store, libraries, new ClusterIds(new SecureRandom(), InstantSource.system()));
    assertThat(union.applied()).as("tables of the union").isZero();
    index = LuceneIndex.inMemory(store);
    search = new CatalogueSearch(seen.apply(index), store, libraries);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new FrontDoor(
            new CatalogueApi(search, libraries, new Bilingual("Liên Thông", "Lien Thong")),
            Proxies.NONE,
            null,
            () -> "request-1",
            budgets,
            Patience.USUAL));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts one with a few books of two libraries. */
  static TestApi start(Path folder) {
    return start(folder, index -> index, Budgets.ofThisProcess());
  }

  /**
   * Starts one.
   *
   * @param seen returns the index that the interface gets instead of the real one
   */
  static TestApi start(Path folder, UnaryOperator<SearchIndex> seen, Budgets budgets) {
    TestApi out = new TestApi(folder, seen, budgets);
    out.fill();
    return out;
  }

  private void fill() {
    libraries.put(
        new Library(
            "thcs1",
            "Trường THCS Một",
            Map.of(
                LibraryAttribute.LEVEL,
                "th,thcs",
                LibraryAttribute.TYPE,
                "school",
                LibraryAttribute.AREA,
                "01:00004",
                LibraryAttribute.HOURS,
                "thứ 2 đến thứ 6",
                LibraryAttribute.WEBSITE,
                "javascript:alert(1)",
                LibraryAttribute.OAI_URL,
                "http://koha.example/oai")));
    libraries.put(new Library("TH2", "Trường TH Hai", Map.of()));
    put(
        "toan6",
        "100 $aNguyễn Văn An",
        "245 $aToán 6$nTập 1 /$cNguyễn Văn An chủ biên",
        "020 $a9786040000019",
        "260 $aHà Nội :$bGiáo dục,$c2021",
        "300 $a120 tr. ;$c24 cm",
        "490 $aKết nối tri thức với cuộc sống",
        "505 $aChương 1 -- Chương 2",
        "520 $aSố tự nhiên và phân số.",
        "540 $aChỉ dùng trong trường",
        "650 $aToán học",
        "856 $uhttps://example.vn/toan6$yBản số",
        "856 $ujavascript:alert(1)$yBẫy",
        "852 $athcs1$bKho mượn$cKệ 3$h510$iT406$t12",
        "852 $aTH2$bKho đọc$h510");
    put(
        "phuongnam",
        "100 $aĐoàn Giỏi",
        "245 $aĐất rừng phương Nam",
        "260 $aHà Nội :$bKim Đồng,$c1957",
        "852 $athcs1$bKho mượn$t2");
    put("dethi", "245 $aĐề thi Ngữ văn 9", "260 $c2022", "852 $aTH2");
    hidden();
    put("merged", "245 $aToán lớp 6");
    delete("merged", "toan6");
    put("gone", "245 $aSách đã mất");
    store.write(t -> t.apply(new RecordChange.Delete(Catalogue.UNION, "gone", null, null)));
    catchUp();
  }

  /** A record with every field that must not leave. */
  private void hidden() {
    List<Field> fields = new ArrayList<>(fields("hidden", "245 $aSổ tay thủ thư", "852 $aTH2"));
    for (HiddenField row : HiddenField.values()) {
      HiddenRecords.of(row).fields().stream()
          .filter(field -> field.toString().contains(HiddenRecords.MARKER))
          .forEach(fields::add);
    }
    put("hidden", new MarcRecord(Leader.BOOK, fields));
  }

  /** Puts a record; fields as "245 $aTitle$cResponsibility". */
  void put(String id, String... fields) {
    put(id, new MarcRecord(Leader.BOOK, fields(id, fields)));
  }

  private void put(String id, MarcRecord record) {
    store.write(
        t -> t.apply(new RecordChange.Put(Catalogue.UNION, id, record, List.of(), List.of())));
  }

  void delete(String id, String successor) {
    store.write(t -> t.apply(new RecordChange.Delete(Catalogue.UNION, id, successor, null)));
  }

  private static List<Field> fields(String id, String... fields) {
    List<Field> all = new ArrayList<>(List.of(ControlField.of("001", id)));
    for (String field : fields) {
      List<String> parts = new ArrayList<>();
      for (String part : field.substring(5).split("\\$")) {
        parts.add(part.substring(0, 1));
        parts.add(part.substring(1));
      }
      all.add(DataField.of(field.substring(0, 3), "  ", parts.toArray(String[]::new)));
    }
    return all;
  }

  /** Makes what was written visible to searches. */
  void catchUp() {
    while (index.catchUp(1_000) > 0) {
      // Goes on until the log is applied.
    }
    index.flush();
  }

  String address() {
    return "http://127.0.0.1:" + connector.getLocalPort();
  }

  /**
   * Asks for a path below the root of the interface, or for an address of an answer.
   *
   * @param headers names and values in turn
   */
  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    URI uri = URI.create(path.startsWith("http") ? path : address() + "/api/v1" + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns the body of an answer with status 200. */
  JsonNode json(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return json(response);
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    client.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      index.close();
      store.close();
    }
  }
}
