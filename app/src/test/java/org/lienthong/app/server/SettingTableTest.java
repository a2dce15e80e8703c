package org.lienthong.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingTableTest {
  @TempDir Path folder;

  static Stream<SettingTable.Setting> settings() {
    return SettingTable.all().stream();
  }

  private static Stream<String> names(String prefix, Class<?> section) {
    return Stream.of(section.getRecordComponents()).flatMap(c -> names(prefix, c));
  }

  private static Stream<String> names(String prefix, RecordComponent component) {
    String name =
        prefix + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return component.getType().isRecord()
        ? names(name + ".", component.getType())
        : Stream.of(name);
  }

  @Test
  void describesEverySettingThatIsReadAndNoOther() {
    assertThat(settings().map(SettingTable.Setting::name))
        .containsExactlyInAnyOrderElementsOf(names("", ServerSettings.Draft.class).toList());
  }

  @ParameterizedTest
  @MethodSource("settings")
  void givesAnExampleThatIsAccepted(SettingTable.Setting setting) throws Exception {
    String text =
        setting.name().startsWith("tls.")
            ? "tls: {keystore: a, password-file: b, z3950-port: 2101}"
            : SettingTable.yaml(setting);
    Path file = Files.writeString(folder.resolve("a.yaml"), text + "\n");

    assertThatCode(() -> ServerSettings.read(file)).doesNotThrowAnyException();
  }

  @Test
  void isTheReferenceInTheDocuments() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "configuration.md"));

    assertThat(page)
        .as("write it: bin/lienthong help configuration > docs/configuration.md")
        .isEqualTo(SettingTable.markdown());
  }
}
