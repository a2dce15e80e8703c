package org.lienthong.app.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.data.DataDirectory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class ControlServerTest {
  private static final CommandLine LINE =
      new CommandLine(List.of(), Map.of(), Path.of("").toAbsolutePath(), null);

  @TempDir Path folder;
  private final List<String> errors = new ArrayList<>();
  private final Output out = new Errors(errors);
  private Path data;
  private DataDirectory directory;
  private ControlServer server;

  private record Errors(List<String> lines) implements Output {
    @Override
    public boolean json() {
      return false;
    }

    @Override
    public void line(String text) {}

    @Override
    public void error(String text) {
      lines.add(text);
    }

    @Override
    public void progress(String what, long done, long total) {}
  }

  @BeforeEach
  void serve() throws IOException {
    data = folder.resolve("data");
    directory = DataDirectory.open(data).orElseThrow();
    server = ControlServer.start(data, (_, _, _, _) -> 7);
  }

  @AfterEach
  void close() {
    server.close();
    directory.close();
  }

  private Socket connect() throws IOException {
    ControlFile control = ControlFile.read(data).orElseThrow();
    return new Socket(InetAddress.getLoopbackAddress(), control.port());
  }

  private static String answer(Socket client) throws IOException {
    try {
      String line =
          new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (SocketException _) {
      return "";
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"run\"}",
        "{\"type\":\"run\",\"token\":null,\"arguments\":[],\"folder\":\"/\"}",
        "{\"type\":\"run\",\"token\":\"a\",\"arguments\":[],\"folder\":null}",
        "{\"type\":\"run\",\"token\":\"a\",\"arguments\":[null],\"folder\":\"/\"}",
        "{\"type\":1}",
      })
  void aRequestWithoutItsPartsIsNone(String line) {
    assertThatThrownBy(() -> JsonMapper.shared().readValue(line, ControlMessage.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void runsACommandOfThisDirectory() {
    assertThat(ControlClient.run(data, List.of("status"), LINE, out)).hasValue(7);
  }

  @Test
  void leavesTheServerOfACopiedDirectoryAlone() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    for (String file : List.of("control.json", "lienthong.lock", "lienthong.format")) {
      Files.copy(data.resolve(file), copy.resolve(file));
    }
    assertThat(ControlClient.run(copy, List.of("status"), LINE, out))
        .isEqualTo(OptionalInt.empty());
    ControlClient.dropStale(copy, out);
    assertThat(errors).singleElement().asString().contains("control.json").contains(" / ");
    assertThat(copy.resolve("control.json")).doesNotExist();
    assertThat(data.resolve("control.json")).exists();
    ControlClient.dropStale(copy, out);
    assertThat(errors).hasSize(1);
  }

  @Test
  void refusesAWrongToken() throws IOException {
    try (Socket client = connect()) {
      client
          .getOutputStream()
          .write(
              "{\"type\":\"run\",\"token\":\"x\",\"arguments\":[],\"folder\":\"/\"}\n"
                  .getBytes(UTF_8));
      assertThat(answer(client)).isEmpty();
    }
  }

  @Test
  void refusesMoreConnectionsThanMayBeUnchecked() throws IOException {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < ControlLimits.UNCHECKED; i++) {
        silent.add(connect());
      }
      try (Socket client = connect()) {
        assertThat(answer(client)).isEmpty();
      }
    } finally {
      for (Socket client : silent) {
        client.close();
      }
    }
    OptionalInt status = tried();
    while (status.isEmpty()) {
      status = tried();
    }
    assertThat(status).hasValue(7);
  }

  /** Runs a command; empty while the server still counts closed connections. */
  private OptionalInt tried() {
    try {
      return ControlClient.run(data, List.of("status"), LINE, out);
    } catch (CommandException _) {
      return OptionalInt.empty();
    }
  }

  /** What one client sends is read with these limits. */
  private static String read(String sent, int most, Duration patience) throws IOException {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(listening.getInetAddress(), listening.getLocalPort());
        Socket accepted = listening.accept()) {
      OutputStream to = client.getOutputStream();
      to.write(sent.getBytes(UTF_8));
      to.flush();
      return RequestLine.read(accepted, most, patience);
    }
  }

  @Test
  void readsALineUpToItsLimit() throws IOException {
    assertThat(read("12345678\nx", 8, Duration.ofSeconds(20))).isEqualTo("12345678");
    assertThatThrownBy(() -> read("123456789\n", 8, Duration.ofSeconds(20)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("8 octets");
    assertThatThrownBy(() -> read("123456789", 8, Duration.ofSeconds(20)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("8 octets");
  }

  @Test
  void waitsForTheEndOfALineNoLongerThanItsPatience() {
    assertThatThrownBy(() -> read("never", 8, Duration.ofMillis(20)))
        .isInstanceOf(IOException.class);
  }
}
