package org.lienthong.conformance.zoom;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract test with our own client. */
class OurZoomTest implements ZoomContract {
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
    return new OurConnection(address);
  }
}
