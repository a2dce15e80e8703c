package org.lienthong.z3950.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.ber.BerFraming;
import org.lienthong.z3950.client.Target;
import org.lienthong.z3950.codec.ApduCodec;

/**
 * Plays the dialogues under {@code src/test/resources/cases} with our server, or with the one that
 * {@code -Dz3950.target=HOST:PORT} names.
 */
class DialogueTest {
  private static final int MAX_OCTETS = 1 << 24;
  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static List<Dialogue> dialogues() throws IOException {
    return Dialogue.readAll(Path.of("src/test/resources/cases"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dialogues")
  void answersAsTheStandardSays(Dialogue dialogue) throws IOException {
    Target target = Target.parse(System.getProperty("z3950.target", "127.0.0.1:" + server.port()));
    try (Socket socket = new Socket(target.host(), target.port())) {
      socket.setSoTimeout(20_000);
      BerFraming responses = new BerFraming(socket.getInputStream(), MAX_OCTETS);
      for (String line : dialogue.lines()) {
        String what = line.substring(2).strip();
        if (line.startsWith("C:")) {
          socket.getOutputStream().write(Requests.octets(what));
        } else {
          Optional<byte[]> octets = responses.next(() -> {});
          String response = octets.map(o -> ApduCodec.decode(o).toString()).orElse("-");
          assertThat(response).as(line).matches(Pattern.compile(what, Pattern.DOTALL));
        }
      }
    }
  }
}
