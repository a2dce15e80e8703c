package org.lienthong.app.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;

/** Checks of the address and ports to listen on, and why one of them cannot be used. */
final class Listening {
  /** Ports below it are reserved for privileged programs on most systems. */
  private static final int FIRST_FREE_PORT = 1024;

  private Listening() {}

  /**
   * Checks that an address belongs to this computer.
   *
   * @throws CommandException when it does not
   */
  static void check(String bind) {
    if (bind.isBlank()) {
      throw noAddress(bind);
    }
    InetAddress address;
    try {
      address = InetAddress.getByName(bind);
    } catch (UnknownHostException e) {
      throw noAddress(bind);
    }
    if (!address.isAnyLocalAddress() && !address.isLoopbackAddress() && !isOurs(address)) {
      throw SettingChecks.refused(
          "bind",
          bind,
          "là địa chỉ của chính máy này (0.0.0.0 là mọi địa chỉ của nó)",
          "be an address of this computer (0.0.0.0 is all of its addresses)");
    }
  }

  private static CommandException noAddress(String bind) {
    return SettingChecks.refused(
        "bind",
        bind,
        "là một địa chỉ IP như 127.0.0.1 hoặc 0.0.0.0",
        "be an IP address such as 127.0.0.1 or 0.0.0.0");
  }

  private static boolean isOurs(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException e) {
      return true; // unknown: the attempt to listen decides
    }
  }

  /** Returns whether a failure to start comes from a port that cannot be used. */
  static boolean isAboutPort(@Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the refusal for a port that cannot be used.
   *
   * @param option the option or setting that chooses another
   */
  static CommandException refused(String bind, int port, String option) {
    String where = bind + ":" + port;
    return port < FIRST_FREE_PORT
        ? new CommandException(
            "không mở được cổng "
                + where
                + ": cổng dưới "
                + FIRST_FREE_PORT
                + " cần quyền đặc biệt, hoặc chương trình khác đang dùng; chọn cổng khác bằng "
                + option,
            "port "
                + where
                + " cannot be opened: ports below "
                + FIRST_FREE_PORT
                + " need a special permission, or another program uses it; choose another with "
                + option)
        : new CommandException(
            "không mở được cổng "
                + where
                + " (đang có chương trình khác dùng?); chọn cổng khác"
                + " bằng "
                + option,
            "port " + where + " is in use; choose another with " + option);
  }
}
