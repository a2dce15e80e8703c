package org.lienthong.app.check;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.lienthong.app.data.OpenMark;
import org.lienthong.core.check.CheckWatch;
import org.lienthong.core.check.Fault;
import org.lienthong.core.check.Findings;
import org.lienthong.core.check.Remedy;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.index.lucene.IndexCheck;
import org.lienthong.store.sqlite.StoreCheck;
import org.lienthong.store.sqlite.StoreSnapshot;
import org.lienthong.union.UnionCheck;

/** Checks store, union, index and disk of a data directory. It only reads. */
public final class DataCheck {
  /**
   * Free space below which a disk is nearly full, whatever the size of the store: an import of some
   * thousand records and the merge of an index need this much.
   */
  static final long LEAST_FREE = 256L << 20;

  private final Path folder;
  private final ToLongFunction<File> freeSpace;

  /** Prepares to check a data directory. */
  public DataCheck(Path folder) {
    this(folder, File::getUsableSpace);
  }

  DataCheck(Path folder, ToLongFunction<File> freeSpace) {
    this.folder = folder;
    this.freeSpace = freeSpace;
  }

  /**
   * The outcome of a check.
   *
   * @param records how many records were read
   * @param all what was found, including what a start of the server mends
   */
  public record Outcome(long records, List<Findings.Finding> all) {
    public Outcome {
      all = List.copyOf(all);
    }

    /** Returns the findings that need somebody to act. */
    public List<Findings.Finding> faults() {
      return all.stream().filter(one -> one.fault().remedy() != Remedy.START_SERVER).toList();
    }

    /** Returns what is noteworthy, but passes by itself. */
    public List<Findings.Finding> notes() {
      return all.stream().filter(one -> one.fault().remedy() == Remedy.START_SERVER).toList();
    }
  }

  /**
   * Checks everything.
   *
   * @param older whether the directory is of an older version, whose tables are not known here
   */
  public Outcome run(boolean older, CheckWatch watch) {
    Findings findings = new Findings();
    long records = 0;
    disk(findings);
    if (OpenMark.isLogLost(folder)) {
      findings.add(Fault.LOG_LOST, folder.toString());
    }
    if (isOnReadOnlyDisk()) {
      findings.add(Fault.DISK_READ_ONLY, folder.toString());
    }
    Path file = folder.resolve("records.sqlite");
    if (older) {
      findings.add(Fault.OLDER_FORMAT, folder.toString());
      return new Outcome(0, findings.all());
    }
    try (StoreSnapshot snapshot = StoreSnapshot.open(file)) {
      Statements sql = snapshot.statements();
      records = StoreCheck.run(sql, findings, watch);
      UnionCheck.run(sql, findings, watch);
    } catch (StoreException e) {
      findings.add(Fault.STORE_UNREADABLE, String.valueOf(e.getMessage()));
      return new Outcome(records, findings.all());
    }
    index(file, findings, watch);
    return new Outcome(records, findings.all());
  }

  /** Permissions are not asked: a check may be run by another user than the server. */
  private boolean isOnReadOnlyDisk() {
    try {
      return Files.getFileStore(folder).isReadOnly();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at the disk of " + folder, e);
    }
  }

  private void index(Path file, Findings findings, CheckWatch watch) {
    List<StoreSnapshot> opened = new ArrayList<>();
    try {
      IndexCheck.run(
          folder.resolve("index"),
          () -> {
            StoreSnapshot snapshot = StoreSnapshot.open(file);
            opened.add(snapshot);
            return snapshot.statements();
          },
          findings,
          watch);
    } catch (StoreException e) {
      findings.add(Fault.DATABASE_DAMAGED, String.valueOf(e.getMessage()));
    } finally {
      opened.forEach(StoreSnapshot::close);
    }
  }

  /** A backup, a migration and a rebuild need room for another copy of the store. */
  private void disk(Findings findings) {
    long needed = Math.max(LEAST_FREE, folder.resolve("records.sqlite").toFile().length());
    long free = freeSpace.applyAsLong(folder.toFile());
    if (free < needed) {
      findings.add(Fault.DISK_NEARLY_FULL, (free >> 20) + " MB < " + (needed >> 20) + " MB");
    }
  }
}
