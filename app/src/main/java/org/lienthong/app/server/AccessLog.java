package org.lienthong.app.server;

import static java.lang.System.Logger.Level.INFO;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.lienthong.http.FrontDoor;
import org.lienthong.http.RequestContext;

/** How much of each HTTP request is logged, one line per request; the system rotates the log. */
public enum AccessLog {
  /** Nothing. */
  OFF,
  /** Method, path, status, octets and time: nothing that tells who asked, or for what. */
  SHORT,
  /** Also the address of the client and the query. */
  FULL;

  private static final System.Logger LOG = System.getLogger("org.lienthong.access");

  /** Returns its word in the configuration. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Returns the one with this word. */
  static Optional<AccessLog> of(String word) {
    return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** Returns the log for Jetty; empty when nothing is logged. */
  Optional<RequestLog> requestLog() {
    return this == OFF
        ? Optional.empty()
        : Optional.of((request, response) -> LOG.log(INFO, line(request, response)));
  }

  private String line(Request request, Response response) {
    long millis = (System.nanoTime() - request.getBeginNanoTime()) / 1_000_000;
    String id = Optional.ofNullable(response.getHeaders().get(FrontDoor.REQUEST_ID)).orElse("-");
    String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("-");
    String query = request.getHttpURI().getQuery();
    String what = this == FULL && query != null ? path + "?" + query : path;
    String line =
        String.join(
            " ",
            request.getMethod(),
            printable(what),
            "" + response.getStatus(),
            Response.getContentBytesWritten(response) + "B",
            millis + "ms",
            id);
    return this == FULL ? RequestContext.of(request).client() + " " + line : line;
  }

  /** A path of a client cannot forge lines of the log. */
  private static String printable(String path) {
    return path.replaceAll("[\\p{Cntrl}\\s]", "?");
  }
}
