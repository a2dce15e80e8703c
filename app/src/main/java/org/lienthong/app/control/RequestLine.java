package org.lienthong.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;

/** The first line of a connection, of which nothing is known yet. */
final class RequestLine {
  private RequestLine() {}

  /**
   * Reads the line; the connection has no time limit afterwards.
   *
   * @param most its greatest length in octets
   * @param patience time until its end must have arrived
   * @throws IOException when it is longer, later, or the connection ends before
   */
  static String read(Socket client, int most, Duration patience) throws IOException {
    long giveUp = System.nanoTime() + patience.toNanos();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    InputStream in = client.getInputStream();
    byte[] part = new byte[8192];
    while (true) {
      long left = Duration.ofNanos(giveUp - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new IOException("no request within " + patience.toSeconds() + " s");
      }
      client.setSoTimeout((int) left);
      int read = in.read(part);
      if (read < 0) {
        throw new IOException("the connection ended before its request");
      }
      int end = endOfLine(part, read);
      line.write(part, 0, end);
      if (line.size() > most) {
        throw new IOException("a request of more than " + most + " octets");
      }
      if (end < read) {
        client.setSoTimeout(0);
        return line.toString(UTF_8);
      }
    }
  }

  private static int endOfLine(byte[] part, int read) {
    for (int i = 0; i < read; i++) {
      if (part[i] == '\n') {
        return i;
      }
    }
    return read;
  }
}
