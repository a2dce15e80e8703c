package org.lienthong.console.api.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.lienthong.console.search.Filter;
import org.lienthong.http.Form;
import org.lienthong.http.PublicAddress;

/**
 * The addresses in answers.
 *
 * @param server address of the whole server as the client knows it
 */
record Addresses(PublicAddress server) {
  /** Returns the address of a path of this interface. */
  String of(String path) {
    return server + CatalogueApi.ROOT + path;
  }

  /** Returns the address of a record. */
  String record(String id) {
    return of("/records/" + encoded(id));
  }

  /** Returns the address of the page of a record. */
  String recordPage(String id) {
    return server + "/record/" + encoded(id);
  }

  /** Returns the address of a library. */
  String library(String code) {
    return of("/libraries/" + code);
  }

  /** Returns the address of the door of a library. */
  String libraryPage(String code) {
    return server + "/l/" + code;
  }

  /** Returns the address of the search for a text. */
  String search(String typed) {
    return of("/search?" + Parameter.Q.label() + "=" + encoded(typed));
  }

  /** Returns the address of the records with a value of a filter. */
  String search(Filter filter, String value) {
    return of("/search?" + filter.parameter() + "=" + encoded(value));
  }

  /** Returns the address of the page of the same search that a cursor begins. */
  String search(Form form, Cursor cursor) {
    StringBuilder out = new StringBuilder();
    for (Form.Field field : form.fields()) {
      if (!field.name().equals(Parameter.CURSOR.label()) && !field.value().isEmpty()) {
        out.append(field.name()).append('=').append(encoded(field.value())).append('&');
      }
    }
    return of("/search?" + out + Parameter.CURSOR.label() + "=" + cursor.encode());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
