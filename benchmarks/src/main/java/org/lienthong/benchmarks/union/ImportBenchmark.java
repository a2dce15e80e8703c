package org.lienthong.benchmarks.union;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.app.engine.Engine;
import org.lienthong.benchmarks.ProcessorTime;
import org.lienthong.core.member.Library;
import org.lienthong.core.query.Query;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.file.FileImport;
import org.lienthong.harvester.file.ImportOptions;
import org.lienthong.marc.iso2709.Iso2709Writer;

/**
 * Measures the whole import from files to a union that can be searched: {@code ImportBenchmark
 * RECORDS [FOLDER]} imports the catalogues of twenty members one after the other, as the command
 * {@code import} does, and prints for each the records per second of clock time and of processor
 * time until union and index had caught up.
 */
public final class ImportBenchmark {
  private final Engine engine;
  private final MemberCatalogues catalogues;
  private final long records;

  private ImportBenchmark(Engine engine, long records) {
    this.engine = engine;
    this.catalogues = new MemberCatalogues(records);
    this.records = records;
  }

  public static void main(String[] args) throws IOException {
    long records = Long.parseLong(args[0]);
    Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("import");
    try (DataDirectory directory = DataDirectory.open(folder).orElseThrow();
        Engine engine = Engine.open(directory, InstantSource.system())) {
      new ImportBenchmark(engine, records).run(folder.resolve("member.mrc"));
    }
  }

  private void run(Path file) throws IOException {
    long wall = 0;
    long cpu = 0;
    for (int member = 0; member < MemberCatalogues.LIBRARIES; member++) {
      long count = write(member, file);
      Library library = new Library(MemberCatalogues.library(member), "Member", Map.of());
      engine.putLibrary(library);
      long wallBefore = System.nanoTime();
      long cpuBefore = ProcessorTime.nanoseconds();
      new FileImport(engine.store())
          .run(library, file, ImportOptions.DEFAULT, HarvestListener.NONE);
      engine.catchUp().await((what, done, total) -> {}, () -> false);
      long tookWall = System.nanoTime() - wallBefore;
      long tookCpu = ProcessorTime.nanoseconds() - cpuBefore;
      show(library.code(), count, tookWall, tookCpu);
      wall += tookWall;
      cpu += tookCpu;
    }
    show("all", records, wall, cpu);
    long found = engine.index().search(List.of("union"), new Query.MatchAll(), List.of()).size();
    System.out.printf(Locale.ROOT, "%,d union records can be searched%n", found);
  }

  private long write(int member, Path file) throws IOException {
    long count = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (long n = member; n < records; n += MemberCatalogues.LIBRARIES) {
        out.write(Iso2709Writer.toOctets(catalogues.record(n)));
        count++;
      }
    }
    return count;
  }

  private static void show(String what, long count, long wall, long cpu) {
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%s: %,d records, %.0f records/s, %.0f per processor second, heap %d MB%n",
        what,
        count,
        count * 1e9 / wall,
        count * 1e9 / cpu,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }
}
