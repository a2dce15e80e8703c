package org.lienthong.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void refusesAnUnknownNameByName() throws Exception {
    Path file = file("htpp-port: 9000\n");

    assertThatThrownBy(() -> ServerSettings.read(file))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("htpp-port");
  }

  @Test
  void takesAnEmptyFile() throws Exception {
    assertThat(ServerSettings.read(file("\n"))).isEqualTo(ServerSettings.DEFAULT);
  }
}
