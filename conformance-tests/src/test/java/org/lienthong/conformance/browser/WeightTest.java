package org.lienthong.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first page of results weighs, and how soon it is seen on a slow network. */
@ExtendWith(Site.class)
class WeightTest {
  private static final String PATH = "/search?q=toan";

  private static final int MOST_OCTETS = 100 * 1024;
  private static final int MOST_REQUESTS = 15;
  private static final double LARGEST_PAINT_MILLISECONDS = 1_500;

  /** What this machine may take without a network before its own slowness is left out. */
  private static final double USUAL_MILLISECONDS = 150;

  /** Sums of the layout shifts and the time of the largest paint, when both have settled. */
  private static final String PAINTED =
      """
      () => new Promise(done => {
        let largest = 0, shift = 0;
        new PerformanceObserver(list => list.getEntries().forEach(e => largest = e.startTime))
            .observe({type: 'largest-contentful-paint', buffered: true});
        new PerformanceObserver(list => list.getEntries().forEach(e => shift += e.value))
            .observe({type: 'layout-shift', buffered: true});
        const look = () => largest > 0 ? done([largest, shift]) : requestAnimationFrame(look);
        requestAnimationFrame(() => requestAnimationFrame(look));
      })\
      """;

  private static final String WEIGHT =
      """
      () => [...performance.getEntriesByType('navigation'),
             ...performance.getEntriesByType('resource')]
          .filter(e => !/\\/covers?\\//.test(e.name))
          .reduce((sum, e) => sum + e.transferSize, 0)\
      """;

  private final Visitors visitors;

  WeightTest(Visitors visitors) {
    this.visitors = visitors;
  }

  @ParameterizedTest
  @ValueSource(strings = {PATH, "/en/search?q=nguyen+nhat+anh", "/search?q=", "/"})
  void aPageIsLightAndNeedsFewRequests(String path) {
    try (Visitor reader = visitors.visit(Screen.PHONE)) {
      reader.open(path);
      assertThat(reader.requests()).hasSizeBetween(2, MOST_REQUESTS);
      Number octets = (Number) reader.page().evaluate(WEIGHT);
      assertThat(octets.intValue()).isBetween(1_000, MOST_OCTETS);
    }
  }

  @Test
  void theLargestPaintIsSoonOnAThirdGenerationNetworkAndNothingShifts() {
    double alone = painted(false);
    double slow = painted(true);
    double ownSlowness = Math.max(0, alone - USUAL_MILLISECONDS);
    assertThat(slow).as("without a network %s ms", alone).isGreaterThan(alone);
    assertThat(slow - ownSlowness)
        .as("of %s ms; without a network %s ms", slow, alone)
        .isLessThanOrEqualTo(LARGEST_PAINT_MILLISECONDS);
  }

  private double painted(boolean slow) {
    try (Visitor reader = visitors.visit(Screen.PHONE)) {
      Page page = reader.page();
      if (slow) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", fast3G());
      }
      reader.open(PATH);
      java.util.List<?> figures = (java.util.List<?>) page.evaluate(PAINTED);
      assertThat(((Number) figures.get(1)).doubleValue()).as("layout shift").isZero();
      return ((Number) figures.get(0)).doubleValue();
    }
  }

  /** The developer tools' "Fast 3G": 1.44 Mbit/s with 562.5 ms until an answer begins. */
  private static JsonObject fast3G() {
    JsonObject conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", 562.5);
    conditions.addProperty("downloadThroughput", 1.6 * 1024 * 1024 / 8 * 0.9);
    conditions.addProperty("uploadThroughput", 750.0 * 1024 / 8 * 0.9);
    return conditions;
  }
}
