package org.lienthong.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lienthong.core.store.RecordChange.Delete;

/** What every record store lists and counts. */
public abstract class RecordListsContract extends StoreUnderTest {
  @Test
  void keepsADeletedRecordInItsSets() {
    apply(put("1", "Toán 6", "mat:sgk"));

    assertThat(apply(new Delete("THTT", "1", null, null))).isEqualTo(Outcome.DELETED);
    assertThat(apply(new Delete("THTT", "1", null, null))).isEqualTo(Outcome.UNCHANGED);
    assertThat(store.get("THTT", "1").orElseThrow().deleted()).isTrue();
    assertThat(listed(new Listing("THTT", "mat", null, null, false))).containsExactly("1");
    assertThat(listed(new Listing("THTT", null, null, null, true))).isEmpty();
    assertThat(apply(put("1", "Toán 6", "mat:sgk"))).isEqualTo(Outcome.NEW);
  }

  @Test
  void listsInASetARecordThatHasLeftIt() {
    apply(put("1", "Toán 6", "area:22:dt", "mat:sgk"));
    apply(put("2", "Toán 7", "area:22:dt", "mat:sgk"));
    apply(put("1", "Toán 6", "area:22:hl", "mat:sgk"));

    assertThat(listed(new Listing("THTT", "area:22:dt", null, null, false)))
        .containsExactly("2", "1");
    assertThat(listed(new Listing("THTT", "area:22:dt", null, null, true))).containsExactly("2");
    assertThat(listed(new Listing("THTT", "area:22", null, null, true))).containsExactly("2", "1");
    assertThat(store.sets("THTT"))
        .containsExactly("area", "area:22", "area:22:dt", "area:22:hl", "mat", "mat:sgk");

    apply(put("1", "Toán 6. Tập 1", "mat:sgk"));
    assertThat(listed(new Listing("THTT", "area:22:dt", null, null, false)))
        .containsExactly("2", "1");
    apply(put("1", "Toán 6", "area:22:dt"));
    assertThat(listed(new Listing("THTT", "area:22:dt", null, null, true)))
        .containsExactly("2", "1");
  }

  @Test
  void listsByDateBothEndsIncluded() {
    apply(put("1", "a"));
    clock.set("2026-11-21T08:00:05Z");
    apply(put("2", "b"));
    clock.set("2026-11-21T08:00:09Z");
    apply(put("3", "c"));

    Instant five = Instant.parse("2026-11-21T08:00:05Z");
    assertThat(listed(new Listing("THTT", null, five, null, false))).containsExactly("2", "3");
    assertThat(listed(new Listing("THTT", null, null, five, false))).containsExactly("1", "2");
    assertThat(listed(new Listing("THTT", null, five, five, false))).containsExactly("2");
    assertThat(listed(new Listing("THTT", null, five.plusSeconds(9), null, false))).isEmpty();
    assertThat(store.count(new Listing("THTT", null, five, null, false))).isEqualTo(2);
  }

  @Test
  void countsWhatIsThereNow() {
    Listing all = Listing.all("THTT");
    Listing live = new Listing("THTT", null, null, null, true);
    Listing set = new Listing("THTT", "mat", null, null, true);
    assertThat(store.count(all)).isZero();
    apply(put("1", "a", "mat:a"));
    apply(put("2", "b", "mat:b"));
    assertThat(List.of(store.count(all), store.count(live), store.count(set)))
        .containsExactly(2L, 2L, 2L);
    assertThat(store.count(all)).as("asked again").isEqualTo(2);
    apply(new Delete("THTT", "1", null, null));
    apply(put("2", "b"));
    assertThat(List.of(store.count(all), store.count(live), store.count(set)))
        .containsExactly(2L, 1L, 0L);
    assertThat(store.count(Listing.all("other"))).isZero();
  }

  @Test
  void countsTheSameDatesAnewWhenARecordLeavesThem() {
    apply(put("1", "a"));
    apply(put("2", "b"));
    Instant first = Instant.parse("2026-11-21T08:00:00Z");
    Listing then = new Listing("THTT", null, null, first, false);
    assertThat(store.count(then)).isEqualTo(2);
    clock.set("2026-11-21T08:00:09Z");
    apply(put("2", "c"));
    assertThat(store.count(then)).isEqualTo(1);
    assertThat(store.count(Listing.all("THTT"))).isEqualTo(2);
  }

  @Test
  void countsForManyAtOnce() {
    apply(put("1", "a"));
    List<Long> counted =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(_ -> store.count(Listing.all("THTT")))
            .distinct()
            .toList();
    assertThat(counted).containsExactly(1L);
  }

  @Test
  void listsASetWithThoseBelowItPageByPage() {
    for (int i = 1; i <= 5; i++) {
      apply(put("" + i, "t" + i, i % 2 == 0 ? "area:dt:xs" : "area:dt"));
    }

    Listing set = new Listing("THTT", "area:dt", null, null, false);
    List<StoredRecord> first = store.list(set, 0, 2);
    List<StoredRecord> rest = store.list(set, first.getLast().seq(), 10);
    assertThat(first).extracting(StoredRecord::id).containsExactly("1", "2");
    assertThat(rest).extracting(StoredRecord::id).containsExactly("3", "4", "5");
    assertThat(store.count(new Listing("THTT", "area:dt:xs", null, null, false))).isEqualTo(2);
    assertThat(store.sets("THTT")).containsExactly("area", "area:dt", "area:dt:xs");
    assertThat(store.sets("other")).isEmpty();
  }
}
