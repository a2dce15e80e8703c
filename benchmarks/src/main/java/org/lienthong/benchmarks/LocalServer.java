package org.lienthong.benchmarks;

import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A Jetty server configured as in {@code app}, on a free port of this computer. */
public final class LocalServer {
  private static final int MAX_THREADS = 64;

  private LocalServer() {}

  /** Serves what the handler answers; the caller stops it. */
  public static Server start(Handler handler) throws Exception {
    QueuedThreadPool pool = new QueuedThreadPool(MAX_THREADS);
    pool.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    Server server = new Server(pool);
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(handler);
    server.start();
    return server;
  }
}
