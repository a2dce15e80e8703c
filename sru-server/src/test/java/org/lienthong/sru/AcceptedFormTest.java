package org.lienthong.sru;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which form an answer has for the Accept headers that clients send. */
class AcceptedFormTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2             | xml  | xml",
        "application/json, text/plain, */*                                | xml  | json",
        "application/json                                                 | json | json",
        "application/json, text/plain                                     | json | json",
        "text/xml, application/json                                       | xml  | xml",
        "application/json, application/xml;q=0.5                          | xml  | json",
        "*/*                                                              | xml  | xml",
        "text/html                                                        | html | html",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8  | html | html",
        "application/xml,application/xhtml+xml,text/html;q=0.9,*/*;q=0.5  | html | html",
        "text/html, application/json                                      | xml  | json",
        "image/png                                                        | xml  | xml",
        "text/html;q=0, application/xhtml+xml, */*                        | xml  | xml",
      })
  void programsGetDataAndBrowsersPages(String accept, String form12, String form20) {
    assertThat(form("/sru?version=1.2&operation=searchRetrieve&query=toan", accept))
        .isEqualTo(form12);
    assertThat(form("/sru?version=1.1&operation=explain", accept)).isEqualTo(form12);
    assertThat(form("/sru?query=toan", accept)).isEqualTo(form20);
  }

  private static String form(String request, String accept) {
    String type =
        server.get(request, "Accept: " + accept).headers().firstValue("Content-Type").orElseThrow();
    return type.replaceAll(".*/|;.*", "");
  }
}
