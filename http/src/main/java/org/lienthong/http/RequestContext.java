package org.lienthong.http;

import org.eclipse.jetty.server.Request;

/**
 * What {@link FrontDoor} found out about a request before its face sees it.
 *
 * @param id names the request in logs and answers; empty when it came past the front door, as in
 *     tests of one face
 * @param client the IP address of the client, behind whatever proxies are configured; empty when it
 *     is not known
 * @param address the address of the server as this client knows it
 */
public record RequestContext(String id, String client, PublicAddress address) {
  private static final String ATTRIBUTE = RequestContext.class.getName();
  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  /** Returns the context of a request. */
  public static RequestContext of(Request request) {
    return request.getAttribute(ATTRIBUTE) instanceof RequestContext context
        ? context
        : new RequestContext("", "", PublicAddress.asked(request));
  }

  /** Returns the id of the request that this thread answers; empty when it answers none. */
  public static String currentId() {
    return CURRENT.orElse("");
  }

  /** Returns a message for people with the id after it, on a line of its own. */
  String withId(String message) {
    return id.isEmpty() ? message : message + "\nMã yêu cầu / Request id: " + id;
  }

  /** What is done for a request. */
  @FunctionalInterface
  interface Work<E extends Exception> {
    boolean run() throws E;
  }

  /** Does work, during which {@link #of} and {@link #currentId} give this context. */
  <E extends Exception> boolean during(Request request, Work<E> work) throws E {
    request.setAttribute(ATTRIBUTE, this);
    return ScopedValue.where(CURRENT, id).call(work::run);
  }
}
