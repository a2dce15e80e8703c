package org.lienthong.conformance.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** WCAG 2.2 AA on every page, as far as axe-core and a ruler can tell. */
@ExtendWith(Site.class)
class AccessibilityTest {
  private static final String RULES =
      "{resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
          + " 'best-practice']}";
  private static final String COLOURS =
      "{resultTypes: ['violations'], runOnly: {type: 'rule', values: ['color-contrast']}}";

  /** A phone, WCAG's narrowest window (1.4.10), and a desk at twice the size of letters. */
  private static final int[] WIDTHS = {390, 320, 640};

  private final Visitors visitors;

  AccessibilityTest(Visitors visitors) {
    this.visitors = visitors;
  }

  /** One visit to each page: opening it takes longer than looking at it. */
  @Test
  void axeFindsNothingOnAnyPageInBothLanguagesAndEachFitsItsWindow() {
    List<String> violations = new ArrayList<>();
    try (Visitor reader = visitors.visit(Screen.DESK)) {
      for (String path : inBothLanguages(reader)) {
        reader.page().setViewportSize(Screen.DESK.width(), Screen.DESK.height());
        reader.page().navigate(reader.absolute(path));
        violations.addAll(axe(reader.page(), RULES));
        for (int width : WIDTHS) {
          reader.page().setViewportSize(width, Screen.PHONE.height());
          reader.sticksOut().forEach(part -> violations.add(path + " " + part));
        }
      }
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void darkColoursOnAPhoneHaveContrast() {
    List<String> violations = new ArrayList<>();
    try (Visitor reader = visitors.visit(Screen.PHONE, ColorScheme.DARK)) {
      for (String path : SitePages.found(reader, 1)) {
        reader.page().navigate(reader.absolute(path));
        violations.addAll(axe(reader.page(), COLOURS));
      }
    }
    assertThat(violations).isEmpty();
  }

  private static List<String> inBothLanguages(Visitor reader) {
    List<String> all = new ArrayList<>(SitePages.found(reader, 2));
    assertThat(all).hasSizeGreaterThan(12);
    SitePages.found(reader, 1).stream()
        .filter(path -> !path.startsWith("/services"))
        .forEach(path -> all.add("/en" + path));
    return all;
  }

  private static List<String> axe(Page page, String options) {
    page.evaluate(script());
    Object found =
        page.evaluate(
            "async () => (await axe.run(document, "
                + options
                + ")).violations.flatMap(v => v.nodes.slice(0, 3)"
                + ".map(n => v.id + ': ' + n.html.slice(0, 160) + ' ' + n.failureSummary))");
    return ((List<?>) found).stream().map(each -> page.url() + " " + each).toList();
  }

  private static String script() {
    try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
