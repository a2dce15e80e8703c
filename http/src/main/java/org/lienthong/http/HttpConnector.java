package org.lienthong.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A connector that can tell, while a request is answered, whether its client has closed the
 * connection: Jetty itself learns of it only when it reads or writes.
 */
public final class HttpConnector extends ServerConnector {
  /** Makes a connector for plain HTTP. */
  public HttpConnector(Server server, HttpConnectionFactory http) {
    super(server, http);
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    SocketChannelEndPoint end = new WatchedEndPoint(channel, selector, key, getScheduler());
    end.setIdleTimeout(getIdleTimeout());
    return end;
  }

  /**
   * Says whether the client of a request has closed its connection, or the half of it in which it
   * sends. A client that closes only that half, and waits, is taken for one that has gone, as by
   * common proxies: TCP does not tell them apart. Never so when it has already sent something after
   * the request, or over another connector.
   */
  public static boolean isGone(Request request) {
    return request.getConnectionMetaData().getConnection().getEndPoint()
            instanceof WatchedEndPoint end
        && end.isGone();
  }
}
