package org.lienthong.console.api;

import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordRef;
import org.lienthong.http.HttpRefusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A decision as a client sends it.
 *
 * @param kind {@code same}, {@code not-same}, {@code isbn-meaningless} or {@code pin}
 * @param a a record as {@code LIB/ID}, for the first two
 * @param b the other record
 * @param isbn for {@code isbn-meaningless}
 * @param cluster for {@code pin}
 * @param why the reason; may be omitted
 */
record Draft(
    @Nullable String kind,
    @Nullable String a,
    @Nullable String b,
    @Nullable String isbn,
    @Nullable String cluster,
    @Nullable String why) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Parses it; anything but such an object, or one with other members, is refused. */
  static Draft read(String body) {
    try {
      Draft draft = JSON.readValue(body, Draft.class);
      if (draft != null) {
        return draft;
      }
    } catch (JacksonException e) {
      throw new HttpRefusal(
          HttpStatus.BAD_REQUEST_400,
          "nội dung không phải JSON của một quyết định: " + e.getOriginalMessage(),
          "the body is not a decision");
    }
    throw new HttpRefusal(
        HttpStatus.BAD_REQUEST_400, "thiếu nội dung quyết định", "there is no decision");
  }

  static RecordRef subject(@Nullable String text) {
    try {
      return RecordRef.parse(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw new HttpRefusal(
          HttpStatus.BAD_REQUEST_400,
          "'" + (text == null ? "" : text) + "' phải có dạng THƯVIỆN/MÃ",
          "it must look like LIB/ID");
    }
  }
}
