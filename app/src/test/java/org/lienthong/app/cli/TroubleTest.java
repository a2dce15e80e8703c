package org.lienthong.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.core.store.StoreException;

class TroubleTest {
  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            new StoreException("cannot open: [SQLITE_NOTADB] File opened that is not a database"),
            Trouble.DAMAGED),
        Arguments.of(
            new StoreException("cannot read", new IllegalStateException("[SQLITE_CORRUPT] bad")),
            Trouble.DAMAGED),
        Arguments.of(
            new FileSystemException("/d/lienthong.lock", null, "Read-only file system"),
            Trouble.READ_ONLY),
        Arguments.of(new AccessDeniedException("/d/lienthong.lock"), Trouble.READ_ONLY),
        Arguments.of(new StoreException("[SQLITE_FULL] no room"), Trouble.FULL),
        Arguments.of(
            new Error(new FileNotFoundException("tzdb.dat (Too many open files)")), Trouble.FILES),
        Arguments.of(new OutOfMemoryError("Java heap space"), Trouble.MEMORY),
        Arguments.of(new StoreException("[SQLITE_IOERR_READ] Disk I/O error"), Trouble.FAILING));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void isRecognizedInWhatTheSystemSays(Throwable thrown, Trouble expected) {
    assertThat(Trouble.of(thrown)).contains(expected);
    assertThat(expected.about(thrown)).hasMessageContaining(" / ");
    assertThat(expected.about(thrown).getMessage()).hasLineCount(1);
  }

  @Test
  void aFaultOfTheProgramIsNone() {
    assertThat(Trouble.of(new IllegalStateException("no such field"))).isEmpty();
  }
}
