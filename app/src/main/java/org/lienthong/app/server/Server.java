package org.lienthong.app.server;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.engine.Engine;
import org.lienthong.console.api.ReviewHandler;
import org.lienthong.console.api.ReviewServices;
import org.lienthong.console.api.v1.CatalogueApi;
import org.lienthong.console.cover.Covers;
import org.lienthong.console.reader.ReaderHandler;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.MissedSearches;
import org.lienthong.console.site.Site;
import org.lienthong.core.account.Logins;
import org.lienthong.core.limit.Budgets;
import org.lienthong.core.time.SteadyClock;
import org.lienthong.http.Compression;
import org.lienthong.http.ErrorAnswers;
import org.lienthong.http.FrontDoor;
import org.lienthong.http.HttpConnections;
import org.lienthong.http.HttpConnector;
import org.lienthong.http.HttpLimits;
import org.lienthong.http.LimitedHeads;
import org.lienthong.http.PathHandler;
import org.lienthong.http.Patience;
import org.lienthong.http.ReadOnly;
import org.lienthong.oai.OaiHandler;
import org.lienthong.sru.SruHandler;
import org.lienthong.union.Clusters;
import org.lienthong.z3950.server.RequestListener;
import org.lienthong.z3950.server.Z3950Server;
import org.lienthong.z3950.server.Z3950Settings;
import org.lienthong.z3950.session.Backend;

/** All network interfaces of one engine. Started by {@link #start}, stopped by {@link #close}. */
public final class Server implements AutoCloseable {
  /** Platform threads of Jetty itself; requests run on virtual ones. */
  private static final int JETTY_THREADS = 32;

  private final org.eclipse.jetty.server.Server jetty;
  private final ServerConnector connector;

  private final Z3950Server z3950;
  private final int z3950Port;

  private Server(
      org.eclipse.jetty.server.Server jetty,
      ServerConnector connector,
      Z3950Server z3950,
      int z3950Port) {
    this.jetty = jetty;
    this.connector = connector;
    this.z3950 = z3950;
    this.z3950Port = z3950Port;
  }

  /**
   * Starts all network interfaces.
   *
   * @throws CommandException when a port is in use
   */
  public static Server start(Engine engine, ServerSettings settings, InstantSource clock) {
    Listening.check(settings.bind());
    QueuedThreadPool pool = new QueuedThreadPool(JETTY_THREADS);
    pool.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    pool.setDaemon(true);
    org.eclipse.jetty.server.Server jetty = new org.eclipse.jetty.server.Server(pool);
    Budgets budgets = Budgets.ofThisProcess();
    ServerConnector connector = new HttpConnector(jetty, http(budgets, settings));
    connector.setHost(settings.bind());
    connector.setPort(settings.httpPort());
    connector.setIdleTimeout(HttpLimits.IDLE.toMillis());
    jetty.addConnector(connector);
    jetty.setStopTimeout(HttpLimits.STOP.toMillis());
    jetty.setErrorHandler(new ErrorAnswers(CatalogueApi::refuse));
    settings.accessLog().requestLog().ifPresent(jetty::setRequestLog);
    InstantSource steady = SteadyClock.from(clock);
    Logins logins = new Logins(engine.accounts(), steady);
    Metrics metrics = new Metrics(engine, budgets);
    HttpConnections connections =
        new HttpConnections(
            handlers(engine, settings, logins, budgets, metrics, clock),
            budgets.connections(),
            settings.proxies(),
            Patience.USUAL);
    connector.addEventListener(connections.listener());
    jetty.setHandler(new GracefulHandler(connections));
    try {
      jetty.start();
    } catch (Exception e) {
      stop(jetty);
      throw failed(settings, e);
    }
    Backend backend =
        new Backend(engine.libraries(), engine.index(), engine.store(), logins, budgets);
    try {
      Z3950Server z3950 = z3950(settings, backend, steady, new Z3950Figures(metrics.registry()));
      return new Server(jetty, connector, z3950, z3950.start());
    } catch (RuntimeException e) {
      stop(jetty);
      throw e;
    } catch (IOException e) {
      stop(jetty);
      throw z3950Failed(settings, e);
    }
  }

