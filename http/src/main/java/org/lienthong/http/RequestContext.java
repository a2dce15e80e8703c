package org.lienthong.http;

import org.eclipse.jetty.server.Request;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.limit.Budgets;

/**
 * The id, client and address of a request, as found by {@link FrontDoor}, and what it may take.
 *
 * @param id identifies the request in logs and responses; empty without {@link FrontDoor}, as in
 *     tests of one handler
 * @param client the IP address of the client behind the configured proxies; empty when unknown
 * @param address the address of the server as this client knows it
 * @param budgets what all clients share
 * @param patience how long the client may take
 */
public record RequestContext(
    String id, String client, PublicAddress address, Budgets budgets, Patience patience) {
  private static final String ATTRIBUTE = RequestContext.class.getName();
  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  /** Returns the context of a request. */
  public static RequestContext of(Request request) {
    return request.getAttribute(ATTRIBUTE) instanceof RequestContext context
        ? context
        : new RequestContext(
            "", "", PublicAddress.asked(request), Budgets.ofThisProcess(), Patience.USUAL);
  }

  /** Returns the id of the request that this thread handles; empty when it handles none. */
  public static String currentId() {
    return CURRENT.orElse("");
  }

  /**
   * Returns a reservation of nothing yet in the budget of answers, which is closed when the request
   * is answered.
   */
  public static Budget.Reservation reserveAnswer(Request request) {
    RequestContext context = of(request);
    Budget budget = context.budgets.answers();
    Budget.Reservation held =
        budget.reserve(context.client, 0).orElseThrow(() -> HttpRefusal.busy(budget.name()));
    Request.addCompletionListener(request, _ -> held.close());
    return held;
  }

  /** Returns a message for people followed by the id on its own line. */
  String withId(String message) {
    return id.isEmpty() ? message : message + "\nMã yêu cầu / Request id: " + id;
  }

  /** The work of handling a request. */
  @FunctionalInterface
  interface Work<E extends Exception> {
    boolean run() throws E;
  }

  /** Runs work, during which {@link #of} and {@link #currentId} return this context. */
  <E extends Exception> boolean during(Request request, Work<E> work) throws E {
    request.setAttribute(ATTRIBUTE, this);
    return ScopedValue.where(CURRENT, id).call(work::run);
  }
}
