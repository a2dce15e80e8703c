package org.lienthong.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OaiSettingsTest {
  private static OaiSettings of(String email) {
    return new OaiSettings(null, "a.vn", List.of(email), 10, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o'brien@x.vn",
        "a+b@x.vn",
        "a@x.vn",
        "a.b/c=d@x.vn",
        "!#$%&'*+-/=?^_`{|}~@x.vn",
        "thuvien@thưviện.vn",
        "thuvien@xn--thvin-7za0318c.vn",
        "admin@x.EXAMPLE",
        "admin@1.x.vn"
      })
  void takesAddressesOfTheStandard(String email) {
    assertThat(of(email).adminEmails()).containsExactly(email);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "@x.vn",
        "a@",
        "a@x",
        "admin@localhost",
        ".a@x.vn",
        "a.@x.vn",
        "a..b@x.vn",
        "a b@x.vn",
        "a@b@x.vn",
        "a@x..vn",
        "a@-x.vn",
        "a@x.vn.",
        "a@x_y.vn",
        "a@192.0.2.1",
        "a@x.vn\n",
        "<a@x.vn>"
      })
  void refusesWhatIsNone(String email) {
    assertThatThrownBy(() -> of(email)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void takesAnAddressOfTheGreatestLength() {
    String local = "a".repeat(64);
    String domain = ("b".repeat(60) + ".").repeat(3) + "vn";
    String most = local + "@" + "c".repeat(254 - 65 - domain.length() - 1) + "." + domain;
    assertThat(most).hasSize(254);
    assertThat(of(most).adminEmails()).containsExactly(most);
    assertThatThrownBy(() -> of(most + "n")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of("a" + local + "@x.vn"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsEveryAddressToHarvestersAsItIs(@TempDir Path folder) {
    SetClock clock = new SetClock("2026-01-01T00:00:00Z");
    List<String> emails = List.of("o'brien@x.vn", "a&b@x.vn", "thuvien@thưviện.vn");
    OaiSettings settings = new OaiSettings(null, "a.vn", emails, 10, null);
    try (TestRepository repository = TestRepository.on(folder, clock, settings)) {
      assertThat(repository.get("/oai?verb=Identify"))
          .contains("<adminEmail>a&amp;b@x.vn</adminEmail>")
          .contains("<adminEmail>thuvien@thưviện.vn</adminEmail>");
    }
  }
}
