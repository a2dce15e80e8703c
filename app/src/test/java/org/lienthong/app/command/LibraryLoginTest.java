package org.lienthong.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.app.server.Server;
import org.lienthong.app.server.ServerSettings;
import org.lienthong.core.member.MemberLogin;

/** Logins of members' servers are kept, and neither printed nor published. */
class LibraryLoginTest {
  @TempDir Path folder;
  private Workplace work;

  @BeforeEach
  void open() {
    work = new Workplace(folder);
    work.run("library", "add", "A", "--name", "A", "--oai", "http://user:secret@127.0.0.1:9/oai");
  }

  @AfterEach
  void close() {
    work.close();
  }

  private String login() {
    return String.valueOf(work.engine().libraries().find("A").orElseThrow().logins().get("oai"));
  }

  private String said() {
    return String.join("\n", work.lines()) + String.join("\n", work.errors());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "library show A",
        "library list",
        "library show A --json",
        "library list --json",
        "library set A --name B --json",
        "job list --json"
      })
  void printsNoLogin(String command) {
    work.run(command.split(" "));
    assertThat(said()).isNotEmpty().doesNotContain("secret").doesNotContain("user");
  }

  @Test
  void printsNoLoginWhenAHarvestFails() {
    assertThat(work.run("harvest", "A")).isEqualTo(2);
    assertThat(said()).contains("127.0.0.1:9").doesNotContain("secret");
    work.run("job", "list", "--json");
    assertThat(said()).doesNotContain("secret");
  }

  @Test
  void keepsTheLoginUntilTheAddressChanges() {
    work.run("library", "set", "A", "--name", "B");
    assertThat(login()).isNotEqualTo("null");
    work.run("library", "set", "A", "--oai", "http://elsewhere.example/oai");
    assertThat(login()).isEqualTo("null");
    work.run("library", "set", "A", "--oai-login", "me:other");
    MemberLogin stored = work.engine().libraries().find("A").orElseThrow().logins().get("oai");
    assertThat(stored).isNotNull();
    assertThat(requireNonNull(stored).credentials()).isEqualTo("me:other");
    work.run("library", "set", "A", "--oai-login", "none");
    assertThat(login()).isEqualTo("null");
  }

  @Test
  void publishesTheAddressOfAMemberOnlyWhenItAgreed() throws IOException {
    ServerSettings settings = ServerSettings.DEFAULT.listening("127.0.0.1", 0, 0);
    try (Server server = Server.start(work.engine(), settings, InstantSource.system())) {
      assertThat(identify(server)).contains("/oai/A</baseURL>").doesNotContain("127.0.0.1:9/");
      work.run("library", "set", "A", "--publish-address", "yes");
      assertThat(identify(server))
          .contains("http://127.0.0.1:9/oai</baseURL>")
          .doesNotContain("secret");
    }
  }

  private static String identify(Server server) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + server.httpPort() + "/oai?verb=Identify");
    try (InputStream in = address.toURL().openStream()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
