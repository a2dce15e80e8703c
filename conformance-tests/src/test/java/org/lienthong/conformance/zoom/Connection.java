package org.lienthong.conformance.zoom;

import java.io.IOException;

/** A connection to one database of a server. For one thread. */
public interface Connection extends AutoCloseable {
  /**
   * Searches.
   *
   * @throws ZoomException when the server refuses
   */
  ResultSet search(Query query) throws IOException;

  @Override
  void close() throws IOException;
}
