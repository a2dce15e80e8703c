package org.lienthong.http;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Makes HTTP/1.1 connections that refuse heads of more than {@link HttpLimits#MAX_HEADER_FIELDS}
 * fields with status 431; Jetty limits the octets of a head only.
 */
public final class LimitedHeads extends HttpConnectionFactory {
  /** Makes connections with this configuration. */
  public LimitedHeads(HttpConfiguration configuration) {
    super(configuration);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint end) {
    HttpConnection connection = new Limited(getHttpConfiguration(), connector, end);
    return configure(connection, connector, end);
  }

  private static final class Limited extends HttpConnection {
    Limited(HttpConfiguration configuration, Connector connector, EndPoint end) {
      super(configuration, connector, end);
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
        super.messageBegin();
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
