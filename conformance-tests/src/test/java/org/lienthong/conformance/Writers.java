package org.lienthong.conformance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.lienthong.marc.MarcRecord;
import tools.jackson.databind.JsonNode;

/**
 * Those who write into a server, and harvest it, again and again: an import, a harvest of a member,
 * and two harvesters of what was imported. Each import and harvest changes the same records and
 * adds some; what the command reported is noted.
 */
final class Writers {
  static final String IMPORTED = "NHAP";
  static final String HARVESTED = "GAT";
  private static final int CHANGING = 200;
  private static final int NEW = 5;

  private final Lienthong program;
  private final Lienthong member;
  private final List<ListHarvester> harvesters;
  private final Path folder;
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private final AtomicInteger imports = new AtomicInteger();
  private final AtomicInteger harvests = new AtomicInteger();
  private final AtomicInteger lists = new AtomicInteger();
  private final List<Thread> threads;
  private volatile boolean closed;

  /** Starts them; the libraries exist, the second one with the member's address. */
  Writers(Lienthong program, LienthongServer server, Lienthong member, Path folder) {
    this.program = program;
    this.harvesters =
        List.of(
            new ListHarvester(server.oai(IMPORTED), "ListIdentifiers"),
            new ListHarvester(server.oai(IMPORTED), "ListRecords"));
    this.member = member;
    this.folder = folder;
    this.threads =
        List.of(
            Thread.ofPlatform().unstarted(() -> repeat(this::importOnce)),
            Thread.ofPlatform().unstarted(() -> repeat(this::harvestOnce)),
            Thread.ofPlatform().unstarted(() -> repeat(() -> harvestList(harvesters.get(0)))),
            Thread.ofPlatform().unstarted(() -> repeat(() -> harvestList(harvesters.get(1)))));
    threads.forEach(Thread::start);
  }

  private void repeat(Runnable work) {
    while (!closed) {
      try {
        work.run();
      } catch (RuntimeException | AssertionError e) {
        troubles.add(String.valueOf(e));
      }
    }
  }

  /** Returns what the round before and this one leave: changed titles, and all records ever new. */
  private static List<MarcRecord> round(String prefix, int round) {
    List<MarcRecord> records = new ArrayList<>();
    for (int i = 0; i < CHANGING; i++) {
      records.add(MarcFiles.record(prefix + i, title(prefix, i, round)));
    }
    for (int i = 0; i < NEW; i++) {
      String number = prefix + "-" + round + "-" + i;
      records.add(MarcFiles.record(number, "Sách mới " + number));
    }
    return records;
  }

  private static String title(String prefix, int number, int round) {
    return "Sách " + prefix + number + " lần " + round;
  }

  private Path file(String prefix, int round) {
    return MarcFiles.iso2709(folder.resolve(prefix + ".mrc"), round(prefix, round));
  }

  private void importOnce() {
    int round = imports.get() + 1;
    Outcome outcome = program.importFiles(IMPORTED, List.of(file("n", round)));
    if (outcome.status() == 0 && outcome.counts().accountedFor() == CHANGING + NEW) {
      imports.set(round);
    } else {
      troubles.add("import: " + outcome.status() + " " + outcome.err() + outcome.out());
    }
  }

  private void harvestOnce() {
    int round = harvests.get() + 1;
    member.importFiles(HARVESTED, List.of(file("g", round))).expecting(0);
    Outcome outcome = program.run("harvest", HARVESTED, "--json");
    if (outcome.status() == 0) {
      harvests.set(round);
    } else {
      troubles.add("harvest: " + outcome.status() + " " + outcome.err() + outcome.out());
    }
  }

  private void harvestList(ListHarvester harvester) {
    if (harvester.harvest()) {
      lists.incrementAndGet();
    }
    rest();
  }

  /** Lets a while pass until the next list; it is part of the load, nothing waits for its end. */
  private static void rest() {
    try {
      Thread.sleep(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the identifiers of records that so many rounds wrote. */
  private static Set<String> identifiers(String prefix, int rounds) {
    Set<String> all = new HashSet<>();
    for (int round = 1; round <= rounds; round++) {
      round(prefix, round).forEach(record -> all.add(record.controlNumber().orElseThrow()));
    }
    return all;
  }

  int imports() {
    return imports.get();
  }

  int harvests() {
    return harvests.get();
  }

  int lists() {
    return lists.get();
  }

  List<String> troubles() {
    return List.copyOf(troubles);
  }

  /** Returns what {@code check} finds in the data. */
  JsonNode findings() {
    return program.run("check", "--json").json().path("findings");
  }

  /** Returns acknowledged records of the import that the server does not have. */
  Set<String> lostImports() {
    return lost(identifiers("n", imports.get()), IMPORTED, SourceRecord::id);
  }

  /** Returns acknowledged records that one of the harvesters lacks after one more list. */
  Set<String> lostLists() {
    Set<String> lost = identifiers("n", imports.get());
    Set<String> had = new HashSet<>(lost);
    for (ListHarvester harvester : harvesters) {
      harvester.harvest();
      had.retainAll(harvester.records());
    }
    lost.removeAll(had);
    return lost;
  }

  private Set<String> lost(
      Set<String> acknowledged, String library, Function<SourceRecord, String> identifier) {
    Set<String> lost = new HashSet<>(acknowledged);
    program.records(library).stream()
        .filter(record -> !record.deleted())
        .forEach(record -> lost.remove(identifier.apply(record)));
    return lost;
  }

  /**
   * Returns records that the member had when a harvest before the last one was acknowledged, and
   * that the server does not have: those of the last one may be in the second that was still open.
   */
  Set<String> lostHarvests() {
    return lost(
        identifiers("g", Math.max(0, harvests.get() - 1)),
        HARVESTED,
        record -> record.sourceIdentifier().replaceFirst(".*/", ""));
  }

  /** Returns the title of a record that the last acknowledged import changed. */
  String lastImportedTitle() {
    return title("n", 0, imports.get());
  }

  /** Lets each finish what it is doing, and no more. */
  void finish() throws InterruptedException {
    closed = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
