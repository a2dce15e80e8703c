package org.lienthong.console.reader;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Pages over an empty union, started again for each test. */
abstract class SiteFixture {
  @TempDir Path folder;
  PageSite site;

  @BeforeEach
  void start() {
    site = new PageSite(folder);
  }

  @AfterEach
  void stop() {
    site.close();
  }
}
