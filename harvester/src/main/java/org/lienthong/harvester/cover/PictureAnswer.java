package org.lienthong.harvester.cover;

import org.jspecify.annotations.Nullable;

/** What a host answered to a request for a picture. */
sealed interface PictureAnswer {
  /**
   * The picture, as the host says; whether it is one was not looked at.
   *
   * @param etag its validator (RFC 9110 §8.8.3); null for none
   * @param modified its Last-Modified; null for none
   */
  record Picture(
      @SuppressWarnings("ArrayRecordComponent") byte[] octets,
      @Nullable String etag,
      @Nullable String modified)
      implements PictureAnswer {}

  /** It has not changed since the validators of the request. */
  record Unchanged() implements PictureAnswer {}

  /**
   * There is none.
   *
   * @param lasting whether another request would get the same answer
   * @param reason for people, in both languages
   */
  record None(boolean lasting, String reason) implements PictureAnswer {
    /** A failure that will hardly go away by itself. */
    static None lasting(String vietnamese, String english) {
      return new None(true, vietnamese + " / " + english);
    }

    /** A failure that may go away by itself. */
    static None passing(String vietnamese, String english) {
      return new None(false, vietnamese + " / " + english);
    }
  }
}
