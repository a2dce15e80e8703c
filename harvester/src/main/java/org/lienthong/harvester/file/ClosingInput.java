package org.lienthong.harvester.file;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input that closes what it was opened from. */
final class ClosingInput extends FilterInputStream {
  private final Closeable owner;

  ClosingInput(InputStream in, Closeable owner) {
    super(in);
    this.owner = owner;
  }

  @Override
  public void close() throws IOException {
    try (owner) {
      super.close();
    }
  }
}
