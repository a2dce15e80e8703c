package org.lienthong.app.engine;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.lienthong.app.cli.Output;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.core.account.Accounts;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.projection.Lag;
import org.lienthong.core.projection.ProjectionRunner;
import org.lienthong.core.sets.CuratedSets;
import org.lienthong.core.sets.RecordSets;
import org.lienthong.core.sets.SetMembershipUpdate;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.HarvestOptions;
import org.lienthong.harvester.HarvestReport;
import org.lienthong.harvester.file.FileImport;
import org.lienthong.harvester.file.ImportOptions;
import org.lienthong.harvester.gather.Harvester;
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
 * Store, libraries, projections and harvester over one data directory. For use by any number of
 * threads.
 */
public final class Engine implements AutoCloseable {
  private static final String UNION_TITLE = "Mục lục liên hợp / Union catalogue";

  /** Changes that the union is behind when indexing its records would soon be done again. */
  private static final long FAR_BEHIND = StoreLimits.APPLIED_AT_ONCE;

  private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(200);

  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final LuceneIndex index;
  private final ProjectionRunner projections;
  private final Harvester harvester;
  private final Accounts accounts;
  private final InstantSource clock;

  private Engine(
      RecordStore store,
      LibraryRegistry libraries,
      LuceneIndex index,
      UnionProjection union,
      InstantSource clock) {
    this.store = store;
    this.libraries = libraries;
    this.index = index;
    this.projections = new ProjectionRunner(store, List.of(union, index));
    this.clock = clock;
    this.harvester = new Harvester(store, clock);
    this.accounts = new Accounts(store, new SecureRandom());
  }

  /**
   * Opens what {@code directory} holds and begins to follow the log; the directory stays the
   * caller's to close.
   */
  public static Engine open(DataDirectory directory, InstantSource clock) {
    RecordStore store = SqliteStore.open(directory.records(), clock);
    try {
      LibraryRegistry libraries = new StoredLibraries(store, UNION_TITLE);
      UnionProjection union = union(store, libraries, clock);
      BooleanSupplier farBehind = () -> store.lastSeq() - union.applied() > FAR_BEHIND;
      LuceneIndex index = new LuceneIndex(directory.index(), store, farBehind, clock);
      Engine engine = new Engine(store, libraries, index, union, clock);
      engine.projections.start();
      return engine;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static UnionProjection union(
      RecordStore store, LibraryRegistry libraries, InstantSource clock) {
    return new UnionProjection(store, libraries, new ClusterIds(new SecureRandom(), clock));
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

  /** Returns who belongs to which union record. */
  public Clusters clusters() {
    return new Clusters(store);
  }

  /** Returns why records are together or apart. */
  public Explanations explanations() {
    return new Explanations(store);
  }

  /** Returns the pairs that people should look at. */
  public ReviewQueue reviewQueue() {
    return new ReviewQueue(store);
  }

  /** Returns what people decided about the union. */
  public Decisions decisions() {
    return new Decisions(store, libraries, clock, new ClusterIds(new SecureRandom(), clock));
  }

  /**
   * Returns what the present rules would change; {@code scratch} is a file that does not exist yet.
   */
  public Rematch.Difference rematch(Path scratch) {
    try (RecordStore trial = SqliteStore.open(scratch, clock)) {
      return new Rematch(store, libraries).dryRun(trial, new ClusterIds(new SecureRandom(), clock));
    }
  }

  /** Returns what stands behind union records. */
  public UnionRecords unionRecords() {
    return new UnionRecords(store, libraries, clock);
  }

  /** Returns who may write, and where. */
  public Accounts accounts() {
    return accounts;
  }

  /** Registers a library, or changes what is known of it. */
  public void putLibrary(Library library) {
    boolean known = libraries.find(library.code()).isPresent();
    libraries.put(library);
    if (known) {
      new SetMembershipUpdate(store).of(libraries.find(library.code()).orElseThrow());
    }
  }

  /** Takes a library out; returns how many records went. */
  public long removeLibrary(String code) {
    return libraries.remove(code);
  }

  /** Imports a file; see {@link FileImport#run}. */
  public HarvestReport importFile(
      Library library, Path file, ImportOptions options, HarvestListener listener) {
    return new FileImport(store).run(library, file, options, listener);
  }

  /** Says whether a library has an address to harvest from. */
  public boolean canHarvest(Library library) {
    return Harvester.canHarvest(library);
  }

  /**
   * Harvests a library.
   *
   * @param full whether to read everything again
   * @param acceptVanished whether to believe a source in which most records are gone
   */
  public HarvestReport harvest(
      Library library, boolean full, boolean acceptVanished, HarvestListener listener) {
    return harvester.harvest(library, new HarvestOptions(full, acceptVanished), listener);
  }

  /** Returns the setSpecs of a library's record. */
  public List<String> sets(Library library, MarcRecord record) {
    return RecordSets.of(record, List.of(library));
  }

  /** Returns how far each projection is behind now, and why if it cannot go on. */
  public Map<String, Lag> lags() {
    return projections.lags(clock.instant());
  }

  /** Drops what a projection made; it is made again. */
  public void rebuild(String projection) {
    projections.rebuild(projection);
  }

  /** Returns the sets that people make by a query. */
  public CuratedSets curatedSets() {
    return new CuratedSets(store);
  }

  /**
   * Waits until union, index and curated sets have followed all of the log, showing how far they
   * are.
   */
  public void catchUp(Output out) {
    long most = 0;
    while (!projections.awaitCaughtUp(BETWEEN_PROGRESS)) {
      long lag = projections.lag().values().stream().mapToLong(Long::longValue).sum();
      most = Math.max(most, lag);
      out.progress("gộp và lập chỉ mục / merging and indexing", most - lag, most);
    }
    curatedSets().refresh(index, libraries.catalogues().stream().map(Catalogue::code).toList());
  }

  @Override
  public void close() {
    projections.close();
    index.close();
    store.close();
  }
}
