package org.lienthong.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.command.Workplace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnionFiguresTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Workplace work;
  private Server server;

  @BeforeEach
  void serveTwoRecordsForPeopleToJudge() {
    work = new Workplace(folder);
    put("A", "1", "Văn học");
    put("B", "2", "Thanh niên");
    server =
        Server.start(
            work.engine(),
            ServerSettings.DEFAULT.listening("127.0.0.1", 0, 0),
            InstantSource.system());
    work.run("review");
  }

  private void put(String library, String id, String house) {
    work.put(
        library,
        id,
        "100$aĐoàn Giỏi",
        "245$aĐất rừng phương Nam",
        "260$b" + house + "$c2020",
        "300$a308 tr.");
  }

  @AfterEach
  void close() {
    server.close();
    work.close();
    client.close();
  }

  private HttpResponse<String> get(String path) {
    URI address = URI.create("http://127.0.0.1:" + server.httpPort() + path);
    try {
      return client.send(
          HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void showsTheFiguresOfTheUnionAmongTheMetrics() {
    String metrics = get("/metrics").body();
    assertThat(metrics)
        .contains("lienthong_union_review_pairs 1.0\n")
        .contains("lienthong_union_capped_keys 0.0\n")
        .contains("lienthong_projection_lag{projection=\"union\"} 0.0\n")
        .contains("lienthong_projection_lag_seconds{projection=\"union\"} 0.0\n")
        .contains("lienthong_projection_lag_seconds{projection=\"index\"} 0.0\n")
        .contains("lienthong_projection_failing{projection=\"union\"} 0.0\n");
  }

  @Test
  void tellsItsStateByCommand() {
    assertThat(work.run("status", "--json")).isZero();
    JsonNode status = JSON.readTree(work.lines().getFirst());
    assertThat(status.at("/records/A").asInt()).isEqualTo(1);
    assertThat(status.at("/records/union").asInt()).isEqualTo(2);
    assertThat(status.at("/projections/union/changes").asInt()).isZero();
    assertThat(status.at("/union/waiting").asInt()).isEqualTo(1);
    work.run("status");
    assertThat(work.lines()).anyMatch(line -> line.startsWith("union\tđã theo kịp / caught up"));
    assertThat(work.lines()).anyMatch(line -> line.contains("1 pairs wait"));
  }
}
