package org.lienthong.harvester.sru;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;

/** Addresses of searchRetrieve requests (SRU 1.1). */
final class SruRequest {
  private SruRequest() {}

  /**
   * Returns the address of one page.
   *
   * @param start position of its first record, from 1
   * @param most records that it may have
   */
  static URI at(String base, String schema, String query, long start, int most) {
    return URI.create(
        base
            + (base.contains("?") ? "&" : "?")
            + "version=1.1&operation=searchRetrieve&recordSchema="
            + schema
            + "&maximumRecords="
            + most
            + "&startRecord="
            + start
            + "&query="
            + URLEncoder.encode(query, UTF_8).replace("+", "%20"));
  }
}
