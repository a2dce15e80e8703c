package org.lienthong.z3950.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.syntax.RecordReader;
import org.lienthong.z3950.syntax.RecordSyntax;

/** Our client with the server that comes with YAZ. */
class YazZtestTest {
  private static final Path PROGRAM = Path.of("/usr/bin/yaz-ztest");

  @TempDir Path folder;

  @Test
  void readsAWholeResultFromYazZtest() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(PROGRAM), "skipped: " + PROGRAM + " not installed");
    int port = freePort();
    Process server =
        new ProcessBuilder(PROGRAM.toString(), "-S", "127.0.0.1:" + port)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("ztest.log").toFile())
            .start();
    try {
      List<PresentedRecord> records = read(port);
      assertThat(records).isNotEmpty();
      var first = (PresentedRecord.Given) records.getFirst();
      assertThat(RecordReader.read(first.external()).data("245")).isNotEmpty();
    } finally {
      // It sometimes misses a plain signal to end.
      server.destroyForcibly().waitFor();
    }
  }

  private static List<PresentedRecord> read(int port) throws IOException, InterruptedException {
    Target target = Target.parse("127.0.0.1:" + port + "/Default");
    List<PresentedRecord> all = new ArrayList<>();
    try (ResumingSearch search =
        new ResumingSearch(target, Pqf.parse("@attr 1=4 computer"), RecordSyntax.USMARC, "F", 0)) {
      long size = sizeOnceItListens(search);
      for (var page = search.next(); !page.isEmpty(); page = search.next()) {
        all.addAll(page);
      }
      assertThat((long) all.size()).isEqualTo(size);
    }
    return all;
  }

  private static long sizeOnceItListens(ResumingSearch search)
      throws IOException, InterruptedException {
    for (int attempt = 0; ; attempt++) {
      try {
        return search.size();
      } catch (IOException notYet) {
        if (attempt == 100) {
          throw notYet;
        }
        Thread.sleep(100);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