  private static Z3950Server z3950(
      ServerSettings settings, Backend backend, InstantSource clock, RequestListener listener) {
    Z3950Settings plain = Z3950Settings.plain(settings.bind(), settings.z3950Port());
    ServerSettings.Tls tls = settings.tls();
    return new Z3950Server(
        tls == null ? plain : plain.withTls(TlsContext.of(tls), tls.z3950Port()),
        backend,
        clock,
        listener);
  }

  private static HttpConnectionFactory http(Budgets budgets, ServerSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(HttpLimits.MAX_HEADER_OCTETS);
    http.setSendServerVersion(false);
    return new LimitedHeads(http, budgets.unfinishedRequests(), settings.proxies());
  }

  private static Handler handlers(
      Engine engine,
      ServerSettings settings,
      Logins logins,
      Budgets budgets,
      Metrics metrics,
      InstantSource clock) {
    Map<String, Handler> paths = new LinkedHashMap<>();
    CatalogueSearch search =
        new CatalogueSearch(
            engine.index(),
            engine.store(),
            engine.libraries(),
            new Clusters(engine.store())::works);
    Site site = settings.site(Covers.in(Covers.folder(engine.folder()), clock));
    ReaderHandler reader =
        new ReaderHandler(
            search, site, MissedSearches.in(engine.folder().resolve(MissedSearches.FILE), clock));
    Handler compressed = Compression.around(reader);
    reader.segments().forEach(segment -> paths.put(segment, compressed));
    paths.put("services", new ReadOnly(new HomeHandler(engine)));
    paths.put("health", new ReadOnly(new HealthHandler(engine)));
    paths.put("metrics", new ReadOnly(new MetricsHandler(metrics)));
    paths.put(
        "api",
        new Handler.Sequence(
            new CatalogueApi(search, engine.libraries(), site.name()),
            new ReviewHandler(review(engine, logins))));
    paths.put(
        "oai",
        Compression.around(
            new OaiHandler(engine.libraries(), engine.store(), settings.oai(), clock)));
    paths.put(
        "sru",
        Compression.around(
            new SruHandler(
                engine.libraries(),
                engine.index(),
                engine.store(),
                logins,
                budgets,
                clock,
                SteadyClock.from(clock))));
    SizeLimitHandler limited = new SizeLimitHandler(HttpLimits.MAX_BODY_OCTETS, -1);
    limited.setHandler(new PathHandler(paths, compressed));
    FrontDoor door =
        new FrontDoor(
            limited,
            settings.proxies(),
            settings.publicAddress(),
            () -> UUID.randomUUID().toString(),
            budgets,
            Patience.USUAL);
    return new HttpFigures(door, metrics.registry());
  }

  private static ReviewServices review(Engine engine, Logins logins) {
    return new ReviewServices(
        engine.store(),
        engine.clusters(),
        engine.reviewQueue(),
        engine.explanations(),
        engine.decisions(),
        logins);
  }

  private static CommandException failed(ServerSettings settings, Exception e) {
    return Listening.isAboutPort(e)
        ? Listening.refused(settings.bind(), settings.httpPort(), "--http-port")
        : new CommandException(
            "không khởi động được máy chủ HTTP: " + e.getMessage(),
            "the HTTP server cannot start: " + e.getMessage());
  }

  /** The server of Z39.50 names the port in its message. */
  private static CommandException z3950Failed(ServerSettings settings, IOException e) {
    ServerSettings.Tls tls = settings.tls();
    String said = String.valueOf(e.getMessage());
    return tls != null && said.contains(":" + tls.z3950Port() + ":")
        ? Listening.refused(settings.bind(), tls.z3950Port(), "tls.z3950-port")
        : Listening.refused(settings.bind(), settings.z3950Port(), "--z3950-port");
  }

  /** Returns the port of SRU, OAI-PMH and pages. */
  public int httpPort() {
    return connector.getLocalPort();
  }

  /** Returns the port of Z39.50. */
  public int z3950Port() {
    return z3950Port;
  }

  private static void stop(org.eclipse.jetty.server.Server jetty) {
    try {
      jetty.stop();
    } catch (Exception e) {
      throw new IllegalStateException("cannot stop the HTTP server", e);
    }
  }

  @Override
  public void close() {
    z3950.close();
    stop(jetty);
  }
}
