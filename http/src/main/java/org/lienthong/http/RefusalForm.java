package org.lienthong.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends the refusals of a protocol whose clients read them in a form of their own. */
@FunctionalInterface
public interface RefusalForm {
  /**
   * Sends a refusal. The path of the request may be one that the server refuses to route, so only
   * its beginning says to which protocol it belongs.
   *
   * @return false when the request is of another protocol; nothing is sent
   */
  boolean send(HttpRefusal refusal, Request request, Response response, Callback callback);
}
