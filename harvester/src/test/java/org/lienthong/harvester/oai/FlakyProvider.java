package org.lienthong.harvester.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.lienthong.core.member.Library;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;

/** The tool of that name, running with some faults. */
final class FlakyProvider implements AutoCloseable {
  static final Path TOOL = Path.of("../../shared/tools/flaky-provider");

  private final String faults;
  private final int records;
  private final Process process;
  private final String url;
  private int epoch;

  private FlakyProvider(String faults, int records, Process process, String url) {
    this.faults = faults;
    this.records = records;
    this.process = process;
    this.url = url;
  }

  static FlakyProvider start(String faults, int records, String... more) throws IOException {
    Assumptions.assumeTrue(
        Files.exists(TOOL), "skipped: ../shared/tools/flaky-provider is not present");
    List<String> command = command(faults, records);
    command.addAll(List.of("--port", "0", "--slow", "0.4", "--stall", "5"));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    @SuppressWarnings("resource") // the process owns it
    BufferedReader out = process.inputReader(UTF_8);
    return new FlakyProvider(faults, records, process, out.readLine());
  }

  private static List<String> command(String faults, int records) {
    return new ArrayList<>(
        List.of(
            "python3",
            TOOL.toString(),
            "--faults",
            faults,
            "--records",
            String.valueOf(records),
            "--seed",
            "7"));
  }

  static List<String> allFaults() {
    if (!Files.exists(TOOL)) {
      return List.of("none");
    }
    try {
      Process process = new ProcessBuilder("python3", TOOL.toString(), "--list-faults").start();
      return process.inputReader(UTF_8).lines().map(line -> line.split(" ")[0]).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Library library() {
    String address = faults.contains("auth") ? url.replace("://", "://harvest:s3cret@") : url;
    return new Library("flaky", "Flaky", Map.of("oai", address));
  }

  void epoch(int next) throws IOException, InterruptedException {
    control("epoch=" + next);
    epoch = next;
  }

  String stats() throws IOException, InterruptedException {
    return control("stats=1");
  }

  private String control(String query) throws IOException, InterruptedException {
    URI address = URI.create(url.replace("/oai", "/_control?" + query));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(address).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  /** Returns the tool's verdict on what the store has; it begins with SAME when all is right. */
  String verdict(RecordStore store) throws IOException, InterruptedException {
    Path harvested = Files.createTempFile("harvested", ".tsv");
    try {
      Files.write(harvested, rows(store), UTF_8);
      List<String> command = command(faults, records);
      command.addAll(
          List.of(
              "--epoch",
              String.valueOf(epoch),
              "--expect",
              "--titles",
              "--compare",
              harvested.toString()));
      Process compare = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = compare.inputReader(UTF_8).lines().collect(Collectors.joining("\n"));
      compare.waitFor();
      return said;
    } finally {
      Files.delete(harvested);
    }
  }

  private static List<String> rows(RecordStore store) {
    return store.list(Listing.all("flaky"), 0, Integer.MAX_VALUE).stream()
        .map(FlakyProvider::row)
        .toList();
  }

  private static String row(StoredRecord record) {
    Origin origin = record.origins().getFirst();
    return String.join(
        "\t",
        origin.identifier(),
        String.valueOf(origin.datestamp()),
        record.deleted() ? "1" : "0",
        record.marc().first("245", 'a').orElse(""));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
