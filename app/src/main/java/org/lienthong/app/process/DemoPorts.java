package org.lienthong.app.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.IntPredicate;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;

/**
 * The ports of the demonstration's servers: the first one and those after it, except ports in use.
 * For one thread.
 */
final class DemoPorts {
  /** Ports to try for one server: more are taken only on a machine with another problem. */
  static final int MAX_TRIED = 100;

  private static final int LAST = 65_535;

  private final IntPredicate free;
  private final Output out;
  private int next;

  /**
   * Creates the ports from a first one; 0 gives every server any free port.
   *
   * @param free whether a program may listen on a port
   * @param out receives a message for each port that is skipped
   */
  DemoPorts(int first, IntPredicate free, Output out) {
    this.next = first;
    this.free = free;
    this.out = out;
  }

  /** Returns whether this program can listen on a port of the loopback address now. */
  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the next port, whether or not it is free. */
  int exactly() {
    return next == 0 ? 0 : next++;
  }

  /**
   * Returns the next free port.
   *
   * @throws CommandException when the next {@link #MAX_TRIED} ports are all in use
   */
  int nextFree() {
    if (next == 0) {
      return 0;
    }
    int wanted = next;
    for (int port = wanted; port <= Math.min(LAST, wanted + MAX_TRIED - 1); port++) {
      if (free.test(port)) {
        if (port > wanted) {
          out.line(moved(wanted, port));
        }
        next = port + 1;
        return port;
      }
    }
    throw new CommandException(
        "không còn cổng trống từ cổng " + wanted + " trở đi",
        "no free port was found from port " + wanted + " on");
  }

  private static String moved(int wanted, int port) {
    return Say.both(
        "Cổng " + wanted + " đang có chương trình khác dùng; bản chạy thử dùng cổng " + port + ".",
        "Port " + wanted + " is in use by another program; the demo uses port " + port + ".");
  }
}
