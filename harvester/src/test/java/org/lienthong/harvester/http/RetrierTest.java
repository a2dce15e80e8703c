package org.lienthong.harvester.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.http.FetchException.Kind;

class RetrierTest {
  private final List<Duration> pauses = new ArrayList<>();
  private final Retrier retrier = new Retrier(RetryPolicy.DEFAULT, pauses::add);
  private int tries;

  private String failing(int times, FetchException trouble) throws Exception {
    return retrier.call(
        HarvestListener.NONE,
        () -> {
          if (tries++ < times) {
            throw trouble;
          }
          return "answer";
        });
  }

  @Test
  void waitsTwiceAsLongEachTime() throws Exception {
    assertThat(failing(4, FetchException.passing("x"))).isEqualTo("answer");
    assertThat(pauses).map(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L);
  }

  @Test
  void waitsNoLessThanItIsAsked() throws Exception {
    failing(1, new FetchException(Kind.TRANSIENT, "busy", Duration.ofSeconds(30)));
    assertThat(pauses).containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void doesNotWaitForHours() {
    FetchException busy = new FetchException(Kind.TRANSIENT, "busy", Duration.ofHours(5));
    assertThatThrownBy(() -> failing(1, busy))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FINAL))
        .hasMessageContaining("18000 s");
    assertThat(pauses).isEmpty();
  }

  @Test
  void triesEightTimesAndNoMore() {
    assertThatThrownBy(() -> failing(8, FetchException.passing("x"))).hasMessage("x");
    assertThat(tries).isEqualTo(8);
  }

  @Test
  void triesOnceWhatWillNotChange() {
    assertThatThrownBy(() -> failing(1, FetchException.lasting("x"))).hasMessage("x");
    assertThat(tries).isEqualTo(1);
  }

  @Test
  void countsADateFromTheServersOwnClock() {
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of(
                "Date", List.of("Sun, 01 Mar 2026 00:00:00 GMT"),
                "Retry-After", List.of("Sun, 01 Mar 2026 00:01:30 GMT")),
            (_, _) -> true);
    assertThat(RetryAfter.in(headers, InstantSource.fixed(Instant.EPOCH)))
        .contains(Duration.ofSeconds(90));
  }

  @Test
  void overlooksADateThatIsNone() {
    HttpHeaders headers = HttpHeaders.of(Map.of("Retry-After", List.of("soon")), (_, _) -> true);
    assertThat(RetryAfter.in(headers, InstantSource.system())).isEmpty();
  }
}
