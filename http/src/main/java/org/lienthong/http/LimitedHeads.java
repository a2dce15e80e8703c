package org.lienthong.http;

import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.limit.Budget;

/**
 * Makes HTTP/1.1 connections that refuse heads of more than {@link HttpLimits#MAX_HEADER_FIELDS}
 * fields with status 431; Jetty limits the octets of a head only. A head that has not arrived
 * completely takes its octets from the budget of unfinished requests, the first buffer excepted.
 */
public final class LimitedHeads extends HttpConnectionFactory {
  /** What an octet of a head takes: it is in the buffer, and in the field that is made of it. */
  private static final int HELD_PER_OCTET = 2;

  private final Budget unfinished;
  private final Proxies proxies;

  /**
   * Makes connections with this configuration.
   *
   * @param unfinished the budget of unfinished requests
   * @param proxies whose connections are those of many clients, and so are limited in all only
   */
  public LimitedHeads(HttpConfiguration configuration, Budget unfinished, Proxies proxies) {
    super(configuration);
    this.unfinished = unfinished;
    this.proxies = proxies;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint end) {
    HttpConnection connection = new Limited(getHttpConfiguration(), connector, end);
    return configure(connection, connector, end);
  }

  private final class Limited extends HttpConnection {
    private final ReentrantLock lock = new ReentrantLock();
    private Budget.@Nullable Reservation head;
    private long begun;

    Limited(HttpConfiguration configuration, Connector connector, EndPoint end) {
      super(configuration, connector, end);
    }

    @Override
    public void onFillable() {
      super.onFillable();
      lock.lock();
      try {
        long more = head == null ? 0 : (getBytesIn() - begun) * HELD_PER_OCTET - head.held();
        if (head != null && more > 0 && !head.grow(more)) {
          HttpConnections.refuse(getEndPoint());
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void onClose(@Nullable Throwable cause) {
      headEnds();
      super.onClose(cause);
    }

    private void headBegins() {
      lock.lock();
      try {
        String client = HttpConnections.address(getEndPoint(), proxies);
        head = unfinished.reserve(client, 0).orElse(null);
        begun = getBytesIn();
      } finally {
        lock.unlock();
      }
    }

    private void headEnds() {
      lock.lock();
      try {
        if (head != null) {
          head.close();
          head = null;
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    protected RequestHandler newRequestHandler() {
      return new Counting();
    }

    /** Counts the fields of each head, with those after a body in chunks. */
    private final class Counting extends RequestHandler {
      private int fields;

      @Override
      public void messageBegin() {
        fields = 0;
        headBegins();
        super.messageBegin();
      }

      @Override
      public boolean headerComplete() {
        headEnds();
        return super.headerComplete();
      }

      @Override
      public void parsedHeader(HttpField field) {
        count();
        super.parsedHeader(field);
      }

      @Override
      public void parsedTrailer(HttpField field) {
        count();
        super.parsedTrailer(field);
      }

      private void count() {
        if (++fields > HttpLimits.MAX_HEADER_FIELDS) {
          throw new HttpException.RuntimeException(
              HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431, "too many header fields");
        }
      }
    }
  }
}
