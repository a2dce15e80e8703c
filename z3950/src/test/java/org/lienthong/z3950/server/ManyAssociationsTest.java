package org.lienthong.z3950.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.limit.Budgets;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.client.Target;
import org.lienthong.z3950.client.Z3950Client;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.syntax.RecordSyntax;

/** Thousands of clients at once. Slow: run with {@code -Dslow=true}. */
class ManyAssociationsTest {
  private static final int IDLE = 5_000;
  private static final int BUSY = 200;
  private static final int ROUNDS = 20;

  @TempDir Path folder;

  @Test
  void serves200BusyAssociationsBeside5000IdleOnes() throws Exception {
    assumeTrue(Boolean.getBoolean("slow"), "skipped: slow, run with -Dslow=true");
    try (TestServer server = TestServer.start(folder, Budgets.of(4L << 30))) {
      Target target =
          Target.parse("127.0.0.1:" + server.port() + "/A").withTimeout(Duration.ofMinutes(3));
      List<Z3950Client> idle = new ArrayList<>();
      long before = used();
      for (int i = 0; i < IDLE; i++) {
        idle.add(Z3950Client.connect(target));
      }
      System.out.printf(
          "octets of heap per idle association, both sides: %d%n", (used() - before) / IDLE);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Callable<Long>> work = new ArrayList<>();
        for (int i = 0; i < BUSY; i++) {
          work.add(() -> searches(target));
        }
        for (Future<Long> done : threads.invokeAll(work)) {
          assertThat(done.get()).isEqualTo(10L * ROUNDS);
        }
      }
      assertThat(server.server().associations()).isGreaterThanOrEqualTo(IDLE);
      assertThat(idle.getLast().search(Pqf.parse("@attr 1=4 toán"))).isEqualTo(10);
      for (Z3950Client client : idle) {
        client.close();
      }
    }
  }

  private static long searches(Target target) throws IOException {
    long records = 0;
    try (Z3950Client client = Z3950Client.connect(target)) {
      for (int i = 0; i < ROUNDS; i++) {
        client.search(Pqf.parse("@attr 1=4 toán"));
        records += client.present(1, 10, RecordSyntax.USMARC, "F").size();
      }
    }
    return records;
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
