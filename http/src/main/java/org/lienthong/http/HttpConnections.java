package org.lienthong.http;

import static java.lang.System.Logger.Level.DEBUG;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.limit.Budget;

/**
 * Limits HTTP/1.1 connections: each takes one of the budget of connections, and is closed when the
 * head of a request does not arrive in time, whatever trickles in, or an answer is read too slowly.
 * Its {@link #listener} must be added to the connector, and it must be around every other handler.
 */
public final class HttpConnections extends Handler.Wrapper {
  private static final System.Logger LOG = System.getLogger(HttpConnections.class.getName());

  private static final String BODY =
      "Máy chủ đang có quá nhiều kết nối hoặc yêu cầu gửi dở"
          + " / The server has too many connections or unfinished requests\n";

  private static final String BUSY =
      "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain;charset=utf-8\r\nRetry-After: 5"
          + "\r\nContent-Security-Policy: "
          + ContentPolicy.DATA.value()
          + "\r\nConnection: close\r\nContent-Length: "
          + BODY.getBytes(UTF_8).length
          + "\r\n\r\n"
          + BODY;

  private final Map<Connection, Watch> open = new ConcurrentHashMap<>();
  private final Budget budget;
  private final Proxies proxies;
  private final Patience patience;

  /**
   * Makes the handler.
   *
   * @param budget of connections
   * @param proxies whose connections are those of many clients, and so are limited in all only
   */
  public HttpConnections(Handler inside, Budget budget, Proxies proxies, Patience patience) {
    super(inside);
    this.budget = budget;
    this.proxies = proxies;
    this.patience = patience;
  }

  /** Returns the listener of a connector. */
  public Connection.Listener listener() {
    return new Connection.Listener() {
      @Override
      public void onOpened(Connection connection) {
        opened(connection);
      }

      @Override
      public void onClosed(Connection connection) {
        Watch watch = open.remove(connection);
        if (watch != null) {
          watch.close();
        }
      }
    };
  }

  private void opened(Connection connection) {
    EndPoint end = connection.getEndPoint();
    Optional<Budget.Reservation> place = budget.reserve(address(end, proxies), 1);
    if (place.isPresent()) {
      Watch watch = new Watch(end, place.get());
      open.put(connection, watch);
      watch.waitFor(patience.head());
    } else {
      LOG.log(DEBUG, "{0}: connection refused, too many", end.getRemoteSocketAddress());
      refuse(end);
    }
  }

  /** Says that the server is busy, and closes the connection. */
  static void refuse(EndPoint end) {
    end.write(Callback.from(end::close), ByteBuffer.wrap(BUSY.getBytes(UTF_8)));
  }

  /** Returns the address of a client for budgets; empty for that of a proxy. */
  static String address(EndPoint end, Proxies proxies) {
    InetAddress peer =
        end.getRemoteSocketAddress() instanceof InetSocketAddress a ? a.getAddress() : null;
    return peer == null || proxies.include(peer) ? "" : peer.getHostAddress();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Watch watch = open.get(request.getConnectionMetaData().getConnection());
    if (watch == null) {
      return super.handle(request, response, callback);
    }
    watch.begin();
    Request.addCompletionListener(request, _ -> watch.end());
    Response timed = new TimedResponse(request, response, patience.answer(), watch::tooSlow);
    return super.handle(request, timed, callback);
  }

  /** One connection, and when it is closed because no request came. Thread-safe. */
  private final class Watch {
    private final ReentrantLock lock = new ReentrantLock();
    private final EndPoint end;
    private final Budget.Reservation place;
    private int running;
    private boolean closed;
    private Scheduler.@Nullable Task deadline;

    Watch(EndPoint end, Budget.Reservation place) {
      this.end = end;
      this.place = place;
    }

    void waitFor(Duration time) {
      locked(() -> arm(time));
    }

    void begin() {
      locked(() -> {
        running++;
        disarm();
      });
    }

    void end() {
      locked(() -> {
        running--;
        arm(patience.between());
      });
    }

    void close() {
      locked(() -> {
        closed = true;
        disarm();
      });
      place.close();
    }

    void tooSlow() {
      LOG.log(DEBUG, "{0}: the answer is read too slowly", end.getRemoteSocketAddress());
      end.close();
    }

    private void arm(Duration time) {
      disarm();
      if (!closed && running == 0) {
        deadline =
            getServer()
                .getScheduler()
                .schedule(this::expired, time.toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    private void disarm() {
      if (deadline != null) {
        deadline.cancel();
        deadline = null;
      }
    }

    private void expired() {
      LOG.log(DEBUG, "{0}: no request came in time", end.getRemoteSocketAddress());
      if (isWaiting()) {
        end.close();
      }
    }

    private boolean isWaiting() {
      lock.lock();
      try {
        return !closed && running == 0;
      } finally {
        lock.unlock();
      }
    }

    private void locked(Runnable work) {
      lock.lock();
      try {
        work.run();
      } finally {
        lock.unlock();
      }
    }
  }
}
