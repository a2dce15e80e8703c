package org.lienthong.console.reader;

import java.nio.file.Path;
import java.time.InstantSource;
import org.lienthong.console.cover.Covers;
import org.lienthong.console.site.Accent;
import org.lienthong.console.site.Bilingual;
import org.lienthong.console.site.Contact;
import org.lienthong.console.site.RequestLogging;
import org.lienthong.console.site.Site;

/** What an operator says who says only a name. */
final class TestSite {
  private TestSite() {}

  static Site named(String name) {
    return new Site(
        new Bilingual(name, name),
        Bilingual.NONE,
        Bilingual.NONE,
        null,
        Accent.DEFAULT,
        Contact.NONE,
        RequestLogging.NOTHING,
        Covers.in(Path.of("target", "no-covers"), InstantSource.system()));
  }
}
