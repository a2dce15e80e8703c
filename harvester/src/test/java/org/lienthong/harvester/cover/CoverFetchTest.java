package org.lienthong.harvester.cover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.network.AddressBlock;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;

@Timeout(60)
class CoverFetchTest {
  private static final byte[] PICTURE = "picture".getBytes(UTF_8);
  private static final byte[] OTHER = "picture, second printing".getBytes(UTF_8);
  private static final AllowedAddresses HERE =
      new AllowedAddresses(List.of(AddressBlock.parse("127.0.0.1")));
  private static final CoverPace QUICK =
      new CoverPace(Duration.ZERO, Duration.ofSeconds(20), Duration.ofSeconds(20));

  @TempDir Path folder;

  private final Map<String, byte[]> shelf = new ConcurrentHashMap<>();
  private final List<String> given = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private Instant now = Instant.parse("2026-09-01T00:00:00Z");
  private long reached;
  private int enough = Integer.MAX_VALUE;
  private AllowedAddresses allowed = HERE;
  private CoverPace pace = QUICK;
  private RecordStore store;
  private CoverSite site;

  @BeforeEach
  void start() throws IOException {
    store = SqliteStore.open(folder.resolve("records.sqlite"), () -> now);
    site = new CoverSite();
  }

  @AfterEach
  void stop() {
    end.countDown();
    site.close();
    store.close();
  }

  private void put(String id, String... addresses) {
    List<DataField> fields = new ArrayList<>();
    fields.add(DataField.of("020", "  ", "a", "978-604-0-00001-9"));
    for (String address : addresses) {
      fields.add(DataField.of("856", "42", "3", "Ảnh bìa", "u", address));
    }
    MarcRecord marc = new MarcRecord(Leader.BOOK, List.copyOf(fields));
    store.write(t -> t.apply(new RecordChange.Put("union", id, marc, List.of(), List.of())));
  }

  private CoverTally run() throws IOException {
    return runAfter(0);
  }

  private CoverTally runAfter(long after) throws IOException {
    reasons.clear();
    return new CoverFetch(store, new TestShelf(), allowed, () -> now, pace)
        .run(after, new TestListener());
  }

  /** Takes what begins as the pictures of this test. */
  private final class TestShelf implements CoverShelf {
    @Override
    public boolean isGiven(List<String> isbns) {
      return isbns.stream().anyMatch(given::contains);
    }

    @Override
    public boolean has(String record) {
      return shelf.containsKey(record);
    }

    @Override
    public boolean put(String record, byte[] octets) {
      boolean picture = new String(octets, UTF_8).startsWith("picture");
      if (picture) {
        shelf.put(record, octets);
      }
      return picture;
    }

    @Override
    public void remove(String record) {
      shelf.remove(record);
    }
  }

  private final class TestListener implements CoverListener {
    @Override
    public void reached(long after, CoverTally tally) {
      reached = after;
    }

    @Override
    public void failed(String record, String address, String reason) {
      reasons.add(reason);
    }

    @Override
    public boolean cancelled() {
      return shelf.size() >= enough;
    }
  }

  @Test
  void aCoverIsFetchedOnceAndAskedForAgainAfterAMonth() throws Exception {
    site.at("/1", 200, PICTURE, "ETag", "\"a\"", "Content-Type", "image/jpeg");
    put("u0001", site.address("/1"));

    assertThat(run()).isEqualTo(new CoverTally(1, 0, 0, 0));
    assertThat(shelf).containsEntry("u0001", PICTURE);
    assertThat(site.asked()).containsExactly("/1");

    now = now.plus(Duration.ofDays(29));
    assertThat(run()).isEqualTo(CoverTally.NONE);
    assertThat(site.asked()).isEmpty();

    now = now.plus(Duration.ofDays(2));
    site.at("/1", 200, OTHER, "ETag", "\"b\"");
    assertThat(run()).isEqualTo(new CoverTally(1, 0, 0, 0));
    assertThat(shelf).containsEntry("u0001", OTHER);
  }

