package org.lienthong.conformance.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The system's Chromium, driven by Playwright on the system's Node.js; nothing is downloaded. */
final class Chromium implements AutoCloseable {
  /** What this version of Playwright needs. */
  private static final int NODE = 20;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts the browser; skips the test where it or Node.js is not installed. */
  static Chromium start() {
    Optional<Path> program = onPath("chromium").or(() -> onPath("chromium-browser"));
    assumeTrue(program.isPresent(), "skipped: chromium is not installed");
    Optional<Path> node = onPath("node");
    assumeTrue(node.isPresent(), "skipped: node is not installed");
    assumeTrue(version(node.orElseThrow()) >= NODE, "skipped: node is older than version " + NODE);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow().toString())));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program.orElseThrow())
                    // Containers have no namespaces for its sandbox; only our own pages are opened.
                    .setArgs(List.of("--no-sandbox")));
    return new Chromium(playwright, browser);
  }

  private static Optional<Path> onPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int version(Path node) {
    try {
      Process process = new ProcessBuilder(node.toString(), "--version").start();
      String said =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
      return Integer.parseInt(said.replaceFirst("(?s)^v(\\d+).*", "$1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
