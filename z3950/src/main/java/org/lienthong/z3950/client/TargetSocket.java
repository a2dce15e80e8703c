package org.lienthong.z3950.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Opens connections to servers, plain or TLS. */
final class TargetSocket {
  private TargetSocket() {}

  /** Connects, and completes the TLS handshake where the target has TLS. */
  static Socket open(Target target) throws IOException {
    int millis = Math.toIntExact(target.timeout().toMillis());
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(target.host(), target.port()), millis);
      socket.setSoTimeout(millis);
      socket.setTcpNoDelay(true);
      SSLContext tls = target.tls();
      return tls == null ? socket : secret(socket, tls, target);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Starts TLS; the certificate must be for the target's host, as in browsers. */
  private static Socket secret(Socket socket, SSLContext tls, Target target) throws IOException {
    SSLSocket secret =
        (SSLSocket) tls.getSocketFactory().createSocket(socket, target.host(), target.port(), true);
    SSLParameters parameters = secret.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secret.setSSLParameters(parameters);
    secret.startHandshake();
    return secret;
  }
}
