package org.lienthong.conformance;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.lienthong.marc.MarcRecord;

/**
 * Those who write into a server, and harvest it, again and again: an import, a harvest of a member,
 * and two harvesters of what was imported. Each import and harvest changes the same records and adds
 * some; what the command reported is noted.
 */
final class Writers {
  static final String IMPORTED = "NHAP";
  static final String HARVESTED = "GAT";
  private static final int CHANGING = 200;
  private static final int NEW = 5;

  private final Lienthong program;
  private final Lienthong member;
  private final LienthongServer server;
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
    this.server = server;
    this.member = member;
    this.folder = folder;
    this.threads =
        List.of(
            Thread.ofPlatform().unstarted(() -> repeat(this::importOnce)),
            Thread.ofPlatform().unstarted(() -> repeat(this::harvestOnce)),
            Thread.ofPlatform().unstarted(() -> repeat(() -> harvestList("ListIdentifiers"))),
            Thread.ofPlatform().unstarted(() -> repeat(() -> harvestList("ListRecords"))));
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

  /** Reads a whole list; what was acknowledged before is in it, but for the second still open. */
  private void harvestList(String verb) {
    int acknowledged = Math.max(0, imports.get() - 1);
    Set<String> found = new HashSet<>();
    String base = server.oai(IMPORTED) + "?verb=" + verb;
    String address = base + "&metadataPrefix=oai_dc";
    while (!address.isEmpty() && !closed) {
      Http.Answer answer = Http.get(URI.create(address).toString());
      if (answer.status() == 503) {
        return; // busy; a harvester comes again
      }
      Xml xml = Xml.parse(answer.body());
      found.addAll(
          verb.equals("ListRecords")
              ? xml.elements("header").stream()
                  .map(header -> header.getElementsByTagNameNS("*", "identifier").item(0))
                  .map(org.w3c.dom.Node::getTextContent)
                  .toList()
              : xml.texts("identifier"));
      List<String> tokens = xml.texts("resumptionToken");
      address =
          tokens.isEmpty() || tokens.getFirst().isEmpty()
              ? ""
              : base + "&resumptionToken=" + Http.encoded(tokens.getFirst());
    }
    if (!closed) {
      lists.incrementAndGet();
      long least = acknowledged == 0 ? 0 : records(acknowledged);
      if (found.size() < least) {
        troubles.add(verb + " has " + found.size() + " records, not " + least);
      }
    }
  }

  private static int records(int rounds) {
    return CHANGING + NEW * rounds;
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

  /** Returns acknowledged records of the import that the server does not have. */
  Set<String> lostImports() {
    Set<String> lost = identifiers("n", imports.get());
    program.records(IMPORTED).stream()
        .filter(record -> !record.deleted())
        .forEach(record -> lost.remove(record.id()));
    return lost;
  }

  /**
   * Returns records that the member had when a harvest before the last one was acknowledged, and
   * that the server does not have: those of the last one may be in the second that was still open.
   */
  Set<String> lostHarvests() {
    Set<String> lost = identifiers("g", Math.max(0, harvests.get() - 1));
    program.records(HARVESTED).stream()
        .filter(record -> !record.deleted())
        .forEach(record -> lost.remove(record.id()));
    return lost;
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
