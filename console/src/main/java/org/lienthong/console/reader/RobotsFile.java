package org.lienthong.console.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What search engines may collect (RFC 9309): pages of records, but no results of searches, which
 * are without number and cost a search each.
 */
final class RobotsFile implements Page {
  @Override
  public PageAnswer get(Visit visit) {
    Frame frame = visit.frame();
    if (!visit.rest().isEmpty() || frame.texts().language() != Language.VIETNAMESE) {
      throw Page.unknown();
    }
    String text =
        """
        User-agent: *
        Disallow: %1$s/search
        Disallow: %1$s/en/search
        Disallow: %1$s/advanced
        Disallow: %1$s/en/advanced
        Disallow: %1$s/basket
        Disallow: %1$s/en/basket
        Disallow: %1$s/kiosk
        Disallow: %1$s/en/kiosk
        Disallow: %1$s/api/
        Disallow: %1$s/oai
        Disallow: %1$s/sru

        Sitemap: %2$s/sitemap.xml
        """
            .formatted(frame.base(), frame.server());
    return PageAnswer.file("text/plain;charset=utf-8", text.getBytes(UTF_8));
  }
}
