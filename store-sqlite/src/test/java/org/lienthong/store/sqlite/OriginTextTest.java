package org.lienthong.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lienthong.core.store.Origin;

class OriginTextTest {
  @Property(tries = 300)
  void readsWhatItWrote(@ForAll("origins") List<Origin> origins) {
    assertThat(OriginText.parse(OriginText.of(origins))).isEqualTo(origins);
  }

  @Test
  void writesLinesAndColumns() {
    Origin first = new Origin("http://a/oai", "oai:a:1", null, null, null, true, null);
    Origin second = new Origin(null, "2\t", null, null, Instant.EPOCH, false, first);
    assertThat(OriginText.of(List.of(second, Origin.ofFile("x"))))
        .isEqualTo(
            "f\t2\\t\t\\N\t\\N\t\\N\t1970-01-01T00:00:00Z\tt\toai:a:1\thttp://a/oai\t\\N\t\\N\t\\N\n"
                + "f\tx\t\\N\t\\N\t\\N\t\\N");
  }

  @Provide
  Arbitrary<List<Origin>> origins() {
    Arbitrary<String> text = Arbitraries.strings().withChars("aN\\\t\nđ").ofMaxLength(6);
    Arbitrary<@Nullable String> maybe = text.injectNull(0.3);
    Arbitrary<Instant> when =
        Arbitraries.of(Instant.EPOCH, Instant.parse("2026-01-02T03:04:05.6Z"));
    Arbitrary<Origin> plain =
        Combinators.combine(
                maybe, text, maybe, maybe, when.injectNull(0.3), Arbitraries.of(true, false))
            .as((url, id, stamp, space, at, altered) ->
                new Origin(url, id, stamp, space, at, altered, null));
    Arbitrary<Origin> chained =
        Combinators.combine(plain, plain.list().ofMaxSize(2))
            .as((last, earlier) -> {
              @Nullable Origin before = null;
              for (Origin o : earlier) {
                before = after(o, before);
              }
              return after(last, before);
            });
    return chained.list().ofMaxSize(3);
  }

  private static Origin after(Origin o, @Nullable Origin before) {
    return new Origin(
        o.baseUrl(),
        o.identifier(),
        o.datestamp(),
        o.namespace(),
        o.harvested(),
        o.altered(),
        before);
  }
}
