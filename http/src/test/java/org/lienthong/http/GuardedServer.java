package org.lienthong.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.limit.Budgets;

/** A server that answers with the length of the body, behind its limits; asked over sockets. */
final class GuardedServer implements AutoCloseable {
  static final int MOST = 1 << 20;
  private static final int A_WHILE = 30_000;

  final Budgets budgets;
  private final Server server = new Server();
  private final ServerConnector connector;

  GuardedServer(long connections, long unfinished, long answers, Patience patience)
      throws Exception {
    budgets =
        new Budgets(
            new Budget("connections", connections, connections),
            new Budget("unfinished-requests", unfinished, unfinished),
            new Budget("result-sets", 0, 0),
            new Budget("answers", answers, answers));
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(HttpLimits.MAX_HEADER_OCTETS);
    connector =
        new HttpConnector(
            server, new LimitedHeads(http, budgets.unfinishedRequests(), Proxies.NONE));
    connector.setHost("127.0.0.1");
    FrontDoor door =
        new FrontDoor(new Lengths(), Proxies.NONE, null, () -> "id", budgets, patience);
    HttpConnections guarded =
        new HttpConnections(door, budgets.connections(), Proxies.NONE, patience);
    connector.addEventListener(guarded.listener());
    server.addConnector(connector);
    server.setErrorHandler(new ErrorAnswers());
    server.setHandler(guarded);
    server.start();
  }

  private static final class Lengths extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      byte[] body = RequestBody.read(request, MOST);
      GatheredBody out = new GatheredBody(response);
      out.write(("octets " + body.length + "\n").getBytes(UTF_8));
      out.write(new byte[padding(request)]);
      out.finish(callback);
      return true;
    }
  }

  private static int padding(Request request) {
    String asked = request.getHeaders().get("X-Padding");
    return asked == null ? 0 : Integer.parseInt(asked);
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    socket.setSoTimeout(A_WHILE);
    return socket;
  }

  /** Opens a connection and sends the start of a POST of so many octets. */
  Socket begin(int announced, int sent, String... headers) throws IOException {
    Socket socket = connect();
    OutputStream out = socket.getOutputStream();
    String head =
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: "
            + announced
            + "\r\n"
            + String.join("", java.util.stream.Stream.of(headers).map(h -> h + "\r\n").toList())
            + "\r\n";
    out.write(head.getBytes(ISO_8859_1));
    out.write(new byte[sent]);
    out.flush();
    return socket;
  }

  /** Returns all that comes until the server closes. */
  static String rest(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    try {
      for (int octet; (octet = socket.getInputStream().read()) >= 0; ) {
        answer.append((char) octet);
      }
    } catch (SocketException reset) {
      // What the server answered came before.
    }
    return answer.toString();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server does not stop", e);
    }
  }
}
