package org.lienthong.app.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.app.server.ServerSettings;

/** Looks whether the ports of a server are free, or held by a server of ours. */
final class Ports {
  private Ports() {}

  static List<Diagnosis> examine(ServerSettings settings) {
    boolean ours = isOurs(settings);
    List<Diagnosis> out = new ArrayList<>();
    out.add(port("HTTP", settings.bind(), settings.httpPort(), "--http-port", ours));
    out.add(port("Z39.50", settings.bind(), settings.z3950Port(), "--z3950-port", ours));
    ServerSettings.Tls tls = settings.tls();
    if (tls != null) {
      out.add(port("Z39.50 TLS", settings.bind(), tls.z3950Port(), "tls: z3950-port", ours));
    }
    return out;
  }

  private static Diagnosis port(String name, String bind, int port, String option, boolean ours) {
    String topic = "port " + port;
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(bind, port));
      return Diagnosis.ok(topic, "cổng " + name + " " + port + " còn trống", "the port is free");
    } catch (IOException | IllegalArgumentException e) {
      if (ours) {
        return Diagnosis.ok(
            topic,
            "cổng " + name + " " + port + " do máy chủ Liên Thông giữ",
            "our server holds the port");
      }
      return Diagnosis.fault(
              topic,
              "không mở được cổng " + name + " " + bind + ":" + port + ": " + e.getMessage(),
              "the port cannot be opened")
          .advise(
              "dừng chương trình đang dùng cổng, hoặc chọn cổng khác bằng " + option,
              "stop the program that uses the port, or choose another with " + option);
    }
  }

  /** Asks the HTTP port whether it is one of our servers. */
  private static boolean isOurs(ServerSettings settings) {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(DoctorLimits.PATIENCE).build()) {
      InetAddress bound = InetAddress.getByName(settings.bind());
      String host = bound.isAnyLocalAddress() ? "127.0.0.1" : settings.bind();
      URI uri = new URI("http", null, host, settings.httpPort(), "/health/live", null, null);
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(DoctorLimits.PATIENCE).build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200 && response.body().strip().equals("live");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (IOException | java.net.URISyntaxException | IllegalArgumentException e) {
      // Nobody listens there, or it is another program.
      return false;
    }
  }
}
