package org.lienthong.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.cli.CommandException;
import org.lienthong.core.member.Library;

class LibraryCommandTest {
  @TempDir Path folder;

  @Test
  void refusesToAddACodeThatIsThereAndNamesTheCommandThatChangesIt() {
    try (Workplace work = new Workplace(folder)) {
      work.run("library", "add", "THTT", "--name", "Tre Trúc", "--level", "th");

      for (String code : new String[] {"THTT", "thtt"}) {
        assertThatThrownBy(() -> work.run("library", "add", code, "--name", "Khác"))
            .isInstanceOf(CommandException.class)
            .hasMessageContaining("THTT (Tre Trúc)")
            .hasMessageContaining("lienthong library set THTT");
      }
      Library kept = work.engine().libraries().find("THTT").orElseThrow();
      assertThat(kept.name()).isEqualTo("Tre Trúc");
      assertThat(kept.attributes()).containsEntry("level", "th");
    }
  }

  @Test
  void setChangesOnlyWhatIsNamed() {
    try (Workplace work = new Workplace(folder)) {
      work.run("library", "add", "A", "--name", "A", "--level", "th", "--type", "school");

      work.run("library", "set", "A", "--level", "thcs");

      Library changed = work.engine().libraries().find("A").orElseThrow();
      assertThat(changed.name()).isEqualTo("A");
      assertThat(changed.attributes())
          .containsOnly(
              java.util.Map.entry("level", "thcs"), java.util.Map.entry("type", "school"));
    }
  }

  @Test
  void keepsHowReadersReachTheLibraryAndRefusesWhatLeadsNowhere() {
    try (Workplace work = new Workplace(folder)) {
      work.run("library", "add", "A", "--name", "A", "--phone", "028 3822 5055");
      work.run("library", "set", "A", "--website", "https://a.example/", "--hours", "7 giờ");

      assertThat(work.engine().libraries().find("A").orElseThrow().attributes())
          .containsEntry("phone", "028 3822 5055")
          .containsEntry("website", "https://a.example/")
          .containsEntry("hours", "7 giờ");
      for (String[] wrong :
          new String[][] {
            {"--website", "javascript:alert(1)"},
            {"--phone", "gọi tôi"},
            {"--email", "a b@c"},
            {"--address", "x".repeat(301)}
          }) {
        assertThatThrownBy(() -> work.run("library", "set", "A", wrong[0], wrong[1]))
            .as(wrong[0])
            .isInstanceOf(CommandException.class)
            .hasMessageContaining(wrong[0]);
      }
    }
  }

  @Test
  void setRefusesToChangeNothing() {
    try (Workplace work = new Workplace(folder)) {
      work.run("library", "add", "A", "--name", "A");

      assertThatThrownBy(() -> work.run("library", "set", "A", "--yes"))
          .isInstanceOf(CommandException.class)
          .hasMessageContaining("nothing to change");
    }
  }

  @Test
  void refusesARemovalThatNobodyAgreedToAndTellsWhatWouldGo() {
    try (Workplace work = new Workplace(folder)) {
      work.put("A", "1", "245$aMột");

      assertThatThrownBy(() -> work.run("library", "remove", "A"))
          .isInstanceOf(CommandException.class)
          .hasMessageContaining("1 biểu ghi")
          .hasMessageContaining("add --yes");
      assertThat(work.engine().libraries().find("A")).isPresent();
    }
  }
}
