package org.lienthong.conformance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One reader with one open page. It fails when a page reports an error or a breach of its policy,
 * or asks another server for anything. For the thread that started the browser.
 */
final class Visitor implements AutoCloseable {
  /** Answers take tens of milliseconds; a busy machine may take a hundred times as long. */
  private static final double LONGEST_MILLISECONDS = 15_000;

  private final String base;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();

  Visitor(String base, BrowserContext context) {
    this.base = base;
    this.context = context;
    context.setDefaultTimeout(LONGEST_MILLISECONDS);
    page = context.newPage();
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(error -> complaints.add("error: " + error));
    page.onDialog(dialog -> {
      complaints.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onRequest(request -> {
      requests.add(request);
      if (!request.url().startsWith(base + "/")) {
        complaints.add("asked another server: " + request.url());
      }
    });
  }

  /** Opens a page by its path; it must exist. */
  Visitor open(String path) {
    requests.clear();
    assertThat(answer(path).status()).as(path).isEqualTo(200);
    return this;
  }

  /** Opens a page that may be an error. */
  Response answer(String path) {
    Response response = page.navigate(base + path);
    calm();
    return Objects.requireNonNull(response, path);
  }

  /** Checks that nothing was complained about so far. */
  void calm() {
    assertThat(complaints).as(page.url()).isEmpty();
  }

  /** Types a text into the search box and sends it with Enter. */
  Visitor search(String typed) {
    page.fill("input[name=q]", typed);
    page.press("input[name=q]", "Enter");
    page.waitForURL(address -> address.contains("/search?"));
    calm();
    return this;
  }

  /** Follows a link, and waits for its page. */
  Visitor follow(Locator link) {
    String target = Objects.requireNonNull(link.getAttribute("href"), "href");
    link.click();
    page.waitForURL(address -> address.equals(base + target));
    calm();
    return this;
  }

  /** Returns the titles on a page of results, in order. */
  List<String> titles() {
    return page.locator("ol.records h2").allInnerTexts();
  }

  /** Returns the texts of the results, in order. */
  List<String> results() {
    return page.locator("ol.records > li").allInnerTexts();
  }

  /** Returns how many records were found, as the heading says. */
  int found() {
    String digits = page.locator("#found-title").innerText().replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** Checks that the page is no wider than its window. */
  void fitsTheWindow() {
    assertThat(sticksOut()).as(page.url()).isEmpty();
  }

  /** Names what makes the page wider than its window; nothing where it fits. */
  List<String> sticksOut() {
    Object wider =
        page.evaluate(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > width + 1)
                .map(e => e.outerHTML.slice(0, 120)).slice(0, 5).concat(['wider than ' + width]);
            }\
            """);
    return ((List<?>) wider).stream().map(String::valueOf).toList();
  }

  /** Returns the requests since the page was opened. */
  List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Returns the whole address of a path. */
  String absolute(String path) {
    return base + path;
  }

  Page page() {
    return page;
  }

  /** Returns the path and parameters of the open page. */
  String path() {
    return page.url().substring(base.length());
  }

  @Override
  public void close() {
    context.close();
  }
}
