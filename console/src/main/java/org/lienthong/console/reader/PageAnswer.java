package org.lienthong.console.reader;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/**
 * The answer of a page.
 *
 * @param status of HTTP
 * @param type of the content, with its charset
 * @param content octets of the body
 * @param headers others than those every page has
 */
record PageAnswer(
    int status,
    String type,
    @SuppressWarnings("ArrayRecordComponent") byte[] content,
    Map<HttpHeader, String> headers) {
  static final String HTML = "text/html;charset=utf-8";

  PageAnswer {
    headers = Map.copyOf(headers);
  }

  /** Returns the answer with a page. */
  static PageAnswer html(byte[] content) {
    return new PageAnswer(HttpStatus.OK_200, HTML, content, Map.of());
  }

  /** Returns the answer with a file. */
  static PageAnswer file(String type, byte[] content) {
    return new PageAnswer(HttpStatus.OK_200, type, content, Map.of());
  }

  /**
   * Returns the answer that sends the reader on.
   *
   * @param status 301 when the page has moved for ever, 303 after a form
   */
  static PageAnswer redirect(int status, String address) {
    return new PageAnswer(status, HTML, new byte[0], Map.of(HttpHeader.LOCATION, address));
  }

  /** Returns the same answer with another status. */
  PageAnswer withStatus(int other) {
    return new PageAnswer(other, type, content, headers);
  }

  /** Returns the same answer with another header. */
  PageAnswer with(HttpHeader name, String value) {
    Map<HttpHeader, String> all = new EnumMap<>(HttpHeader.class);
    all.putAll(headers);
    all.put(name, value);
    return new PageAnswer(status, type, content, all);
  }
}
