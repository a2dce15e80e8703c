package org.lienthong.conformance;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds and occupies ports of this machine. */
public final class Ports {
  /**
   * Below the ports that systems give to outgoing connections: such a connection, to this very port
   * even, would take a port before the server does.
   */
  private static final int FIRST = 15_000;

  private static final int LAST = 32_000;
  private static final int ATTEMPTS = 100;

  private Ports() {}

  /** Returns a port on which no program listens now. */
  public static int free() {
    for (int i = 0; i < ATTEMPTS; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      try (ServerSocket _ = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
        return port;
      } catch (IOException taken) {
        // another one
      }
    }
    throw new AssertionError("no free port from " + FIRST + " to " + LAST);
  }

  /** Takes a free port of the loopback address. */
  static ServerSocket occupy() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  /** Takes this port of the loopback address, unless another program has it already. */
  static Closeable occupy(int port) throws IOException {
    try {
      return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (BindException e) {
      return () -> {}; // already in use, as required
    }
  }

  /** Returns whether a program listens on a port. */
  public static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
