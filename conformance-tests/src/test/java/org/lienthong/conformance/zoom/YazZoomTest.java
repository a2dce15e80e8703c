package org.lienthong.conformance.zoom;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract test with libyaz, through the foreign function interface. */
class YazZoomTest implements ZoomContract {
  @TempDir static Path folder;
  private static SmallServer server;

  @BeforeAll
  static void start() throws IOException {
    server = new SmallServer(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  public String server() {
    return server.address();
  }

  @Override
  public Connection connect(String address) throws IOException {
    Optional<LibYaz> yaz = LibYaz.find();
    assumeTrue(yaz.isPresent(), "skipped: libyaz not installed");
    return new YazConnection(yaz.get(), address);
  }
}
