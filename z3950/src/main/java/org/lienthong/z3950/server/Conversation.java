package org.lienthong.z3950.server;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.lienthong.core.index.SearchClient;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.ber.BerFraming;
import org.lienthong.z3950.ber.MalformedApduException;
import org.lienthong.z3950.ber.NoMemoryException;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.session.Association;
import org.lienthong.z3950.session.Z3950Limits;

/**
 * One client's connection: reads requests and writes responses until either side closes it. Run by
 * one thread; {@link #shutDown} and {@link #abortIfStuck} may be called by any other.
 */
final class Conversation {
  private static final System.Logger LOG = System.getLogger(Conversation.class.getName());

  /**
   * Octets of the input buffer: requests are small, and thousands of idle associations keep one
   * each.
   */
  private static final int INPUT_BUFFER = 512;

  private final Socket socket;
  private final Association association;
  private final Duration idle;
  private final InstantSource clock;
  private final ReentrantLock answering = new ReentrantLock();
  private final RequestListener listener;
  private boolean refused;
  private volatile Instant transferSince = Instant.MAX;
  private volatile boolean shuttingDown;

  Conversation(Socket socket, Association association, Duration idle, InstantSource clock) {
    this(socket, association, idle, clock, RequestListener.NONE);
  }

  Conversation(
      Socket socket,
      Association association,
      Duration idle,
      InstantSource clock,
      RequestListener listener) {
    this.socket = socket;
    this.association = association;
    this.idle = idle;
    this.clock = clock;
    this.listener = listener;
  }

  /** Runs to the end of the association. */
  void run() throws IOException {
    ClientStream client = new ClientStream(socket);
    BerFraming requests = framing(client);
    var _ = ScopedValue.where(SearchClient.GONE, client::isAtEnd).call(() -> serve(requests));
  }

  /** Returns whether the association ended before the client disconnected. */
  private boolean serve(BerFraming requests) throws IOException {
    while (!association.isOver() && !shuttingDown) {
      Optional<Apdu> request = read(requests);
      if (request.isEmpty()) {
        return false;
      }
      answer(request.get());
      association.requestMemory().release();
      letOthersHaveATurn();
    }
    return true;
  }

  /**
   * Yields, because a client that sends its next request at once would occupy its carrier thread.
   */
  @SuppressWarnings("ThreadPriorityCheck") // only fairness depends on it, not correctness
  private static void letOthersHaveATurn() {
    Thread.yield();
  }

  private BerFraming framing(ClientStream client) {
    return new BerFraming(
        new BufferedInputStream(client, INPUT_BUFFER),
        () -> association.isInitialized() ? Z3950Limits.MAX_REQUEST_OCTETS : Z3950Limits.OWN_OCTETS,
        octets ->
            association.requestMemory().take((long) octets * Z3950Limits.MEMORY_PER_REQUEST_OCTET));
  }

  /** Returns the next request; empty when there is none to answer. */
  private Optional<Apdu> read(BerFraming requests) throws IOException {
    Duration patience = association.isInitialized() ? idle : Z3950Limits.BEFORE_INIT;
    socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
    try {
      Optional<byte[]> octets = requests.next(() -> transferSince = clock.instant());
      return octets.map(ApduCodec::decodeRequest);
    } catch (SocketTimeoutException silence) {
      close(Close.LACK_OF_ACTIVITY, "no request for " + patience.toSeconds() + " s");
    } catch (MalformedApduException malformed) {
      LOG.log(DEBUG, "{0}: {1}", socket.getRemoteSocketAddress(), malformed.getMessage());
      close(Close.PROTOCOL_ERROR, String.valueOf(malformed.getMessage()));
    } catch (NoMemoryException full) {
      LOG.log(DEBUG, "{0}: {1}", socket.getRemoteSocketAddress(), full.getMessage());
      close(Close.RESOURCES, String.valueOf(full.getMessage()));
    } finally {
      transferSince = Instant.MAX;
    }
    return Optional.empty();
  }

  private void answer(Apdu request) throws IOException {
    long start = System.nanoTime();
    refused = true;
    try {
      respond(request);
    } finally {
      listener.answered(
          Services.name(request), refused, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private void respond(Apdu request) throws IOException {
    answering.lock();
    try {
      boolean[] any = {false};
      association.answer(
          request,
          response -> {
            write(response);
            any[0] |= Services.isRefusal(response);
          });
      refused = any[0];
    } catch (UncheckedIOException lost) {
      throw lost.getCause();
    } catch (RuntimeException broken) {
      // Without the client and its request: the log is kept longer than these may be.
      LOG.log(ERROR, "Z39.50 request not answered: " + Services.name(request), broken);
      close(Close.SYSTEM_PROBLEM, "temporary error");
      shuttingDown = true;
    } finally {
      answering.unlock();
    }
  }

  private void close(int reason, String information) {
    if (association.knowsClose()) {
      write(Close.because(reason, information));
    }
  }

  private void write(Apdu response) {
    transferSince = clock.instant();
    try {
      OutputStream out = socket.getOutputStream();
      out.write(ApduCodec.encode(response));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      transferSince = Instant.MAX;
    }
  }

  /** Sends Close(shutdown) as soon as the current request is answered, and disconnects. */
  void shutDown() {
    shuttingDown = true;
    answering.lock();
    try {
      close(Close.SHUTDOWN, "server is shutting down");
      socket.shutdownOutput();
    } catch (IOException | UncheckedIOException gone) {
      LOG.log(DEBUG, "{0} was gone at shutdown", socket.getRemoteSocketAddress());
    } finally {
      answering.unlock();
      abort();
    }
  }

  /** Disconnects a client that takes too long to read or to send one message. */
  void abortIfStuck() {
    if (clock.instant().minus(Z3950Limits.TRANSFER).isAfter(transferSince)) {
      LOG.log(DEBUG, "{0}: message not transferred in time", socket.getRemoteSocketAddress());
      abort();
    }
  }

  private void abort() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.log(DEBUG, "closing {0}: {1}", socket.getRemoteSocketAddress(), e.getMessage());
    }
  }
}
