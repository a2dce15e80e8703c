package org.lienthong.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every target reads its seeds, and the inputs that were findings once, without a finding. */
class FuzzTargetTest {
  private static final Path KEPT = Path.of("src", "test", "resources", "fuzz");

  @ParameterizedTest
  @EnumSource
  void readsItsSeedsAndWhatBrokeItOnce(FuzzTarget target) throws Throwable {
    List<byte[]> inputs = new ArrayList<>(target.seeds());
    assertThat(inputs).isNotEmpty();
    inputs.addAll(kept(target));
    Trial trial = new Trial(target);
    for (byte[] input : inputs) {
      trial.read(input);
    }
  }

  private static List<byte[]> kept(FuzzTarget target) throws IOException {
    Path folder = KEPT.resolve(target.shortName());
    List<byte[]> all = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          all.add(Files.readAllBytes(file));
        }
      }
    }
    return all;
  }
}
