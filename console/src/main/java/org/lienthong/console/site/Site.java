package org.lienthong.console.site;

import org.jspecify.annotations.Nullable;

/**
 * What the operator says about the catalogue.
 *
 * @param name of the catalogue
 * @param headline the first line of the start page; empty for the program's own
 * @param welcome what follows it, in paragraphs with empty lines between them; may be empty
 * @param logo null for the sign of the program
 * @param accent the colour of links and buttons
 * @param contact those who run the catalogue
 * @param logging what is logged of each request
 */
public record Site(
    Bilingual name,
    Bilingual headline,
    Bilingual welcome,
    @Nullable SiteFile logo,
    Accent accent,
    Contact contact,
    RequestLogging logging) {
  /** The name of a catalogue whose operator says nothing. */
  public static final Bilingual DEFAULT_NAME = new Bilingual("Liên Thông", "Liên Thông");

  /** What is shown when the operator says nothing. */
  public static final Site DEFAULT =
      new Site(
          DEFAULT_NAME,
          Bilingual.NONE,
          Bilingual.NONE,
          null,
          Accent.DEFAULT,
          Contact.NONE,
          RequestLogging.NOTHING);
}
