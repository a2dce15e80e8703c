package org.lienthong.z3950.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.ber.BerFraming;
import org.lienthong.z3950.codec.ApduCodec;

/** A server that answers as a test says, one association after the other. */
final class Scripted implements AutoCloseable {
  private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final Function<Apdu, Optional<byte[]>> script;
  private final List<Apdu> requests = new CopyOnWriteArrayList<>();

  /**
   * Starts it.
   *
   * @param script gives the octets to answer with; empty to hang up
   */
  Scripted(Function<Apdu, Optional<byte[]>> script) throws IOException {
    this.script = script;
    Thread.ofVirtual().start(this::accept);
  }

  Target target() {
    return Target.parse("127.0.0.1:" + listener.getLocalPort() + "/x");
  }

  /** Returns the requests of a kind that have come, in order. */
  <T extends Apdu> List<T> requests(Class<T> kind) {
    return requests.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try (Socket client = listener.accept()) {
        converse(client);
      } catch (IOException next) {
        // this client or the test has ended
      }
    }
  }

  private void converse(Socket client) throws IOException {
    BerFraming framing = new BerFraming(client.getInputStream(), 1 << 20);
    while (true) {
      Optional<byte[]> octets = framing.next(() -> {});
      if (octets.isEmpty()) {
        return;
      }
      Apdu request = ApduCodec.decode(octets.get());
      requests.add(request);
      Optional<byte[]> answer = script.apply(request);
      if (answer.isEmpty()) {
        return;
      }
      client.getOutputStream().write(answer.get());
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
