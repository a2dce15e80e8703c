package org.lienthong.conformance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Makes visitors of one site.
 *
 * @param base address of the server, without a slash at the end
 */
record Visitors(String base, Browser browser) {
  /** Starts a visit with nothing remembered from others; the caller ends it. */
  Visitor visit(Screen screen) {
    return visit(screen, ColorScheme.LIGHT);
  }

  /** Starts a visit by a reader who prefers light or dark pages. */
  Visitor visit(Screen screen, ColorScheme scheme) {
    return new Visitor(
        base,
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(scheme)
                .setJavaScriptEnabled(screen.scripts())
                .setLocale("vi-VN")));
  }
}
