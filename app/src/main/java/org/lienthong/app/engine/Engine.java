package org.lienthong.app.engine;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.app.data.OpenMark;
import org.lienthong.app.job.CatchUp;
import org.lienthong.app.job.CoverFetching;
import org.lienthong.core.account.Accounts;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.job.JobHost;
import org.lienthong.core.job.Jobs;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.projection.Lag;
import org.lienthong.core.projection.ProjectionRunner;
import org.lienthong.core.quality.QualityFigures;
import org.lienthong.core.quality.QualityProjection;
import org.lienthong.core.sets.CuratedSets;
import org.lienthong.core.sets.RecordSets;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.time.SteadyClock;
import org.lienthong.index.lucene.LuceneIndex;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;
import org.lienthong.union.ClusterIds;
import org.lienthong.union.Clusters;
import org.lienthong.union.Decisions;
import org.lienthong.union.Explanations;
import org.lienthong.union.Rematch;
import org.lienthong.union.ReviewQueue;
import org.lienthong.union.UnionProjection;
import org.lienthong.union.UnionRecords;

/**
 * The components on one data directory: opens them in order, provides them, and closes them in
 * reverse order, also when opening fails. Their joint work is in {@code app.job}. Thread-safe.
 */
public final class Engine implements AutoCloseable {
  private static final String UNION_TITLE = "Mục lục liên hợp / Union catalogue";

  /** Lag of the union, in changes, above which its records would soon be indexed again. */
  private static final long FAR_BEHIND = StoreLimits.APPLIED_AT_ONCE;

  private final Opened opened;
  private final Path folder;
  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final LuceneIndex index;
  private final ProjectionRunner projections;
  private final JobService jobs;
  private final JobHost host;
  private final Accounts accounts;
  private final CoverFetching covers;
  private final InstantSource clock;

  private Engine(
      Opened opened,
      DataDirectory directory,
      JobHost host,
      CoverFetching covers,
      InstantSource clock) {
    this.opened = opened;
    this.folder = directory.folder();
    this.host = host;
    this.clock = clock;
    this.covers = covers;
    SqliteStore records = opened.add(SqliteStore.open(directory.records(), clock));
    OpenMark mark = opened.add(new OpenMark(folder));
    mark.look();
    records.afterCommit(mark::look);
    this.store = records;
    this.libraries = new StoredLibraries(store, UNION_TITLE);
    UnionProjection union =
        new UnionProjection(store, libraries, new ClusterIds(new SecureRandom(), clock));
    BooleanSupplier farBehind = () -> store.lastSeq() - union.applied() > FAR_BEHIND;
    this.index =
        opened.add(new LuceneIndex(directory.index(), store, farBehind, SteadyClock.from(clock)));
    this.accounts = new Accounts(store, new SecureRandom());
    QualityProjection quality =
        new QualityProjection(store, LocalFields.read(folder), clock, farBehind);
    this.projections =
        opened.add(new ProjectionRunner(store, List.of(union, index), List.of(quality)));
    this.jobs =
        opened.add(
            new JobService(
                host, folder, store, libraries, index, projections, this::rematch, covers, clock));
    jobs.start(); // writes, and would wait for transactions of the union
    projections.start();
  }

  /**
   * Opens what {@code directory} holds for one command, and starts to follow the log; jobs that a
   * server left are kept for the next server. The caller closes the directory.
   */
  public static Engine open(DataDirectory directory, InstantSource clock) {
    return open(directory, JobHost.COMMAND, CoverFetching.OFF, clock);
  }

  /**
   * Opens what {@code directory} holds for a server: it continues the jobs of the previous server,
   * and refreshes curated sets after writes through any interface.
   */
  public static Engine serve(DataDirectory directory, CoverFetching covers, InstantSource clock) {
    return open(directory, JobHost.SERVER, covers, clock);
  }

  private static Engine open(
      DataDirectory directory, JobHost host, CoverFetching covers, InstantSource clock) {
    Opened opened = new Opened();
    try {
      return new Engine(opened, directory, host, covers, clock);
    } catch (RuntimeException | Error e) {
      opened.closeAfter(e);
      throw e;
    }
  }

  /** Returns the data directory. */
  public Path folder() {
    return folder;
  }

  /** Returns the clock. */
  public InstantSource clock() {
    return clock;
  }

  /** Returns the record store. */
  public RecordStore store() {
    return store;
  }

  /** Returns the registry of libraries. */
  public LibraryRegistry libraries() {
    return libraries;
  }

  /** Returns the index of all catalogues. */
  public SearchIndex index() {
    return index;
  }

  /** Returns the clusters: which record belongs to which union record. */
  public Clusters clusters() {
    return new Clusters(store);
  }

  /** Returns the explanations of why records are together or apart. */
  public Explanations explanations() {
    return new Explanations(store);
  }

  /** Returns the pairs for people to review. */
  public ReviewQueue reviewQueue() {
    return new ReviewQueue(store);
  }

  /** Returns the decisions of people about the union. */
  public Decisions decisions() {
    return new Decisions(store, libraries, clock, new ClusterIds(new SecureRandom(), clock));
  }

  /** Tries the present rules; {@code scratch} is a file that does not exist yet. */
  private Optional<Rematch.Difference> rematch(Path scratch, BooleanSupplier stop) {
    try (RecordStore trial = SqliteStore.open(scratch, clock)) {
      return new Rematch(store, libraries)
          .dryRun(trial, new ClusterIds(new SecureRandom(), clock), stop);
    }
  }

  /** Returns the union records and their sources. */
  public UnionRecords unionRecords() {
    return new UnionRecords(store, libraries, clock);
  }

  /** Returns the accounts that may write, and where. */
  public Accounts accounts() {
    return accounts;
  }

  /** Returns the jobs. */
  public Jobs jobs() {
    return jobs.jobs();
  }

  /** Returns the budget of the answers that harvests hold in memory. */
  public Budget harvestedAnswers() {
    return jobs.harvestedAnswers();
  }

  /** Returns whether covers may be fetched from the addresses in records. */
  public boolean fetchesCovers() {
    return covers.allowed();
  }

  /** Returns whether jobs continue after the command that submitted them. */
  public boolean outlivesCommands() {
    return host == JobHost.SERVER;
  }

  /** Returns the means to wait for union and index. */
  public CatchUp catchUp() {
    return new CatchUp(projections);
  }

  /** Returns the means to wait for the quality figures too. */
  public CatchUp catchUpWithQuality() {
    return new CatchUp(projections, QualityProjection.NAME);
  }

  /** Returns the findings and figures of the quality of records. */
  public QualityFigures quality() {
    return new QualityFigures(store);
  }

  /**
   * Registers a library, or changes its registration.
   *
   * @return whether it was known, so that its records may have to change their sets
   */
  public boolean putLibrary(Library library) {
    boolean known = libraries.find(library.code()).isPresent();
    libraries.put(library);
    return known;
  }

  /** Returns the setSpecs of a library's record. */
  public List<String> sets(Library library, MarcRecord record) {
    return RecordSets.of(record, List.of(library));
  }

  /** Returns the present lag of each projection, and the reason if it cannot continue. */
  public Map<String, Lag> lags() {
    return projections.lags(clock.instant());
  }

  /** Returns the sets that people define by a query. */
  public CuratedSets curatedSets() {
    return new CuratedSets(store);
  }

  @Override
  public void close() {
    opened.close();
  }
}
