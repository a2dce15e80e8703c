package org.lienthong.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** HTTP::OAI, an independent OAI-PMH harvester. */
final class OaiClient {
  private static final Path SCRIPT =
      Path.of("src", "test", "resources", "harvest.pl").toAbsolutePath();

  private OaiClient() {}

  /**
   * Harvests a whole repository.
   *
   * @return one line for each record: identifier, datestamp, 1 if deleted else 0
   */
  static List<String> harvest(String baseUrl, String prefix) {
    assumeInstalled();
    List<String> command = List.of("perl", SCRIPT.toString(), baseUrl, prefix);
    return Programs.run(command, Map.of(), "").expecting(0).lines();
  }

  private static void assumeInstalled() {
    Programs.assumeInstalled("oai_pmh");
  }
}
