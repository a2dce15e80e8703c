package org.lienthong.console.site;

import org.jspecify.annotations.Nullable;
import org.lienthong.console.cover.Covers;

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
 * @param covers pictures of the covers of books
 */
public record Site(
    Bilingual name,
    Bilingual headline,
    Bilingual welcome,
    @Nullable SiteFile logo,
    Accent accent,
    Contact contact,
    RequestLogging logging,
    Covers covers) {
  /** The name of a catalogue whose operator says nothing. */
  public static final Bilingual DEFAULT_NAME = new Bilingual("Liên Thông", "Liên Thông");
}
