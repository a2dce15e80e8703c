package org.lienthong.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Response;

/** What a browser may do with an answer, told by its security headers. */
public enum ContentPolicy {
  /** Data for programs: JSON, plain text, octets. A browser that shows it loads nothing. */
  DATA("default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"),

  /**
   * XML, which a browser may turn into a page by a stylesheet of this server. Browsers treat XSLT
   * as a script (CSP 3 §6.8.1), so {@code script-src} must allow it; the page brings its own style.
   */
  XML(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),

  /** A page of ours: it looks as it does, and asks this server again. */
  PAGE(
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'");

  private final String value;

  ContentPolicy(String value) {
    this.value = value;
  }

  /** Returns the value of Content-Security-Policy. */
  public String value() {
    return value;
  }

  /** Puts all security headers on an answer; those of an earlier policy are replaced. */
  public void put(Response response) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put("Content-Security-Policy", value);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "same-origin");
  }
}
