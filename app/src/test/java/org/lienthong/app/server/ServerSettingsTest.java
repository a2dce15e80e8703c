package org.lienthong.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.app.cli.CommandException;

class ServerSettingsTest {
  @TempDir Path folder;

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("lienthong.yaml"), text);
  }

  @Test
  void readsWhatIsSaidAndKeepsTheRest() throws Exception {
    ServerSettings settings =
        ServerSettings.read(file("http-port: 9000\nbase-url: https://thuvien.example.vn\n"));

    assertThat(settings.httpPort()).isEqualTo(9000);
    assertThat(settings.z3950Port()).isEqualTo(2100);
    assertThat(settings.oai().baseUrl()).isEqualTo("https://thuvien.example.vn/oai");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing yet\n", "---\n", "---\n# bind: 0.0.0.0\n\n"})
  void takesAFileOfCommentsForNoSettings(String text) throws Exception {
    assertThat(ServerSettings.read(file(text))).isEqualTo(ServerSettings.DEFAULT);
  }

  @Test
  void refusesAnUnknownNameByName() throws Exception {
    Path file = file("htpp-port: 9000\n");

    assertThatThrownBy(() -> ServerSettings.read(file))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("htpp-port");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "repository: localhost",
        "repository: thư-viện.vn",
        "repository: ''",
        "admin-email: admin@localhost",
        "admin-email: ''",
        "base-url: ftp://library.example",
        "base-url: library.example",
        "http-port: 65536",
        "z3950-port: -1",
        "proxy-headers: both",
      })
  void refusesAValueInOneSentenceOfBothLanguagesThatNamesTheSetting(String line) throws Exception {
    Path file = file(line + "\n");

    assertThatThrownBy(() -> ServerSettings.read(file))
        .isInstanceOf(CommandException.class)
        .hasMessageStartingWith("'" + line.substring(0, line.indexOf(':')) + "' trong tệp cấu hình")
        .hasMessageContaining(" / '" + line.substring(0, line.indexOf(':')) + "' in the config")
        .hasMessageNotContainingAny("\n", "Exception", "java");
  }

  @Test
  void takesValuesAtTheEdge() throws Exception {
    ServerSettings settings =
        ServerSettings.read(
            file(
                """
                http-port: 65535
                z3950-port: 0
                repository: a.vn
                admin-email: o'brien@x.vn
                base-url: https://thuvien.example.vn/lt/
                proxy-headers: forwarded
                """));

    assertThat(settings.httpPort()).isEqualTo(65_535);
    assertThat(settings.oai().adminEmails()).containsExactly("o'brien@x.vn");
    assertThat(settings.oai().baseUrl()).isEqualTo("https://thuvien.example.vn/lt/oai");
  }

  @Test
  void takesAnEmptyFile() throws Exception {
    assertThat(ServerSettings.read(file("\n"))).isEqualTo(ServerSettings.DEFAULT);
  }

  @Test
  void readsProxiesAsAddressesAndBlocks() throws Exception {
    assertThat(ServerSettings.read(file("proxies:\n  - 127.0.0.1\n  - 'fd00::/8'\n")).proxies())
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[proxy.example]", "[10.0.0.0/33]", "[10.0.0.1/8]", "[1.2.3]", "['::1/129']"})
  void refusesWhatIsNoProxyInBothLanguages(String value) throws Exception {
    Path file = file("proxies: " + value + "\n");

    assertThatThrownBy(() -> ServerSettings.read(file))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("khối CIDR")
        .hasMessageContaining("must list IP addresses or CIDR blocks");
  }
}
