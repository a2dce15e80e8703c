package org.lienthong.benchmarks.oai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/**
 * An HTTP/1.1 client with one connection that stays open and no threads of its own, so that what is
 * measured is the server. It supports only GET, status 200 and bodies that are chunked or have a
 * length. For one thread.
 */
final class PlainHttp implements AutoCloseable {
  private static final int BUFFER = 256 * 1024;

  private final Socket socket;
  private final InputStream in;
  private final String host;

  /** Connects to the server of an address. */
  PlainHttp(URI server) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    host = "127.0.0.1:" + server.getPort();
  }

  /** Receives the octets of a body as they arrive. */
  interface Sink {
    /** Receives {@code length} octets from the start of {@code buffer}. */
    void take(byte[] buffer, int length);
  }

  /** Requests a path with its query and passes the body to {@code sink}. */
  void get(String path, byte[] buffer, Sink sink) throws IOException {
    String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    String status = line();
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException(status + " for " + path);
    }
    long length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        length = Long.parseLong(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    if (length >= 0) {
      take(length, buffer, sink);
      return;
    }
    for (long chunk = chunk(); chunk > 0; chunk = chunk()) {
      take(chunk, buffer, sink);
      line();
    }
    line();
  }

  private long chunk() throws IOException {
    return Long.parseLong(line().split(";")[0].strip(), 16);
  }

  private void take(long length, byte[] buffer, Sink sink) throws IOException {
    for (long left = length; left > 0; ) {
      int got = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (got < 0) {
        throw new EOFException();
      }
      sink.take(buffer, got);
      left -= got;
    }
  }

  private String line() throws IOException {
    StringBuilder out = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        out.append((char) c);
      }
    }
    return out.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
