package org.lienthong.harvester.sru;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.write.ArrivingRecord;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestOptions;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.Tally;
import org.lienthong.harvester.http.Fetcher;
import org.lienthong.harvester.http.Retrier;
import org.lienthong.harvester.http.RetryPolicy;
import org.lienthong.harvester.store.CheckpointTable;
import org.lienthong.store.sqlite.SqliteStore;

class SruHarvesterTest {
  private static final RetryPolicy QUICK =
      new RetryPolicy(3, 2, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(5));
  private static final Pattern START = Pattern.compile("startRecord=(\\d+)");

  @TempDir Path folder;

  private final List<String> ids = new ArrayList<>();
  private final List<String> logins = new ArrayList<>();
  private @Nullable Runnable betweenPages;
  private String user = "";
  private HttpServer server;
  private RecordStore store;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/sru", this::answer);
    server.start();
    store = SqliteStore.open(folder.resolve("store.db"), InstantSource.system());
    fetcher = new Fetcher(InstantSource.system());
  }

  @AfterEach
  void stop() {
    fetcher.close();
    store.close();
    server.stop(0);
  }

  /** Knows no cql.allRecords, and gives at most 40 records a page. */
  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    Matcher start = START.matcher(query);
    int first = start.find() ? Integer.parseInt(start.group(1)) : 1;
    if (first > 1 && betweenPages != null) {
      betweenPages.run();
    }
    logins.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    StringBuilder out =
        new StringBuilder("<searchRetrieveResponse xmlns='http://www.loc.gov/zing/srw/'>");
    if (query.contains("allRecords")) {
      out.append(
          "<diagnostics><diagnostic><uri>info:srw/diagnostic/1/16</uri></diagnostic></diagnostics>");
    } else {
      out.append("<numberOfRecords>").append(ids.size()).append("</numberOfRecords><records>");
      ids.stream().skip(first - 1L).limit(40).forEach(id -> out.append(record(id)));
      out.append("</records>");
    }
    byte[] body = out.append("</searchRetrieveResponse>").toString().getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream to = exchange.getResponseBody()) {
      to.write(body);
    }
  }

  private static String record(String id) {
    if (id.startsWith("<")) {
      return "<record><recordPacking>xml</recordPacking><recordData>"
          + id
          + "</recordData></record>";
    }
    return "<record><recordPacking>xml</recordPacking><recordData>"
        + "<record xmlns='http://www.loc.gov/MARC21/slim'><leader>00000nam a2200000 i 4500</leader>"
        + "<controlfield tag='001'>"
        + id
        + "</controlfield><datafield tag='245' ind1='0' ind2='0'><subfield code='a'>Sách "
        + id
        + "</subfield></datafield></record></recordData></record>";
  }

  private HarvestReport harvest() {
    return harvest(HarvestListener.NONE);
  }

  private HarvestReport harvest(HarvestListener listener) {
    String url = "http://" + user + "127.0.0.1:" + server.getAddress().getPort() + "/sru";
    return new SruHarvester(store, fetcher, new Retrier(QUICK, _ -> {}), InstantSource.system())
        .harvest(new Library("sru", "SRU", Map.of("sru", url)), HarvestOptions.DEFAULT, listener);
  }

  @Test
  void readsEverythingAndDeletesWhatIsGone() {
    for (int i = 1; i <= 100; i++) {
      ids.add("id" + i);
    }
    assertThat(harvest()).isEqualTo(HarvestReport.complete(new Tally(100, 0, 0, 0, 0, 0, 0, 0)));
    ids.remove("id7");
    assertThat(harvest()).isEqualTo(HarvestReport.complete(new Tally(0, 0, 99, 1, 0, 0, 0, 0)));
    assertThat(store.get("sru", "id7")).hasValueSatisfying(r -> assertThat(r.deleted()).isTrue());
  }

  private void fill(int records) {
    for (int i = 1; i <= records; i++) {
      ids.add("id" + i);
    }
  }

  private boolean isLive(String id) {
    return store.get("sru", id).filter(r -> !r.deleted()).isPresent();
  }

  @Test
  void deletesNoRecordThatAPassPassedOver() {
    fill(100);
    harvest();
    // Between the first two pages one record goes and one comes: id41 is on neither page.
    betweenPages =
        () -> {
          betweenPages = null;
          ids.remove("id5");
          ids.add("id101");
        };
    assertThat(harvest().error()).isNull();
    assertThat(isLive("id41")).isTrue();
    assertThat(isLive("id101")).isTrue();
  }

  @Test
  void deletesNothingWhereTheOrderIsNotStable() {
    fill(100);
    harvest();
    betweenPages = () -> Collections.rotate(ids, 13);
    assertThat(harvest().error()).contains("not proved complete").contains("không xoá");
    assertThat(ids).allMatch(this::isLive);
  }

  @Test
  void deletesNothingWhereTheNumberOfRecordsChanges() {
    fill(100);
    harvest();
    betweenPages = () -> ids.removeFirst();
    assertThat(harvest().error()).contains("not proved complete");
    assertThat(isLive("id1")).isTrue();
  }

  @Test
  void sendsTheLoginOfItsAddressAndNeverPrintsIt() {
    fill(3);
    user = "user:secret@";
    assertThat(harvest().error()).isNull();
    assertThat(logins).contains("Basic dXNlcjpzZWNyZXQ=");
    server.removeContext("/sru");
    assertThat(harvest().error()).isNotNull().doesNotContain("secret");
  }

  @ParameterizedTest
  @EnumSource
  void storesWhatEveryFaceStores(ArrivingRecord record) {
    ids.add(record.marcXml().replace('\u0001', ' '));
    harvest();
    record.assertStored(store, "sru");
  }

  @Test
  void keepsACheckpointUntilTheRunIsComplete() {
    for (int i = 1; i <= 100; i++) {
      ids.add("id" + i);
    }
    CheckpointTable checkpoints = new CheckpointTable(store, "sru", "sru");
    int[] asked = {0};
    harvest(
        new HarvestListener() {
          @Override
          public boolean cancelled() {
            return ++asked[0] == 2;
          }
        });
    assertThat(checkpoints.run())
        .hasValueSatisfying(run -> assertThat(run.token()).isEqualTo("81"));
    assertThat(checkpoints.seen()).isEqualTo(80);
    assertThat(checkpoints.done()).isEmpty();

    harvest();
    assertThat(checkpoints.run()).isEmpty();
    assertThat(checkpoints.seen()).isZero();
    assertThat(checkpoints.done()).isPresent();
  }

  @Test
  void readsWhatRealServersSend() throws Exception {
    Path folderOfAnswers = Path.of("../../shared/data/oai-sru");
    Assumptions.assumeTrue(
        Files.exists(folderOfAnswers), "skipped: ../shared/data/oai-sru is not present");
    for (String name : List.of("alma", "bibsys", "kth", "loc", "loc2", "zdb")) {
      byte[] answer = Files.readAllBytes(folderOfAnswers.resolve("php-marc__sru-" + name + ".xml"));
      assertThat(SruPageParser.parse(answer, 1).records()).as(name).isNotEmpty();
    }
  }
}