  @Test
  void aPictureThatHasNotChangedIsNotSentAgain() throws Exception {
    String changed = "Tue, 01 Sep 2026 00:00:00 GMT";
    site.at("/1", 200, PICTURE, "ETag", "\"a\"", "Last-Modified", changed);
    put("u0001", site.address("/1"));
    run();
    List<String> conditions = new ArrayList<>();
    site.at(
        "/1",
        exchange -> {
          conditions.add(exchange.getRequestHeaders().getFirst("If-None-Match"));
          conditions.add(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
          CoverSite.send(exchange, 304, new byte[0]);
        });
    now = now.plus(Duration.ofDays(31));

    assertThat(run()).isEqualTo(new CoverTally(0, 1, 0, 0));
    assertThat(conditions).containsExactly("\"a\"", changed);
    assertThat(shelf).containsEntry("u0001", PICTURE);
  }

  @Test
  void aPictureThatWasLostIsFetchedWhole() throws Exception {
    site.at("/1", 200, PICTURE, "ETag", "\"a\"");
    put("u0001", site.address("/1"));
    run();
    shelf.clear();

    assertThat(run()).isEqualTo(new CoverTally(1, 0, 0, 0));
  }

  @Test
  void failuresAreRemembered() throws Exception {
    site.at("/busy", 503, new byte[0]);
    put("u0001", site.address("/none"));
    put("u0002", site.address("/busy"));
    assertThat(run()).isEqualTo(new CoverTally(0, 0, 2, 0));
    assertThat(reasons).containsExactlyInAnyOrder("HTTP 404", "HTTP 503");
    site.asked();

    now = now.plus(Duration.ofHours(23));
    run();
    assertThat(site.asked()).isEmpty();

    now = now.plus(Duration.ofHours(2));
    run();
    assertThat(site.asked()).containsExactly("/busy");

    now = now.plus(Duration.ofHours(25));
    run();
    assertThat(site.asked()).as("the wait has doubled").isEmpty();

    now = now.plus(Duration.ofDays(29));
    run();
    assertThat(site.asked()).containsExactlyInAnyOrder("/none", "/busy");
  }

  @Test
  void theNextAddressIsTriedAndTheFirstIsRememberedAsBad() throws Exception {
    site.at("/2", 200, PICTURE);
    put("u0001", site.address("/1"), site.address("/2"));

    assertThat(run()).isEqualTo(new CoverTally(1, 0, 0, 0));
    assertThat(site.asked()).containsExactly("/1", "/2");

    site.at("/1", 200, OTHER);
    now = now.plus(Duration.ofDays(31));
    run();
    assertThat(shelf).containsEntry("u0001", OTHER);
    assertThat(site.asked()).containsExactly("/1");
  }

  @Test
  void aHostOfAPrivateNetworkIsNotAsked() throws Exception {
    allowed = AllowedAddresses.INTERNET;
    site.at("/1", 200, PICTURE);
    put("u0001", site.address("/1"));
    put("u0002", "http://localhost:" + site.port() + "/1");

    assertThat(run()).isEqualTo(new CoverTally(0, 0, 2, 0));
    assertThat(site.asked()).isEmpty();
    assertThat(reasons).allMatch(reason -> reason.contains("private network")).hasSize(2);
  }

  @Test
  void aRedirectIsFollowedOnlyToWhereARequestMayGo() throws Exception {
    site.at("/good", 302, new byte[0], "Location", "/picture");
    site.at("/picture", 200, PICTURE);
    site.at("/private", 302, new byte[0], "Location", "http://127.0.0.2:" + site.port() + "/x");
    site.at("/file", 302, new byte[0], "Location", "file:///etc/hostname");
    site.at("/circle", 302, new byte[0], "Location", "/circle");
    put("u0001", site.address("/good"));
    put("u0002", site.address("/private"));
    put("u0003", site.address("/file"));
    put("u0004", site.address("/circle"));

    assertThat(run()).isEqualTo(new CoverTally(1, 0, 3, 0));
    assertThat(shelf).containsOnlyKeys("u0001");
    assertThat(reasons)
        .hasSize(3)
        .anyMatch(reason -> reason.contains("private network"))
        .anyMatch(reason -> reason.contains("unusable address"))
        .anyMatch(reason -> reason.contains("too many redirects"));
  }

  private static byte[] octets(int length) {
    byte[] out = Arrays.copyOf(PICTURE, length);
    Arrays.fill(out, PICTURE.length, length, (byte) 'x');
    return out;
  }

  @Test
  void aPictureIsReadUpToTheLimit() throws Exception {
    site.at("/most", 200, octets(PictureLimits.MAX_OCTETS));
    site.at("/more", 200, octets(PictureLimits.MAX_OCTETS + 1));
    site.at(
        "/unsaid",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(octets(PictureLimits.MAX_OCTETS + 1));
        });
    put("u0001", site.address("/most"));
    put("u0002", site.address("/more"));
    put("u0003", site.address("/unsaid"));

    assertThat(run()).isEqualTo(new CoverTally(1, 0, 2, 0));
    assertThat(shelf).containsOnlyKeys("u0001");
    assertThat(reasons).allMatch(reason -> reason.contains("larger than 5 MB")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html; charset=utf-8", "application/pdf", "image/svg+xml"})
  void otherTypesAreNotRead(String type) throws Exception {
    site.at("/1", 200, PICTURE, "Content-Type", type);
    put("u0001", site.address("/1"));
    run();
    assertThat(shelf).isEmpty();
    assertThat(reasons).singleElement().asString().contains("no picture: " + type);
  }

  @Test
  void octetsThatAreNoPictureAreNotKept() throws Exception {
    site.at("/1", 200, "<html>".getBytes(UTF_8), "Content-Type", "image/jpeg");
    put("u0001", site.address("/1"));
    assertThat(run()).isEqualTo(new CoverTally(0, 0, 1, 0));
    assertThat(shelf).isEmpty();
  }

  @Test
  void anAnswerThatStopsIsGivenUp() throws Exception {
    site.at(
        "/1",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write(PICTURE);
          exchange.getResponseBody().flush();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    put("u0001", site.address("/1"));
    pace = new CoverPace(Duration.ZERO, Duration.ofMillis(300), Duration.ofSeconds(20));
    assertThat(run()).isEqualTo(new CoverTally(0, 0, 1, 0));
    assertThat(shelf).isEmpty();
  }

  @Test
  void aHostThatFailsRepeatedlyIsLeftAlone() throws Exception {
    for (int i = 0; i < 10; i++) {
      site.at("/" + i, 500, new byte[0]);
      put("u000" + i, site.address("/" + i));
    }
    assertThat(run()).isEqualTo(new CoverTally(0, 0, 3, 7));
    assertThat(site.asked()).hasSize(3);

    run();
    assertThat(site.asked()).as("those that were postponed are tried by the next run").hasSize(3);
  }

  @Test
  void aHostGetsOneRequestAtATime() throws Exception {
    site.at("/elsewhere", 200, PICTURE);
    for (int i = 0; i < 30; i++) {
      site.at("/" + i, 302, new byte[0], "Location", "/elsewhere");
      put("u00" + (10 + i), site.address("/" + i));
    }
    assertThat(run()).isEqualTo(new CoverTally(30, 0, 0, 0));
    assertThat(site.mostOpen()).isOne();
  }

  @Test
  void aRunThatWasCutShortGoesOnAndAsksForNothingTwice() throws Exception {
    List<String> all = IntStream.range(0, 20).mapToObj(i -> "/" + i).toList();
    for (int i = 0; i < 20; i++) {
      site.at("/" + i, 200, PICTURE);
      put("u00" + (10 + i), site.address("/" + i));
    }
    enough = 7;
    assertThat(run().fetched()).isLessThan(20);
    List<String> first = site.asked();
    assertThat(first).isNotEmpty().hasSizeLessThan(20);

    enough = Integer.MAX_VALUE;
    runAfter(reached);
    List<String> second = site.asked();

    assertThat(shelf).hasSize(20);
    // The picture that was on its way when the run ended may come twice.
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    assertThat(both).containsAll(all).hasSizeLessThanOrEqualTo(21);
  }

  @Test
  void whatARecordNoLongerNamesIsRemoved() throws Exception {
    site.at("/1", 200, PICTURE);
    put("u0001", site.address("/1"));
    put("u0002", site.address("/1"));
    run();
    assertThat(shelf).containsOnlyKeys("u0001", "u0002");

    put("u0001");
    store.write(t -> t.apply(new RecordChange.Delete("union", "u0002", null, null)));
    run();
    assertThat(shelf).isEmpty();
  }

  @Test
  void aBookWhoseCoverTheOperatorHasGivenIsNotAskedFor() throws Exception {
    given.add("978-604-0-00001-9");
    put("u0001", site.address("/1"));
    assertThat(run()).isEqualTo(CoverTally.NONE);
    assertThat(site.asked()).isEmpty();
  }
}
