package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.http.HttpLimits;

/** What travels around the answers: compression, entity tags, methods, limits, overload. */
class TransportTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String RECORD =
      "/oai?verb=GetRecord&metadataPrefix=marc21&identifier=oai:lienthong.example:union/1";

  @TempDir Path folder;
  private final SetClock clock = new SetClock("2026-01-01T00:00:00Z");
  private TestRepository repository;

  @BeforeEach
  void start() {
    repository = TestRepository.on(folder, clock, OaiSettings.DEFAULT);
    repository.put("union", "1", TestRepository.book("1", "Toán"));
    clock.advance(java.time.Duration.ofSeconds(2));
  }

  @AfterEach
  void stop() {
    repository.close();
  }

  @Test
  void compressesForThoseWhoTakeIt() throws IOException {
    HttpResponse<byte[]> plain = repository.ask("GET", RECORD, "");
    HttpResponse<byte[]> packed =
        repository.ask("GET", RECORD, "", "Accept-Encoding", "deflate, gzip;q=0.5");

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.headers().allValues("Vary").toString()).contains("Accept-Encoding");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().allValues("Vary").toString()).contains("Accept-Encoding");
    byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertThat(unpacked).isEqualTo(plain.body());
  }

  @Test
  void leavesAnswersAsTheyAreForThoseWhoRefuseGzip() {
    HttpResponse<byte[]> plain =
        repository.ask("GET", RECORD, "", "Accept-Encoding", "gzip;q=0, identity");

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip;q=0, *", "*, x-gzip;q=0.0", "gzip;q=0, identity", "*;q=0"})
  void obeysARefusalByName(String accepted) {
    HttpResponse<byte[]> plain = repository.ask("GET", RECORD, "", "Accept-Encoding", accepted);

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(new String(plain.body(), UTF_8)).contains("<GetRecord>");
  }

  @Test
  void compressesTheAnswerToAFormToo() throws IOException {
    HttpResponse<byte[]> packed =
        repository.ask(
            "POST",
            "/oai",
            RECORD.substring(RECORD.indexOf('?') + 1),
            "Content-Type",
            FORM,
            "Accept-Encoding",
            "gzip");

    byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertThat(new String(unpacked, UTF_8)).contains("<GetRecord>");
  }

  @Test
  void sparesARecordThatTheClientHasCompressed() {
    String etag =
        repository
            .ask("GET", RECORD, "", "Accept-Encoding", "gzip")
            .headers()
            .firstValue("ETag")
            .orElseThrow();

    assertThat(
            repository
                .ask("GET", RECORD, "", "Accept-Encoding", "gzip", "If-None-Match", etag)
                .statusCode())
        .isEqualTo(304);
    assertThat(repository.ask("GET", RECORD, "", "If-None-Match", etag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void sparesARecordThatTheClientHas() {
    String etag = repository.ask("GET", RECORD, "").headers().firstValue("ETag").orElseThrow();

    assertThat(repository.ask("GET", RECORD, "", "If-None-Match", etag).statusCode())
        .isEqualTo(304);
    repository.put("union", "1", TestRepository.book("1", "Toán 2"));
    clock.advance(java.time.Duration.ofSeconds(2));
    assertThat(repository.ask("GET", RECORD, "", "If-None-Match", etag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void answersHeadWithHeadersAlone() {
    HttpResponse<byte[]> head = repository.ask("HEAD", RECORD, "");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().allValues("Content-Length")).doesNotContain("0");
    assertThat(head.headers().firstValue("Content-Type")).contains("text/xml; charset=utf-8");
    assertThat(head.headers().firstValue("ETag")).isPresent();
  }

  @Test
  void tellsOfARecordOnlyWhenItsSecondHasEnded() {
    repository.put("union", "2", TestRepository.book("2", "Văn"));
    String list = repository.get("/oai?verb=ListIdentifiers&metadataPrefix=marc21");
    String record = repository.get(RECORD.replace("union/1", "union/2"));

    assertThat(list).contains("union/1<").doesNotContain("union/2<");
    assertThat(record)
        .contains("<datestamp>2026-01-01T00:00:02Z</datestamp>")
        .contains("<responseDate>2026-01-01T00:00:03Z</responseDate>");
  }

  @Test
  void takesABodyOfTheGreatestSizeAndNoGreater() {
    String request = "verb=Identify&";
    String full = request + "&".repeat(HttpLimits.MAX_OAI_BODY_OCTETS - request.length());

    assertThat(repository.ask("POST", "/oai", full, "Content-Type", FORM).statusCode())
        .isEqualTo(200);
    assertThat(repository.ask("POST", "/oai", full + "&", "Content-Type", FORM).statusCode())
        .isEqualTo(413);
    assertThat(repository.ask("POST", "/oai", "<x/>", "Content-Type", "text/xml").statusCode())
        .isEqualTo(415);
  }

  @Test
  void allowsNoOtherMethods() {
    HttpResponse<byte[]> put = repository.ask("PUT", "/oai?verb=Identify", "x");

    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(put.headers().firstValue("Allow")).contains("GET, HEAD, POST");
  }

  @Test
  void asksClientsBeyondTheLimitToComeAgain() throws Exception {
    Path other = java.nio.file.Files.createDirectory(folder.resolve("other"));
    try (TestRepository full =
        new TestRepository(other, clock, OaiSettings.DEFAULT, 0, Thread::sleep)) {
      HttpResponse<byte[]> refused = full.ask("GET", "/oai?verb=Identify", "");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After"))
          .contains("" + OaiLimits.RETRY_AFTER.toSeconds());
    }
  }

  @Test
  void aBodyThatNeverEndsHoldsNoPlace() throws Exception {
    Path other = java.nio.file.Files.createDirectory(folder.resolve("other"));
    // Two places: the answer before may still be giving its own back.
    try (TestRepository small =
            new TestRepository(other, clock, OaiSettings.DEFAULT, 2, Thread::sleep);
        Socket first = beginRequest(small.port());
        Socket second = beginRequest(small.port());
        Socket third = beginRequest(small.port())) {
      assertThat(small.ask("GET", "/oai?verb=Identify", "").statusCode()).isEqualTo(200);
      first.getOutputStream().write("ify".getBytes(US_ASCII));
      first.getOutputStream().flush();
      byte[] start = first.getInputStream().readNBytes(15);
      assertThat(new String(start, US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
      assertThat(second.getInputStream().available()).isZero();
      assertThat(third.getInputStream().available()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/oai?verb=Identify",
        "/oai?verb=ListRecords&metadataPrefix=oai_dc",
        "/oai?verb=ListRecords&metadataPrefix=marc21",
        "/oai?verb=ListSets",
        "/oai?verb=ListMetadataFormats",
        "/oai?verb=Nonsense<script>",
        RECORD,
      })
  void makesPagesForBrowsersItself(String address) {
    String path = address.replace("<", "%3C").replace(">", "%3E");
    HttpResponse<byte[]> page =
        repository.ask("GET", path, "", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; style-src 'unsafe-inline'")
        .doesNotContain("script-src");
    assertThat(page.headers().firstValue("ETag")).isEmpty();
    assertThat(page.headers().allValues("Vary").toString()).contains("Accept");
    assertThat(new String(page.body(), UTF_8))
        .contains("<!DOCTYPE html", "</html>", "Kho dữ liệu OAI-PMH")
        .doesNotContain("<script");
  }

  @Test
  void aPageHasAtMostAHundredRecordsAndTheNextContinues() {
    for (int i = 2; i <= OaiLimits.MAX_PAGE_FOR_PEOPLE + 1; i++) {
      repository.put("union", "" + i, TestRepository.book("" + i, "Toán " + i));
    }
    clock.advance(java.time.Duration.ofSeconds(2));
    String list = "/oai?verb=ListIdentifiers&metadataPrefix=marc21";
    HttpResponse<byte[]> answer =
        repository.ask("GET", list, "", "Accept", "text/html,application/xhtml+xml");
    String page = new String(answer.body(), UTF_8);
    assertThat(page.split("<section>", -1)).hasSize(OaiLimits.MAX_PAGE_FOR_PEOPLE + 1);
    String token = page.split("resumptionToken=", 2)[1].split("\"", 2)[0];
    assertThat(repository.get("/oai?verb=ListIdentifiers&resumptionToken=" + token))
        .contains("union/101<")
        .doesNotContain("union/100<");
    assertThat(repository.get(list)).contains("union/101<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "text/xml",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
        "application/json, text/plain, */*"
      })
  void programsGetXml(String accept) {
    HttpResponse<byte[]> answer = repository.ask("GET", RECORD, "", "Accept", accept);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml; charset=utf-8");
  }

  /** Sends a request without the end of its body. */
  private static Socket beginRequest(int port) throws IOException {
    Socket slow = new Socket(InetAddress.getLoopbackAddress(), port);
    slow.getOutputStream()
        .write(
            ("POST /oai HTTP/1.1\r\nHost: a\r\nContent-Type: "
                    + FORM
                    + "\r\nContent-Length: 13\r\n\r\nverb=Ident")
                .getBytes(US_ASCII));
    slow.getOutputStream().flush();
    return slow;
  }

  @Test
  void givesAStylesheetForReaders() {
    HttpResponse<byte[]> xsl = repository.ask("GET", "/oai/oai.xsl", "");

    assertThat(xsl.statusCode()).isEqualTo(200);
    assertThat(new String(xsl.body(), UTF_8)).contains("xsl:stylesheet");
    assertThat(repository.get("/oai?verb=Identify"))
        .contains("<?xml-stylesheet type=\"text/xsl\" href=\"oai/oai.xsl\"?>");
  }
}
