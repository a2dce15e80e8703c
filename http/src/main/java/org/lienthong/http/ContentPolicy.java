package org.lienthong.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Response;

/** The security headers of a response, which limit what a browser may do with it. */
public enum ContentPolicy {
  /** Data for programs: JSON, plain text, octets. A browser that shows it loads nothing. */
  DATA("default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"),

  /**
   * XML, which a browser may transform to a page with a stylesheet of this server. Browsers treat
   * XSLT as a script (CSP 3 §6.8.1), so {@code script-src} must allow it; the page includes its own
   * style.
   */
  XML(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),

  /** A page for readers: it may load styles, scripts and pictures of this server. */
  READER(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),

  /** A picture: a drawing may use styles of its own, and runs no script when it is opened. */
  PICTURE("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"),

  /** A page of this server: it may use inline styles and submit forms to this server. */
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

  /** Sets all security headers of a response; those of an earlier policy are replaced. */
  public void put(Response response) {
    put(response.getHeaders());
  }

  void put(HttpFields.Mutable headers) {
    headers.put("Content-Security-Policy", value);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "same-origin");
  }
}
