package org.lienthong.conformance;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Finds and occupies ports of this machine. */
public final class Ports {
  private Ports() {}

  /** Returns a port on which no program listens now. */
  public static int free() {
    try (ServerSocket socket = occupy()) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
