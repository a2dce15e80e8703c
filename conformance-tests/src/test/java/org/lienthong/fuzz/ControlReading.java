package org.lienthong.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lienthong.app.control.ControlServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The control channel, with commands that do nothing. */
final class ControlReading {
  /** Stands for the server's token, which nobody guesses. */
  static final String TOKEN = "TOKEN";

  private final int port;
  private final String token;

  private ControlReading(JsonNode file) {
    this.port = file.path("port").asInt();
    this.token = file.path("token").asString();
  }

  /** Starts the server. */
  static Reading open() {
    try {
      Path folder = Files.createTempDirectory("lienthong-fuzz");
      ControlServer.start(
          folder,
          (arguments, at, secret, out) -> {
            arguments.forEach(out::line);
            return 0;
          });
      String file = Files.readString(folder.resolve("control.json"));
      return new ControlReading(JsonMapper.builder().build().readTree(file))::read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(byte[] octets) throws IOException {
    byte[] line = withToken(octets);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(line);
      out.write('\n');
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    } catch (java.net.SocketException closed) {
      // before it had read everything
    }
  }

  private byte[] withToken(byte[] octets) {
    byte[] mark = TOKEN.getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < octets.length; i++) {
      if (i + mark.length <= octets.length
          && java.util.Arrays.equals(octets, i, i + mark.length, mark, 0, mark.length)) {
        out.writeBytes(token.getBytes(UTF_8));
        i += mark.length - 1;
      } else {
        out.write(octets[i]);
      }
    }
    return out.toByteArray();
  }
}
