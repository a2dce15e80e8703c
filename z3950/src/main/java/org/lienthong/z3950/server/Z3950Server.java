package org.lienthong.z3950.server;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.session.Association;
import org.lienthong.z3950.session.Backend;

/** The Z39.50 server. Started once and closed once, by its owner. */
public final class Z3950Server implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Z3950Server.class.getName());
  private static final int BACKLOG = 1_000;
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration SWEEP = Duration.ofSeconds(10);

  /** How long octets are read and discarded at the end: a round trip to the other side of earth. */
  private static final int LINGER_MILLIS = 1_000;

  /**
   * Pause after a failed accept: when there are no file descriptors left, trying at once does not
   * help.
   */
  private static final Duration BETWEEN_FAILURES = Duration.ofMillis(100);

  private final Z3950Settings settings;
  private final Backend backend;
  private final InstantSource clock;
  private final RequestListener listener;
  private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
  private final List<ServerSocket> listeners = new ArrayList<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("z3950-", 0).factory());
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Makes a server that nobody observes. */
  public Z3950Server(Z3950Settings settings, Backend backend, InstantSource clock) {
    this(settings, backend, clock, RequestListener.NONE);
  }

  /** Makes a server whose requests are counted by {@code listener}. */
  public Z3950Server(
      Z3950Settings settings, Backend backend, InstantSource clock, RequestListener listener) {
    this.settings = settings;
    this.backend = backend;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Starts to listen.
   *
   * @return the port without TLS that is in use
   * @throws IOException when a port is not available; the message names it
   */
  public int start() throws IOException {
    ServerSocket plain = new ServerSocket();
    listen(plain, settings.port());
    SSLContext tls = settings.tls();
    if (tls != null) {
      listen(tls.getServerSocketFactory().createServerSocket(), settings.tlsPort());
    }
    threads.execute(this::sweep);
    return plain.getLocalPort();
  }

  /** Returns the port with TLS that is in use; 0 when there is none. */
  public int tlsPort() {
    return listeners.size() > 1 ? listeners.get(1).getLocalPort() : 0;
  }

  /** Returns how many associations there are. */
  public int associations() {
    return conversations.size();
  }

  private void listen(ServerSocket listener, int port) throws IOException {
    try {
      listener.setReuseAddress(true);
      listener.bind(new InetSocketAddress(settings.bind(), port), BACKLOG);
    } catch (IOException e) {
      listener.close();
      close();
      throw new IOException(
          "Z39.50 port " + settings.bind() + ":" + port + ": " + e.getMessage(), e);
    }
    listeners.add(listener);
    // A thread of its own: new clients must not wait for busy ones.
    Thread.ofPlatform()
        .daemon()
        .name("z3950-accept-" + listener.getLocalPort())
        .start(() -> accept(listener));
  }

  private void accept(ServerSocket listener) {
    while (!isClosed()) {
      try {
        Socket client = listener.accept();
        begin(client);
      } catch (IOException e) {
        if (!isClosed()) {
          // Out of file descriptors, for instance: existing associations continue meanwhile.
          LOG.log(WARNING, "Z39.50 port {0}: {1}", listener.getLocalPort(), e.getMessage());
          closedWithin(BETWEEN_FAILURES);
        }
      }
    }
  }

  private void begin(Socket client) throws IOException {
    try {
      threads.execute(() -> serve(client));
    } catch (RejectedExecutionException closing) {
      client.close();
    }
  }

  private void serve(Socket client) {
    String address = client.getInetAddress().getHostAddress();
    try (client) {
      client.setTcpNoDelay(true);
      client.setKeepAlive(true);
      var place = backend.budgets().connections().reserve(address, 1);
      if (place.isPresent()) {
        try (var _ = place.get()) {
          converse(client, address);
        }
      } else {
        turnAway(client);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.log(DEBUG, "{0}: connection lost: {1}", address, e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(ERROR, "Z39.50 association broken off", e);
    }
  }

  private void converse(Socket client, String address) throws IOException {
    try (Association association = new Association(backend, address)) {
      Conversation conversation =
          new Conversation(client, association, settings.idle(), clock, listener);
      conversations.add(conversation);
      try {
        if (!isClosed()) {
          conversation.run();
        }
      } finally {
        conversations.remove(conversation);
      }
    }
    linger(client);
  }

  private static void turnAway(Socket client) throws IOException {
    client
        .getOutputStream()
        .write(ApduCodec.encode(Close.because(Close.RESOURCES, "too many connections")));
    linger(client);
  }

  /**
   * Reads what the client still sends: unread octets at close would lose the last response (RFC
   * 1122 §4.2.2.13).
   */
  private static void linger(Socket client) throws IOException {
    client.shutdownOutput();
    client.setSoTimeout(LINGER_MILLIS);
    byte[] ignored = new byte[1024];
    long end = System.nanoTime() + LINGER_MILLIS * 1_000_000L;
    while (System.nanoTime() < end && client.getInputStream().read(ignored) >= 0) {
      // read and discard
    }
  }

  private void sweep() {
    while (!closedWithin(SWEEP)) {
      conversations.forEach(Conversation::abortIfStuck);
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Waits for a duration or until the server is closed; returns whether it is closed. */
  private boolean closedWithin(Duration duration) {
    try {
      return closed.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Stops listening and sends Close(shutdown) to every client. */
  @Override
  public void close() {
    closed.countDown();
    for (ServerSocket listener : listeners) {
      try {
        listener.close();
      } catch (IOException e) {
        LOG.log(DEBUG, "closing port {0}: {1}", listener.getLocalPort(), e.getMessage());
      }
    }
    conversations.forEach(conversation -> threads.execute(conversation::shutDown));
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
