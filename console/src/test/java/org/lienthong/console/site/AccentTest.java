package org.lienthong.console.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lienthong.console.reader.Frame;

class AccentTest {
  private static final Pattern COLOUR = Pattern.compile("--(?:\\w|-)+:(#[0-9a-f]{6})");
  private static final Colour INK = new Colour(0x1c, 0x24, 0x27);
  private static final Colour QUIET = new Colour(0x55, 0x60, 0x65);
  private static final Colour LIGHT_INK = new Colour(0xe8, 0xe9, 0xe5);
  private static final Colour LIGHT_QUIET = new Colour(0xa9, 0xb4, 0xb6);

  /** Accent, what is written on it, and chosen ground: first of the light, then of the dark. */
  private static List<Colour> colours(Accent accent) {
    String css = new String(Objects.requireNonNull(accent.stylesheet()).octets(), UTF_8);
    return COLOUR.matcher(css).results().map(m -> Colour.parse(m.group(1)).orElseThrow()).toList();
  }

  private static List<Colour> sixOfEachPart() {
    List<Colour> out = new ArrayList<>();
    for (int red = 0; red < 256; red += 51) {
      for (int green = 0; green < 256; green += 51) {
        for (int blue = 0; blue < 256; blue += 51) {
          out.add(new Colour(red, green, blue));
        }
      }
    }
    return out;
  }

  @Test
  void everyColourIsRefusedOrLegibleInBothSchemes() {
    List<Accent> taken = sixOfEachPart().stream().flatMap(c -> Accent.of(c).stream()).toList();

    assertThat(taken)
        .hasSizeBetween(60, 150)
        .allSatisfy(accent -> {
          List<Colour> all = colours(accent);
          assertThat(all).hasSize(6);
          legible(all.subList(0, 3), Accent.Grounds.LIGHT, INK, QUIET);
          legible(all.subList(3, 6), Accent.Grounds.DARK, LIGHT_INK, LIGHT_QUIET);
        });
  }

  private static void legible(
      List<Colour> scheme, Accent.Grounds grounds, Colour ink, Colour quiet) {
    Colour accent = scheme.getFirst();
    Colour chosen = scheme.getLast();
    assertThat(accent.contrast(scheme.get(1))).isGreaterThanOrEqualTo(Accent.LEGIBLE);
    for (Colour ground : List.of(grounds.page(), grounds.sheet(), chosen)) {
      assertThat(accent.contrast(ground)).isGreaterThanOrEqualTo(Accent.LEGIBLE);
    }
    assertThat(ink.contrast(chosen)).isGreaterThanOrEqualTo(Accent.LEGIBLE);
    assertThat(quiet.contrast(chosen)).isGreaterThanOrEqualTo(Accent.LEGIBLE);
  }

  @Test
  void refusesWhatCannotBeReadOnWhite() {
    assertThat(Accent.of(new Colour(0xff, 0xcc, 0))).isEmpty();
    assertThat(Accent.of(new Colour(0x77, 0x77, 0x77))).isEmpty();
    assertThat(Accent.of(new Colour(0x59, 0x59, 0x59))).isPresent();
  }

  @Test
  void contrastIsThatOfTheStandard() {
    assertThat(Colour.WHITE.contrast(new Colour(0, 0, 0))).isEqualTo(21.0);
    assertThat(new Colour(0x76, 0x76, 0x76).contrast(Colour.WHITE)).isBetween(4.54, 4.55);
  }

  @Test
  void coloursAreThoseOfTheStyleSheet() throws Exception {
    String css;
    try (var in = Frame.class.getResourceAsStream("pages.css")) {
      css = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
    assertThat(css)
        .contains(
            "--ground:#fbfaf7;--sheet:#fff;--ink:%s;--quiet:%s;".formatted(INK.css(), QUIET.css()),
            "--accent:%s;".formatted(Accent.DEFAULT.colour().css()))
        .contains(
            "--ground:%s;--sheet:%s;--ink:%s;--quiet:%s;"
                .formatted(
                    Accent.Grounds.DARK.page().css(),
                    Accent.Grounds.DARK.sheet().css(),
                    LIGHT_INK.css(),
                    LIGHT_QUIET.css()));
    assertThat(Accent.Grounds.LIGHT.page().css()).isEqualTo("#fbfaf7");
  }
}
