package org.lienthong.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.app.cli.CommandException;
import org.lienthong.console.cover.Covers;
import org.lienthong.console.site.Bilingual;
import org.lienthong.console.site.Logo;
import org.lienthong.console.site.Site;

class SiteSettingsTest {
  @TempDir Path folder;

  private Site read(String section) throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), "site:\n  " + section + "\n");
    return ServerSettings.read(file).site(Covers.in(folder, InstantSource.system()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accent: '#ffcc00'",
        "accent: '#0b5c6'",
        "accent: red",
        "email: nobody",
        "phone: call us",
      })
  void refusesAValueInOneSentenceOfBothLanguagesThatNamesTheSetting(String line) {
    String name = "'site." + line.substring(0, line.indexOf(':')) + "'";
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(CommandException.class)
        .hasMessageStartingWith(name + " trong tệp cấu hình phải ")
        .hasMessageContaining(" / " + name + " in the configuration must ");
  }

  @Test
  void refusesTextsThatDoNotFit() throws Exception {
    assertThat(read("name: " + "a".repeat(120)).name().vietnamese()).hasSize(120);
    assertThatThrownBy(() -> read("name: " + "a".repeat(121))).hasMessageContaining("120");
  }

  @Test
  void readsNumbersAsTheyAreWritten() throws Exception {
    assertThat(read("phone: 02838225055").contact().phone()).isEqualTo("02838225055");
    assertThat(read("accent: 123456").accent().colour().css()).isEqualTo("#123456");
  }

  @Test
  void oneLanguageStandsForBoth() throws Exception {
    assertThat(read("name-en: School libraries").name())
        .isEqualTo(new Bilingual("School libraries", "School libraries"));
    assertThat(read("phone: 028 3822 5055").name()).isEqualTo(Site.DEFAULT_NAME);
  }

  @Test
  void refusesALogoThatIsMissingTooLargeOrNoPicture() throws Exception {
    Path file = folder.resolve("logo.png");
    assertThatThrownBy(() -> read("logo: " + file)).hasMessageContaining("be a file that exists");
    Files.writeString(file, "<html/>");
    assertThatThrownBy(() -> read("logo: " + file)).hasMessageContaining("SVG, PNG or WebP");
    Files.write(file, new byte[Logo.MAX_OCTETS + 1]);
    assertThatThrownBy(() -> read("logo: " + file)).hasMessageContaining("SVG, PNG or WebP");
  }
}
