package org.lienthong.harvester.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/**
 * Why a server gave no answer, in the words of people: Java tells some failures only by the names
 * of its classes.
 *
 * @param vietnamese a clause without subject
 * @param english a clause without subject
 */
public record Unreachable(String vietnamese, String english) {
  /** Returns the reason of a failure. */
  public static Unreachable of(IOException failure) {
    return switch (failure) {
      case UnknownHostException _ -> noSuchHost();
      case ConnectException e when e.getCause() instanceof UnresolvedAddressException ->
          noSuchHost();
      case HttpTimeoutException _ -> tooSlow();
      case SocketTimeoutException _ -> tooSlow();
      case ConnectException _ -> new Unreachable("từ chối kết nối", "refuses connections");
      case SSLException e ->
          new Unreachable(
              "không lập được kết nối TLS (" + e.getMessage() + ")",
              "makes no TLS connection (" + e.getMessage() + ")");
      default -> {
        String detail = failure.getMessage() == null ? "" : " (" + failure.getMessage() + ")";
        yield new Unreachable("ngắt kết nối" + detail, "broke the connection" + detail);
      }
    };
  }

  private static Unreachable noSuchHost() {
    return new Unreachable("không có trong DNS", "is not in the DNS");
  }

  private static Unreachable tooSlow() {
    return new Unreachable("không trả lời kịp", "does not answer in time");
  }
}
