package org.lienthong.http;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.limit.Budgets;

/**
 * The outermost handler: assigns an id to each request, finds its client and the public address,
 * and sets the security headers of every response. A failure that no other handler caught is logged
 * here once, with the request id.
 */
public final class FrontDoor extends Handler.Wrapper {
  /** The header with the id of a request. */
  public static final String REQUEST_ID = "X-Request-Id";

  private static final System.Logger LOG = System.getLogger(FrontDoor.class.getName());
  private static final Pattern ID =
      Pattern.compile("[A-Za-z0-9._-]{1," + HttpLimits.MAX_REQUEST_ID_CHARACTERS + "}");

  private final Proxies proxies;
  private final ForwardedHeaders forwarded;
  private final @Nullable PublicAddress base;
  private final Supplier<String> ids;
  private final Budgets budgets;
  private final Patience patience;

  /**
   * Makes the handler.
   *
   * @param base the address of the server that the operator configured, which overrides the
   *     addresses in requests; null for none
   * @param ids supplies a new request id on each call
   * @param budgets what all clients share
   * @param patience how long clients may take to send a body
   */
  public FrontDoor(
      Handler faces,
      Proxies proxies,
      @Nullable PublicAddress base,
      Supplier<String> ids,
      Budgets budgets,
      Patience patience) {
    super(faces);
    this.proxies = proxies;
    this.forwarded = new ForwardedHeaders(proxies);
    this.base = base;
    this.ids = ids;
    this.budgets = budgets;
    this.patience = patience;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    RequestContext context = context(request);
    response.getHeaders().put(REQUEST_ID, context.id());
    ContentPolicy.DATA.put(response);
    return context.during(request, () -> faces(request, response, callback));
  }

  private boolean faces(Request request, Response response, Callback callback) {
    try {
      return super.handle(request, response, callback);
    } catch (Exception e) {
      failed(e, request, response, callback);
      return true;
    }
  }

  private static void failed(Exception e, Request request, Response response, Callback callback) {
    if (e instanceof HttpRefusal refusal && !response.isCommitted()) {
      refusal.send(request, response, callback);
      return;
    }
    Optional<Integer> refused = refused(e);
    String client = RequestContext.of(request).client();
    if (refused.isEmpty() && e instanceof IOException) {
      LOG.log(
          DEBUG, "{0}: connection of {1} lost: {2}", request.getHttpURI(), client, e.getMessage());
    } else if (refused.isEmpty()) {
      // Without client and query: the log is kept longer than these may be.
      String path = request.getHttpURI().getCanonicalPath();
      LOG.log(ERROR, "request " + RequestContext.of(request).id() + " for " + path + " broke", e);
    }
    if (response.isCommitted()) {
      callback.failed(e);
    } else {
      int status = refused.orElse(HttpStatus.INTERNAL_SERVER_ERROR_500);
      Response.writeError(request, response, callback, status, null, e);
    }
  }

  /** Jetty refuses with exceptions, such as 413 in the middle of a body of unknown length. */
  private static Optional<Integer> refused(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException http) {
        return Optional.of(http.getCode());
      }
    }
    return Optional.empty();
  }

  private RequestContext context(Request request) {
    Optional<InetAddress> peer = peer(request);
    if (peer.isEmpty()) {
      PublicAddress address = base == null ? PublicAddress.asked(request) : base;
      return new RequestContext(ids.get(), "", address, budgets, patience);
    }
    ForwardedHeaders.Origin origin = origin(request, peer.get());
    return new RequestContext(
        id(request, peer.get()),
        origin.client().getHostAddress(),
        origin.address(),
        budgets,
        patience);
  }

  private ForwardedHeaders.Origin origin(Request request, InetAddress peer) {
    return base == null
        ? forwarded.origin(peer, PublicAddress.asked(request), request.getHeaders())
        : new ForwardedHeaders.Origin(forwarded.client(peer, request.getHeaders()), base);
  }

  /** A proxy may have assigned an id already, and logged the request with it. */
  private String id(Request request, InetAddress peer) {
    String given = request.getHeaders().get(REQUEST_ID);
    boolean believed = given != null && proxies.include(peer) && ID.matcher(given).matches();
    return believed ? given : ids.get();
  }

  private static Optional<InetAddress> peer(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress a
        ? Optional.ofNullable(a.getAddress())
        : Optional.empty();
  }
}
