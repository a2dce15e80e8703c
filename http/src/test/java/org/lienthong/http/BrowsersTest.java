package org.lienthong.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.http.HttpFields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowsersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | true",
        "text/html                                                       | true",
        "text/html;q=0.9                                                 | true",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2            | false",
        "text/html, */*                                                  | false",
        "application/xhtml+xml, */*                                      | false",
        "text/html;q=0, application/xhtml+xml                            | false",
        "*/*                                                             | false",
        "application/json, text/plain, */*                               | false",
      })
  void pagesAreForBrowsers(String accept, boolean page) {
    assertThat(Browsers.wantPage(HttpFields.build().add("Accept", accept))).isEqualTo(page);
  }
}
