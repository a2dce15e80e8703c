package org.lienthong.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.cli.CommandException;

class DataDirectoryTest {
  @TempDir Path folder;

  private List<String> files() throws Exception {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void isOpenOnlyOnce() {
    try (DataDirectory _ = DataDirectory.open(folder).orElseThrow()) {
      assertThat(DataDirectory.open(folder)).isEmpty();
    }
    try (DataDirectory again = DataDirectory.open(folder).orElseThrow()) {
      assertThat(again.folder()).isEqualTo(folder);
    }
  }

  @Test
  void keepsANewDirectoryFromOtherUsersAndAnOldOneAsItIs() throws Exception {
    Path created = folder.resolve("new");
    DataDirectory.open(created).orElseThrow().close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(created)))
        .isEqualTo("rwx------");
    Path shared = Files.createDirectory(folder.resolve("shared"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-x---"));
    DataDirectory.open(shared).orElseThrow().close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
        .isEqualTo("rwxr-x---");
  }

  @Test
  void leavesADirectoryOfANewerVersionUntouched() throws Exception {
    Files.writeString(folder.resolve("lienthong.format"), (DataDirectory.FORMAT + 1) + "\n");

    assertThatThrownBy(() -> DataDirectory.open(folder))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("newer version");
    assertThat(files()).containsExactly("lienthong.format");
  }

  @Test
  void leavesADirectoryFromBeforeTheFirstReleaseUntouched() throws Exception {
    Files.writeString(folder.resolve("lienthong.format"), (DataDirectory.OLDEST_FORMAT - 1) + "\n");

    assertThatThrownBy(() -> DataDirectory.open(folder))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("before the first release");
    assertThat(files()).containsExactly("lienthong.format");
  }

  @Test
  void raisesTheFormatOfAnOlderDirectoryForOlderProgramsToSee() throws Exception {
    Path format = folder.resolve("lienthong.format");
    Files.writeString(format, DataDirectory.OLDEST_FORMAT + "\n");

    DataDirectory.open(folder).orElseThrow().close();

    assertThat(format).hasContent(Integer.toString(DataDirectory.FORMAT));
    assertThat(DataDirectory.FORMAT).isGreaterThan(DataDirectory.OLDEST_FORMAT);
    assertThat(files()).containsExactly("lienthong.format", "lienthong.lock");
  }

  @Test
  void refusesAFormatThatIsNoNumber() throws Exception {
    Files.writeString(folder.resolve("lienthong.format"), "?");

    assertThatThrownBy(() -> DataDirectory.open(folder)).isInstanceOf(CommandException.class);
  }
}
