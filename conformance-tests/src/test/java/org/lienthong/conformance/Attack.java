package org.lienthong.conformance;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Many connections at a time that all send the same. They stay open until they are closed here or
 * by the server; what it answers is read and thrown away.
 */
final class Attack implements AutoCloseable {
  /** What each connection sends. */
  @FunctionalInterface
  interface Sending {
    void to(OutputStream out) throws IOException;
  }

  private static final int TO_CONNECT = 10_000;
  private static final int SMALL_BUFFER = 4 << 10;

  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final boolean slow;
  private final CountDownLatch sending;
  private final CountDownLatch open;

  private Attack(int connections, boolean slow) {
    this.slow = slow;
    this.sending = new CountDownLatch(connections);
    this.open = new CountDownLatch(connections);
  }

  /** Starts an attack on a port of this computer. */
  static Attack of(int connections, int port, Sending sent) {
    return start(new Attack(connections, false), connections, port, sent);
  }

  /** Starts an attack whose connections read an octet of the answers each second. */
  static Attack ofSlowReaders(int connections, int port, Sending sent) {
    return start(new Attack(connections, true), connections, port, sent);
  }

  private static Attack start(Attack attack, int connections, int port, Sending sent) {
    IntStream.range(0, connections)
        .forEach(_ -> Thread.startVirtualThread(() -> attack.run(port, sent)));
    return attack;
  }

  private void run(int port, Sending sent) {
    boolean all = false;
    try (Socket socket = new Socket()) {
      sockets.add(socket);
      if (slow) {
        socket.setReceiveBufferSize(SMALL_BUFFER);
      }
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), TO_CONNECT);
      Thread reader = Thread.startVirtualThread(() -> drain(socket));
      OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
      sent.to(out);
      out.flush();
      sending.countDown();
      all = true;
      reader.join();
    } catch (IOException refused) {
      // what the test wants to see: the server closed the connection
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!all) {
        sending.countDown();
      }
      open.countDown();
    }
  }

  private void drain(Socket socket) {
    byte[] buffer = new byte[slow ? 1 : 1 << 16];
    try (InputStream in = socket.getInputStream()) {
      while (in.read(buffer) >= 0) {
        if (slow) {
          LockSupport.parkNanos(Duration.ofSeconds(1).toNanos()); // the attack is to be slow
        }
      }
    } catch (IOException closed) {
      // by the server, or at the end of the attack
    }
  }

  /** Waits until every connection has sent all, was refused, or this much time has passed. */
  void awaitSent(Duration longest) throws InterruptedException {
    sending.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Says whether the server has closed all connections. */
  boolean isRefused() {
    return open.getCount() == 0;
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
