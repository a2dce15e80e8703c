package org.lienthong.console.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import org.lienthong.console.search.TestCatalogue;

class SearchPagesPropertyTest {
  private static final TestCatalogue CATALOGUE = SearchPagesTest.filled();
  private static final PageServer SERVER = new PageServer(CATALOGUE);

  @AfterContainer
  static void close() {
    SERVER.close();
    CATALOGUE.close();
  }

  @Property(tries = 100)
  void answersWhateverIsInTheAddress(
      @ForAll @StringLength(max = 40) String typed, @ForAll @StringLength(max = 20) String value) {
    String parameters =
        "?q=%1$s&title=%2$s&library=%2$s&subject=%2$s&year=%2$s&page=%2$s&sort=%2$s&from=%2$s"
            .formatted(URLEncoder.encode(typed, UTF_8), URLEncoder.encode(value, UTF_8));

    assertThat(status("/search" + parameters)).isEqualTo(200);
    assertThat(status("/advanced" + parameters)).isEqualTo(200);
    assertThat(status("/search?type=cql&q=" + URLEncoder.encode(typed, UTF_8))).isIn(200, 400);
  }

  private static int status(String path) {
    return SERVER.get(path).statusCode();
  }
}
