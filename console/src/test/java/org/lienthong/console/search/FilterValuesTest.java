package org.lienthong.console.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilterValuesTest {
  private static FilterValues list(int size) {
    List<FilterValues.Value> values =
        IntStream.rangeClosed(1, size)
            .mapToObj(i -> new FilterValues.Value("t" + i, "T" + i, 100 - i, false))
            .toList();
    return new FilterValues(Filter.LIBRARY, values);
  }

  @Test
  void listsTwelveValuesFirst() {
    assertThat(list(12).rest()).isEmpty();
    assertThat(list(13).first()).hasSize(12);
    assertThat(list(13).rest()).extracting(FilterValues.Value::term).containsExactly("t13");
    assertThat(list(0).first()).isEmpty();
  }
}
