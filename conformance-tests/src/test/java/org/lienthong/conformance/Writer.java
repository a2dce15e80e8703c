package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A librarian with a token who changes records by SRU Record Update, and takes decisions. */
final class Writer implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final LienthongServer server;
  private final String token;

  Writer(LienthongServer server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * Replaces a record by its next version, which is written in two of its fields.
   *
   * @return whether the server acknowledged it
   */
  boolean replace(String library, String id, int version) {
    String body =
        "<updateRequest xmlns=\"info:lc/xmlns/update-v1\"><version>1.0</version>"
            + "<action>info:srw/action/1/replace</action>"
            + ("<recordIdentifier>" + id + "</recordIdentifier>")
            + "<record><recordPacking>xml</recordPacking><recordSchema>marcxml</recordSchema>"
            + "<recordData><record xmlns=\"http://www.loc.gov/MARC21/slim\">"
            + "<leader>00000nam a2200000 a 4500</leader>"
            + ("<controlfield tag=\"001\">" + id + "</controlfield>")
            + field("245", version)
            + field("500", version)
            + "</record></recordData></record></updateRequest>";
    return send(request("/sru/" + library, "text/xml", body), 200)
        .filter(answer -> answer.contains("operationStatus>success<"))
        .isPresent();
  }

  private static String field(String tag, int version) {
    return "<datafield tag=\""
        + tag
        + "\" ind1=\"0\" ind2=\"0\"><subfield code=\"a\">Bản "
        + version
        + "</subfield></datafield>";
  }

  /**
   * Decides about two records.
   *
   * @return the number of the decision; empty when the server did not acknowledge it
   */
  Optional<Integer> decide(String kind, String a, String b) {
    String body = "{\"kind\":\"" + kind + "\",\"a\":\"" + a + "\",\"b\":\"" + b + "\"}";
    return send(request("/api/decisions", "application/json", body), 201)
        .map(answer -> MAPPER.readTree(answer).path("number").asInt());
  }

  /** Returns all decisions. */
  JsonNode decisions() {
    return send(request("/api/decisions").build(), 200).map(MAPPER::readTree).orElseThrow();
  }

  private HttpRequest request(String path, String type, String body) {
    return request(path)
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address(path)))
        .timeout(LONGEST)
        .header("Authorization", "Bearer " + token);
  }

  /** Returns the answer; empty when the server was killed before it gave one. */
  private Optional<String> send(HttpRequest request, int expected) {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      if (answer.statusCode() != expected) {
        throw new AssertionError(request + ": " + answer.statusCode() + " " + answer.body());
      }
      return Optional.of(answer.body());
    } catch (IOException killed) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
