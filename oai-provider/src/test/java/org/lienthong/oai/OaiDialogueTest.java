package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.marc.DataField;
import org.lienthong.oai.Dialogue.Exchange;

/**
 * The dialogues in {@code cases/oai}, against a small repository whose every date is known. Every
 * XML answer is also validated where the published schemas are present.
 */
class OaiDialogueTest {
  private static final Pattern TOKEN =
      Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");

  @TempDir static Path folder;
  private static TestRepository repository;

  static List<Dialogue> dialogues() throws IOException {
    return Dialogue.readAll(Path.of("src/test/resources/cases/oai"));
  }

  @BeforeAll
  static void fill() {
    SetClock clock = new SetClock("2026-01-01T00:00:00Z");
    repository = TestRepository.on(folder, clock, OaiSettings.DEFAULT.withPageSize(2));
    repository.addLibrary(
        "THCS-A",
        "THCS Đông Triều <1> & 2",
        Map.of("level", "th,thcs", "type", "school", "area", "22:DT"));
    repository.addLibrary("TV-B", "Thư viện tỉnh", Map.of("type", "public"));
    for (int i = 1; i <= 5; i++) {
      repository.put("THCS-A", "" + i, TestRepository.book("" + i, "Toán " + i));
      clock.advance(Duration.ofSeconds(10));
    }
    repository.delete("THCS-A", "4");
    clock.advance(Duration.ofDays(1));
    repository.put(
        "THCS-A",
        "a b\"<é>%2F&6",
        TestRepository.with(
            TestRepository.book("6", "Sách giáo khoa\u0001 \ud800 \uffff \ud83d\ude00 <b>&amp;"),
            DataField.of("082", "  ", "a", "510.7"),
            DataField.of("911", "  ", "a", "Nguyễn Thị Bí Mật"),
            DataField.of("912", "  ", "a", "Trần Văn Kín")));
    fillUnion(clock);
    clock.advance(Duration.ofDays(1));
  }

  private static void fillUnion(SetClock clock) {
    Origin hop =
        new Origin(
            "http://truong.example/oai",
            "oai:truong.example:9",
            "2025-12-01",
            "http://www.loc.gov/MARC21/slim",
            Instant.parse("2025-12-24T01:02:03Z"),
            false,
            null);
    Origin member =
        new Origin(
            "http://phong.example/oai",
            "oai:phong.example:9",
            "2025-12-31T00:00:00Z",
            "http://www.loc.gov/MARC21/slim",
            Instant.parse("2026-01-01T00:00:01Z"),
            true,
            hop);
    repository.put("union", "u1", TestRepository.book("u1", "Ngữ văn 6"), member);
    clock.advance(Duration.ofSeconds(5));
    repository.put("union", "u2", TestRepository.book("u2", "Ngữ văn 6. Tập 1"));
    clock.advance(Duration.ofSeconds(5));
    repository.store.write(t -> t.apply(new RecordChange.Delete("union", "u2", "u1", null)));
  }

  @AfterAll
  static void stop() {
    repository.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dialogues")
  void answersAsTheStandardSays(Dialogue dialogue) {
    String token = "no-token-yet";
    for (Exchange exchange : dialogue.exchanges()) {
      HttpResponse<byte[]> response = ask(exchange.request().replace("{token}", token));
      String body = new String(response.body(), UTF_8);
      Optional<String> wrong = wrong(exchange, response, body);
      assertThat(wrong.isPresent())
          .as("%s%n%s%n%s%n%s", exchange.title(), exchange.request(), wrong.orElse("ok"), body)
          .isEqualTo(exchange.isTodo());
      Matcher found = TOKEN.matcher(body);
      token = found.find() ? found.group(1) : token;
    }
  }

  private static HttpResponse<byte[]> ask(String request) {
    String[] parts = request.split(" ", 3);
    String body = parts.length > 2 ? parts[2] : "";
    return parts[0].equals("POST")
        ? repository.ask(
            "POST", parts[1], body, "Content-Type", "application/x-www-form-urlencoded")
        : repository.ask(parts[0], parts[1], body);
  }

  private static Optional<String> wrong(
      Exchange exchange, HttpResponse<byte[]> response, String body) {
    String status = exchange.expected().getFirst();
    if (response.statusCode() != Integer.parseInt(status)) {
      return Optional.of("status " + response.statusCode() + ", not " + status);
    }
    int at = 0;
    for (String pattern : exchange.expected().subList(1, exchange.expected().size())) {
      boolean refused = pattern.startsWith("!");
      Matcher matcher =
          Pattern.compile(refused ? pattern.substring(1) : pattern, Pattern.DOTALL).matcher(body);
      boolean found = matcher.find(refused ? 0 : at);
      if (found == refused) {
        return Optional.of("pattern: " + pattern);
      }
      at = refused ? at : matcher.end();
    }
    boolean document =
        response.headers().firstValue("Content-Type").orElse("").startsWith("text/xml");
    List<String> complaints =
        document && body.length() > 0 ? Schemas.complaints(response.body()) : List.of();
    return complaints.isEmpty() ? Optional.empty() : Optional.of("schema: " + complaints);
  }
}
