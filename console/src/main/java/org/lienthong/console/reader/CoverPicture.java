package org.lienthong.console.reader;

import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.lienthong.console.cover.Covers;
import org.lienthong.console.cover.CoversBusyException;
import org.lienthong.http.HttpRefusal;

/** The pictures of covers: {@code /covers/ISBN-WIDTH-TIME.jpg}. */
final class CoverPicture implements Page {
  /** The first segment of their addresses. */
  static final String SEGMENT = "covers";

  private final Covers covers;

  CoverPicture(Covers covers) {
    this.covers = covers;
  }

  @Override
  public PageAnswer get(Visit visit) {
    try {
      byte[] picture = covers.picture(visit.only()).orElseThrow(Page::unknown);
      return new PageAnswer(
          HttpStatus.OK_200,
          "image/jpeg",
          picture,
          Map.of(HttpHeader.CACHE_CONTROL, "public, max-age=31536000, immutable"));
    } catch (CoversBusyException busy) {
      throw HttpRefusal.busy(SEGMENT);
    }
  }
}
