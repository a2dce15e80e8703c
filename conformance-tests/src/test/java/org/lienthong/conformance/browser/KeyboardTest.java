package org.lienthong.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages used with the keyboard alone (WCAG 2.1.1, 2.4.1, 2.4.3, 2.4.7, 2.4.11). */
@ExtendWith(Site.class)
class KeyboardTest {
  /** What has the focus: its words, and whether a reader sees that it has it. */
  private static final String FOCUSED =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body) return '';
        const style = getComputedStyle(e);
        const box = e.getBoundingClientRect();
        const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
            || style.boxShadow !== 'none';
        const inside = box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0
            && box.top < innerHeight && box.left < innerWidth;
        const hit = document.elementFromPoint(
            Math.max(0, box.left) + Math.min(box.width, innerWidth) / 2,
            Math.max(0, box.top) + box.height / 2);
        const covered = hit && !e.contains(hit) && !hit.contains(e);
        return (ring && inside && !covered ? 'seen ' : 'UNSEEN ') + e.outerHTML.slice(0, 160);
      }\
      """;

  private final Visitors visitors;

  KeyboardTest(Visitors visitors) {
    this.visitors = visitors;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=toan+6", "/search?q=xyzq+tieesng+vieejt", "/en/"})
  void everyStopOfTheTabKeyIsSeenAndReachedOnce(String path) {
    for (Screen screen : List.of(Screen.PHONE, Screen.DESK)) {
      try (Visitor reader = visitors.visit(screen)) {
        reader.open(path);
        List<String> stops = stops(reader.page());
        assertThat(stops).as(path).allMatch(stop -> stop.startsWith("seen "));
        assertThat(stops.getFirst()).contains("#main");
        assertThat(stops).anyMatch(stop -> stop.contains("name=\"q\""));
        assertThat(stops.size()).isEqualTo(count(reader.page()));
      }
    }
  }

  @Test
  void theFirstStopSkipsToTheContent() {
    try (Visitor reader = visitors.visit(Screen.DESK)) {
      reader.open("/search?q=toan+6");
      reader.page().keyboard().press("Tab");
      reader.page().keyboard().press("Enter");
      assertThat(reader.page().evaluate("() => document.activeElement.id")).isEqualTo("main");
      reader.page().keyboard().press("Tab");
      assertThat(reader.page().evaluate("() => document.activeElement.closest('main') !== null"))
          .isEqualTo(true);
    }
  }

  @Test
  void aSearchAFilterAndARecordNeedNoMouse() {
    try (Visitor reader = visitors.visit(Screen.DESK)) {
      Page page = reader.open("/").page();
      tabTo(page, "input[name=q]");
      page.keyboard().type("toan 6");
      page.keyboard().press("Enter");
      page.waitForURL(address -> address.contains("/search?"));
      int all = reader.found();
      tabTo(page, ".filters a");
      page.keyboard().press("Enter");
      page.locator(".filters a.chosen").first().waitFor();
      assertThat(reader.found()).isBetween(1, all);
      tabTo(page, ".filters summary");
      boolean open = isOpen(page);
      page.keyboard().press("Space");
      assertThat(isOpen(page)).isNotEqualTo(open);
      tabTo(page, "ol.records h2 a");
      page.keyboard().press("Enter");
      page.waitForURL(address -> address.contains("/record/"));
      reader.calm();
    }
  }

  private static boolean isOpen(Page page) {
    return (boolean) page.evaluate("() => document.activeElement.closest('details').open");
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 200; i++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
    }
    throw new AssertionError("the Tab key does not reach " + selector + " on " + page.url());
  }

  private static List<String> stops(Page page) {
    List<String> stops = new ArrayList<>();
    while (stops.size() < 400) {
      page.keyboard().press("Tab");
      String stop = (String) page.evaluate(FOCUSED);
      if (stop.isEmpty()) {
        return stops;
      }
      stops.add(stop);
    }
    throw new AssertionError("the Tab key goes round in " + new HashSet<>(stops));
  }

  /** Counts what the Tab key should reach. */
  private static int count(Page page) {
    return (int)
        page.evaluate(
            """
            () => [...document.querySelectorAll(
                'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]')]
              .filter(e => !e.disabled && e.tabIndex >= 0
                && e.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true}))
              .length\
            """);
  }
}
