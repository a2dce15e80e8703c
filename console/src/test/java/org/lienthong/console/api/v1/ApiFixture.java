package org.lienthong.console.api.v1;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The interface with a few books, started again for each test. */
abstract class ApiFixture {
  @TempDir Path folder;
  TestApi catalogue;

  @BeforeEach
  void open() {
    catalogue = TestApi.start(folder);
  }

  @AfterEach
  void close() {
    catalogue.close();
  }
}
