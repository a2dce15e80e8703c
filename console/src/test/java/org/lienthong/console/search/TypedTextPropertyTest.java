package org.lienthong.console.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.console.search.TestCatalogue.typed;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;

class TypedTextPropertyTest {
  private static final TestCatalogue CATALOGUE = CatalogueSearchTest.filled();
  private static final CatalogueSearch SEARCH = CATALOGUE.search();

  @AfterContainer
  static void close() {
    CATALOGUE.close();
  }

  @Property(tries = 300)
  void isNeverRefusedAndNothingOfATitleIsLost(@ForAll @StringLength(max = 60) String text) {
    SearchResults results = SEARCH.search(typed(text));

    assertThat(results.total()).isBetween(0L, 7L);
    for (RecordDescription record : results.records()) {
      assertThat(
              results.highlight().parts(record.title()).stream()
                  .map(Highlight.Part::text)
                  .collect(Collectors.joining()))
          .isEqualTo(record.title());
    }
  }
}
