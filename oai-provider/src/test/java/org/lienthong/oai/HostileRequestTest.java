package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes, the answer is a valid document or a plain refusal, and the server lives. */
class HostileRequestTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int TRIES = 400;
  private static final List<String> WORDS =
      List.of(
          "verb",
          "Identify",
          "ListRecords",
          "ListIdentifiers",
          "GetRecord",
          "ListSets",
          "=",
          "&",
          "metadataPrefix",
          "marc21",
          "resumptionToken",
          "from",
          "until",
          "set",
          "identifier",
          "2026-01-01",
          "2026-01-01T00:00:00Z",
          "oai:lienthong.example:union/1",
          "%00",
          "%",
          "+",
          "\ud800",
          "\uffff",
          "\u0000",
          "<",
          "\"",
          "'",
          "]]>",
          "&amp;",
          "%EF%BF%BE",
          "|",
          ":",
          "%ff");

  @TempDir static Path folder;
  private static TestRepository repository;

  @BeforeAll
  static void start() {
    SetClock clock = new SetClock("2026-01-01T00:00:00Z");
    repository = TestRepository.on(folder, clock, OaiSettings.DEFAULT);
    repository.put("union", "1", TestRepository.book("1", "Toán"));
    clock.advance(java.time.Duration.ofSeconds(2));
  }

  @AfterAll
  static void stop() {
    repository.close();
  }

  @Test
  void answersAnyBodyWithAValidDocument() {
    Random random = new Random(20260101);
    for (int i = 0; i < TRIES; i++) {
      StringBuilder body = new StringBuilder(random.nextBoolean() ? "verb=ListRecords&" : "");
      for (int j = random.nextInt(12); j > 0; j--) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        boolean encoded = random.nextInt(3) == 0;
        body.append(encoded ? URLEncoder.encode(word, StandardCharsets.UTF_8) : word);
      }
      HttpResponse<byte[]> answer =
          repository.ask("POST", "/oai", body.toString(), "Content-Type", FORM);
      assertThat(answer.statusCode()).as(body.toString()).isEqualTo(200);
      assertThat(Schemas.complaints(answer.body())).as(body.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /oai?verb=Identify HTTP/1.1\r\nHost: \"><script>\r\n\r\n",
        "GET /oai?verb=Identify HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /oai?verb=Identify HTTP/1.1\r\nHost: a\r\nAccept-Encoding: \"\r\n\r\n",
        "GET /oai?verb=Identify HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip;q=x;;,,\r\n\r\n",
        "GET /oai/%00?verb=Identify HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /oai/../oai?verb=Identify HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /oai/%2e%2e/x HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /oai?verb=Identify HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"\r\n\r\n",
        "POST /oai HTTP/1.1\r\nHost: a\r\nContent-Type: "
            + FORM
            + "\r\nContent-Length: 2\r\n\r\n%f",
        "\u0000\u0001\u0002\u00ff\r\n\r\n"
      })
  void answersNoRequestWithAFault(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), repository.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      String start = new String(socket.getInputStream().readNBytes(12), US_ASCII);
      assertThat(start).matches("HTTP/1.1 (200|400|404)");
    }
    assertThat(repository.ask("GET", "/oai?verb=Identify", "").statusCode()).isEqualTo(200);
  }
}
