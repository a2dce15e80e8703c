package org.lienthong.oai;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/**
 * The place of one request among those that are worked on at a time. It is given back while the
 * client is waited for, so that clients that read slowly hold none. For one thread.
 */
final class Place implements AutoCloseable {
  private final Semaphore places;
  private boolean held = true;

  private Place(Semaphore places) {
    this.places = places;
  }

  /**
   * Takes a place.
   *
   * @throws BusyException when there is none
   */
  static Place of(Semaphore places) {
    if (!places.tryAcquire()) {
      throw new BusyException();
    }
    return new Place(places);
  }

  /** Returns a stream to the client that gives the place back during each write. */
  OutputStream sharedDuring(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
      }

      @Override
      public void write(byte[] octets, int offset, int length) throws IOException {
        boolean again = held;
        Place.this.close();
        try {
          out.write(octets, offset, length);
        } finally {
          if (again) {
            // Others only work while they hold a place, so this takes no longer than their work.
            places.acquireUninterruptibly();
            held = true;
          }
        }
      }
    };
  }

  /** Gives the place back; again does nothing. */
  @Override
  public void close() {
    if (held) {
      held = false;
      places.release();
    }
  }
}
