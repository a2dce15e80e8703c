package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/lienthong} in a copy of a clone whose build is replaced by copying what is built. */
class LauncherTest {
  private static final Path REAL = Path.of("..").toAbsolutePath().normalize();
  private static final String BUILD =
      """
      #!/bin/sh
      cd "$(dirname "$0")/.."
      cp -r prepared/. app/target/
      """;

  @TempDir private Path folder;
  private Path clone;

  @BeforeEach
  void makeClone() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    clone = folder.resolve("a clone");
    Path prepared = Files.createDirectories(clone.resolve("prepared/lib"));
    Files.createDirectories(clone.resolve("app/src/main"));
    Files.createDirectories(clone.resolve("bin"));
    Path built = REAL.resolve("app/target");
    Files.copy(built.resolve("lienthong.jar"), clone.resolve("prepared/lienthong.jar"));
    try (Stream<Path> jars = Files.list(built.resolve("lib"))) {
      jars.forEach(jar -> copy(jar, prepared.resolve(jar.getFileName())));
    }
    Files.writeString(clone.resolve("pom.xml"), "<project/>");
    Files.copy(REAL.resolve("pom.xml"), clone.resolve("app/pom.xml"));
    Files.copy(REAL.resolve("bin/lienthong"), clone.resolve("bin/lienthong"));
    Files.writeString(clone.resolve("bin/mvn25"), BUILD);
    for (String program : List.of("lienthong", "mvn25")) {
      Files.setPosixFilePermissions(
          clone.resolve("bin").resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void worksThroughLinksFromAnyFolderWithSpacesAndWithoutHome() throws IOException {
    Path absolute = folder.resolve("absolute link");
    Files.createSymbolicLink(absolute, clone.resolve("bin/lienthong"));
    Path elsewhere = Files.createDirectory(folder.resolve("else where"));
    Files.createSymbolicLink(elsewhere.resolve("lt"), Path.of("../absolute link"));
    String script = "unset HOME; CDPATH=/; export CDPATH; cd '" + elsewhere + "'; ./lt library ";
    Map<String, String> data = Map.of("LIENTHONG_DATA", folder.resolve("the data").toString());

    Outcome first =
        Programs.run(List.of("sh", "-c", script + "add A --name Ánh"), data, "").expecting(0);
    Outcome second = Programs.run(List.of("sh", "-c", script + "list"), data, "").expecting(0);

    assertThat(first.err()).contains("Building the program");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).contains("Ánh");
    assertThat(folder.resolve("the data/records.sqlite")).exists();
    assertThat(clone.resolve("app/target/classes.jsa")).exists();
  }

  /** The shell names the folder, since the Java of this test may have the locale C itself. */
  @Test
  void worksInAFolderWithVietnameseLettersInTheLocaleC() {
    String script =
        """
        cd '%s'; name=$(printf 'b\\341\\272\\243n sao'); mv 'a clone' "$name"
        unset LANG LC_CTYPE; export LC_ALL=C
        "$name/bin/lienthong" library add A --name A --data "$name/d" && ls b*/d
        """
            .formatted(folder);

    Outcome added = Programs.run(List.of("sh", "-c", script), Map.of(), "").expecting(0);

    assertThat(added.out()).contains("records.sqlite");
  }

  @Test
  void buildsInTheCacheOfAUserWhoMayNotWriteToTheClone() throws IOException {
    Path home = Files.createDirectory(folder.resolve("the home"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
    Programs.run(List.of("chmod", "-R", "a-w", clone.toString()), Map.of(), "").expecting(0);
    List<String> command = new ArrayList<>(asAnother());
    command.addAll(List.of(clone.resolve("bin/lienthong").toString(), "version"));

    Outcome first = Programs.run(command, Map.of("HOME", home.toString()), "").expecting(0);
    Outcome second = Programs.run(command, Map.of("HOME", home.toString()), "").expecting(0);

    assertThat(first.err()).contains("Building the program");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).startsWith("lienthong ");
    assertThat(home.resolve(".cache/lienthong")).isDirectory();
    assertThat(clone.resolve("app/target")).doesNotExist();
    Programs.run(List.of("chmod", "-R", "u+w", folder.toString()), Map.of(), "");
  }

  /** Root may write everywhere; then the command runs as another user. */
  private static List<String> asAnother() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    Programs.assumeInstalled("setpriv");
    return List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");
  }
}
