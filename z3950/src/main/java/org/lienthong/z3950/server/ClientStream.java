package org.lienthong.z3950.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * The octets of a client, which can be asked between requests whether the client has disconnected.
 * For one thread.
 */
final class ClientStream extends FilterInputStream {
  private static final int NONE = -1;

  private final Socket socket;
  private int ahead = NONE;

  ClientStream(Socket socket) throws IOException {
    super(socket.getInputStream());
    this.socket = socket;
  }

  /**
   * Says whether the client has disconnected: waits a millisecond for its next octet, which is kept
   * for the next reader. The time limit of the socket is set again by whoever reads next.
   */
  boolean isAtEnd() {
    if (ahead != NONE) {
      return false;
    }
    try {
      socket.setSoTimeout(1);
      ahead = in.read();
      return ahead < 0;
    } catch (SocketTimeoutException _) {
      return false;
    } catch (IOException _) {
      return true;
    }
  }

  @Override
  public int read() throws IOException {
    if (ahead == NONE) {
      return in.read();
    }
    int octet = ahead;
    ahead = NONE;
    return octet;
  }

  @Override
  public int read(byte[] octets, int from, int count) throws IOException {
    if (ahead == NONE || count == 0) {
      return in.read(octets, from, count);
    }
    octets[from] = (byte) read();
    return 1;
  }

  @Override
  public int available() throws IOException {
    return in.available() + (ahead == NONE ? 0 : 1);
  }
}
