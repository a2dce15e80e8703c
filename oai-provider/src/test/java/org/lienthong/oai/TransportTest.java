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
    assertThat(plain.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
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
    try (TestRepository small =
        new TestRepository(other, clock, OaiSettings.DEFAULT, 1, Thread::sleep)) {
      Socket slow = beginRequest(small.port());
      HttpResponse<byte[]> refused = small.ask("GET", "/oai?verb=Identify", "");
      while (refused.statusCode() == 200) {
        if (slow.getInputStream().available() > 0) {
          // It came while the other had the only place, and was refused itself.
          slow.close();
          slow = beginRequest(small.port());
        }
        refused = small.ask("GET", "/oai?verb=Identify", "");
      }
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After"))
          .contains("" + OaiLimits.RETRY_AFTER.toSeconds());

      slow.getOutputStream().write("ify".getBytes(US_ASCII));
      slow.getOutputStream().flush();
      byte[] start = slow.getInputStream().readNBytes(15);
      assertThat(new String(start, US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
      slow.close();
    }
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
