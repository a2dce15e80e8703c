package org.lienthong.console.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The colour of links and buttons. It is legible in the light and in the dark scheme: its contrast
 * to what is behind it, and to what is written on it, is at least that of WCAG 2.2 §1.4.3.
 */
public final class Accent {
  /** Contrast of text (WCAG 2.2 §1.4.3, level AA). */
  static final double LEGIBLE = 4.5;

  /** How much of the accent is in the ground of chosen values. */
  private static final double TINT = 0.12;

  /** Steps in which the colour of the dark scheme gets lighter. */
  private static final int STEPS = 50;

  /** The accent in {@code pages.css}. */
  private static final Colour OWN = new Colour(0x0b, 0x5c, 0x66);

  /** The accent of the program; it needs no style sheet. */
  public static final Accent DEFAULT = new Accent(OWN, null);

  private final @Nullable SiteFile stylesheet;
  private final SiteFile icon;
  private final Colour colour;

  private Accent(Colour colour, @Nullable String stylesheet) {
    this.colour = colour;
    this.stylesheet =
        stylesheet == null
            ? null
            : SiteFile.of("colours.css", "text/css;charset=utf-8", stylesheet.getBytes(UTF_8));
    this.icon = SiteFile.of("icon.svg", SiteFile.SVG, Icon.svg(colour).getBytes(UTF_8));
  }

  /** What {@code pages.css} has behind the accent. */
  record Grounds(Colour page, Colour sheet) {
    static final Grounds LIGHT = new Grounds(new Colour(0xfb, 0xfa, 0xf7), Colour.WHITE);
    static final Grounds DARK =
        new Grounds(new Colour(0x14, 0x19, 0x1b), new Colour(0x1c, 0x23, 0x26));

    Colour chosen(Colour accent) {
      return sheet.mixed(accent, TINT);
    }

    boolean carry(Colour accent) {
      return Stream.of(page, sheet, chosen(accent)).allMatch(g -> g.contrast(accent) >= LEGIBLE);
    }
  }

  /** Returns the accent of a colour; empty when it is too light to be read on white. */
  public static Optional<Accent> of(Colour colour) {
    return Grounds.LIGHT.carry(colour)
        ? Optional.of(new Accent(colour, stylesheet(colour, inTheDark(colour))))
        : Optional.empty();
  }

  /** The nearest lighter colour that can be read on a dark ground; white always can. */
  private static Colour inTheDark(Colour colour) {
    return Stream.iterate(0, step -> step + 1)
        .limit(STEPS)
        .map(step -> colour.mixed(Colour.WHITE, (double) step / STEPS))
        .filter(Grounds.DARK::carry)
        .findFirst()
        .orElse(Colour.WHITE);
  }

  private static String stylesheet(Colour light, Colour dark) {
    return ":root{"
        + values(light, Colour.WHITE, Grounds.LIGHT)
        + "}\n@media (prefers-color-scheme:dark){:root{"
        + values(dark, Grounds.DARK.page(), Grounds.DARK)
        + "}}\n";
  }

  private static String values(Colour accent, Colour on, Grounds grounds) {
    return "--accent:%s;--on-accent:%s;--chosen:%s"
        .formatted(accent.css(), on.css(), grounds.chosen(accent).css());
  }

  /** Returns the colour in the light scheme. */
  public Colour colour() {
    return colour;
  }

  /** Returns the style sheet that sets it; null for {@link #DEFAULT}. */
  public @Nullable SiteFile stylesheet() {
    return stylesheet;
  }

  /** Returns the drawing that browsers show beside the title of a page. */
  public SiteFile icon() {
    return icon;
  }
}
