package org.lienthong.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search in a library that is left alone; the page's clock is the test's. */
@ExtendWith(Site.class)
class KioskTest {
  private static final String START = "/kiosk";

  private final Visitors visitors;

  KioskTest(Visitors visitors) {
    this.visitors = visitors;
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESK"})
  void theFirstPageReturnsTwoMinutesAfterTheLastTouch(Screen screen) {
    try (Visitor pupil = visitors.visit(screen)) {
      Page page = pupil.page();
      page.clock().install();
      pupil.open(START);
      page.fill("input[name=q]", "toan 6");
      page.press("input[name=q]", "Enter");
      page.waitForURL(address -> address.endsWith(START + "?q=toan+6"));
      pupil.follow(page.locator("ol.records h2 a").first());
      String record = pupil.path();
      pupil.fitsTheWindow();
      Locator warning = page.locator(".leaving");

      page.clock().runFor("01:45");
      assertThat(warning.isVisible()).isTrue();
      page.keyboard().press("Shift");
      assertThat(warning.isVisible()).isFalse();
      page.clock().runFor("01:45");
      assertThat(pupil.path()).isEqualTo(record);
      page.clock().runFor("00:20");
      page.waitForURL(address -> address.endsWith(START));
      assertThat(page.inputValue("input[name=q]")).isEmpty();
      pupil.calm();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE", "DESK"})
  void theFirstPageWarnsOnlyWhereSomethingIsTyped(Screen screen) {
    try (Visitor pupil = visitors.visit(screen)) {
      Page page = pupil.page();
      page.clock().install();
      pupil.open(START);
      page.clock().runFor("01:45");
      assertThat(page.locator(".leaving").isVisible()).isFalse();
      page.fill("input[name=q]", "toan");
      page.clock().runFor("01:45");
      assertThat(page.locator(".leaving").isVisible()).isTrue();
      pupil.fitsTheWindow();
    }
  }
}
