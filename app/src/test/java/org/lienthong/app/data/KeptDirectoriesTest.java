package org.lienthong.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.backup.BackupManifest;
import org.lienthong.app.backup.Restore;
import org.lienthong.app.check.DataCheck;
import org.lienthong.app.command.Workplace;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.store.Listing;

/**
 * Data directories that earlier versions wrote, kept as backups: three books of library A and B
 * each, a decision that the first ones are not the same, a curated set, an account, a deleted
 * record. Add one with every new format; never change one.
 */
class KeptDirectoriesTest {
  @TempDir Path folder;

  @Test
  void opensADirectoryOfFormat3() throws Exception {
    Path backup = folder.resolve("b.zip");
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("format-3.backup.zip"))) {
      Files.copy(in, backup);
    }
    BackupManifest manifest =
        new Restore(DataDirectory.FORMAT).restore(backup, null, folder.resolve("data"));
    assertThat(manifest.format()).isEqualTo(3);
    assertThat(manifest.catalogues().get("A")).isEqualTo(new BackupManifest.Count(3, 3));
    assertThat(manifest.catalogues().get("B")).isEqualTo(new BackupManifest.Count(4, 3));

    try (Workplace work = new Workplace(folder)) {
      work.engine().catchUp().await((what, done, of) -> {}, () -> false);
      assertThat(work.engine().store().get("B", "b4").orElseThrow().deleted()).isTrue();
      assertThat(work.engine().decisions().all()).hasSize(1);
      assertThat(work.engine().accounts().find("lan")).isPresent();
      assertThat(work.engine().curatedSets().all()).hasSize(1);
      // Apart by the decision: A/a1 and B/b1; together: the second and third books.
      assertThat(work.engine().store().count(new Listing(Catalogue.UNION, null, null, null, true)))
          .isEqualTo(4);
    }
    assertThat(new DataCheck(folder.resolve("data")).run(false, (what, done, of) -> {}).all())
        .isEmpty();
  }
}
