package org.lienthong.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.Facet;
import org.lienthong.core.index.IndexWords;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.ScanRequest;
import org.lienthong.core.index.ScanTerm;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.projection.Projection;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreException;
import org.lienthong.index.lucene.effort.Permits;
import org.lienthong.index.lucene.follow.LogFollower;
import org.lienthong.index.lucene.follow.OpenIndex;
import org.lienthong.index.lucene.scan.TermList;
import org.lienthong.index.lucene.search.LuceneFacets;
import org.lienthong.index.lucene.search.LuceneResultSet;
import org.lienthong.index.lucene.search.LuceneSearchRequest;
import org.lienthong.index.lucene.search.ResultCache;
import org.lienthong.index.lucene.search.Search;
import org.lienthong.index.lucene.search.Searchers;
import org.lienthong.index.lucene.suggest.LuceneWords;

/**
 * The search index of all catalogues on Lucene; it follows the log of the store. Searches may run
 * on any number of threads, projection methods on one at a time.
 */
public final class LuceneIndex implements SearchIndex, Projection, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LuceneIndex.class.getName());

  private final Directory directory;
  private final RecordStore store;
  private final BooleanSupplier unionIsFarBehind;
  private final InstantSource clock;
  private volatile OpenIndex index;
  private volatile LogFollower follower;
  private final Searchers searchers;
  private final ResultCache answers = new ResultCache();
  private final LuceneFacets facets = new LuceneFacets();
  private final ReentrantLock following = new ReentrantLock();

  /**
   * Opens the index in a folder, which is created when it is missing. An index that is missing,
   * damaged, or of another version is rebuilt from the store as the projection catches up.
   *
   * @param unionIsFarBehind says when records of the union are better read later, since they will
   *     soon be rewritten
   * @throws StoreException when the folder cannot be used or another process has it open
   */
  public LuceneIndex(
      Path folder, RecordStore store, BooleanSupplier unionIsFarBehind, InstantSource clock) {
    this(directory(folder), store, unionIsFarBehind, clock, Permits.ofThisMachine());
  }

  /** Opens the index in a directory of Lucene, with permits of its own. */
  LuceneIndex(
      Directory directory,
      RecordStore store,
      BooleanSupplier unionIsFarBehind,
      InstantSource clock,
      Permits permits) {
    this.directory = directory;
    this.store = store;
    this.unionIsFarBehind = unionIsFarBehind;
    this.clock = clock;
    List<Closeable> opened = new ArrayList<>(List.of(directory));
    try {
      index = OpenIndex.open(directory, store.lastSeq());
      opened.addFirst(index.writer());
      follower = new LogFollower(store, index, unionIsFarBehind, clock);
      opened.addFirst(follower::close);
      searchers = new Searchers(index.writer(), permits);
    } catch (IOException e) {
      throw closed(opened, broken(e));
    } catch (RuntimeException e) {
      throw closed(opened, e);
    }
  }

  private static RuntimeException closed(List<Closeable> opened, RuntimeException failure) {
    IOUtils.closeWhileSuppressingExceptions(failure, opened);
    return failure;
  }

  /** Makes an index in memory. */
  public static LuceneIndex inMemory(RecordStore store) {
    return new LuceneIndex(
        new ByteBuffersDirectory(),
        store,
        () -> false,
        InstantSource.system(),
        Permits.ofThisMachine());
  }

  private static Directory directory(Path folder) {
    try {
      return MMapDirectory.open(Files.createDirectories(folder));
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static StoreException broken(IOException e) {
    return new StoreException("Chỉ mục hỏng | index failed: " + e.getMessage(), e);
  }

  @Override
  public ResultSet search(List<String> catalogues, Query query, List<SortKey> sort) {
    return search(catalogues, query, sort, PRESENT);
  }

  @Override
  public ResultSet search(List<String> catalogues, Query query, List<SortKey> sort, long state) {
    return new LuceneResultSet(
        searchers, answers, new LuceneSearchRequest(catalogues, query, sort), state);
  }

  @Override
  public long count(List<String> catalogues, Query query) {
    LuceneSearchRequest asked = new LuceneSearchRequest(catalogues, query, List.of());
    org.apache.lucene.search.Query matching = Search.matching(asked);
    try {
      return searchers.<Integer>now(asked.isExpensive(), (searcher, _) -> searcher.count(matching));
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public List<ScanTerm> scan(List<String> catalogues, ScanRequest request) {
    try {
      return searchers.now(
          false, (searcher, _) -> new TermList(searcher, catalogues, request).terms());
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public List<Facet> facets(
      List<String> catalogues, Query query, List<AccessPoint> points, int limit) {
    LuceneSearchRequest asked = new LuceneSearchRequest(catalogues, query, List.of());
    try {
      return facets.count(searchers, asked, points, limit);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public IndexWords words() {
    return new LuceneWords(searchers);
  }

  @Override
  public String name() {
    return "index";
  }

  @Override
  public long applied() {
    return follower.applied();
  }

  @Override
  public int catchUp(int limit) {
    return following(() -> {
      int count = follower.catchUp(limit);
      searchers.refreshInTime(count < limit && !follower.isBusy());
      return count;
    });
  }

  @Override
  public void flush() {
    following(() -> {
      if (follower.isDirty()) {
        follower.commit();
      }
      return show();
    });
  }

  @Override
  public void tidy() {
    following(() -> {
      index.tidy();
      if (index.writer().hasUncommittedChanges()) {
        follower.commit();
      }
      return show();
    });
  }

  @Override
  public void reset() {
    following(() -> {
      follower.reset();
      return show();
    });
  }

  private int show() throws IOException {
    searchers.refresh();
    return 0;
  }

  private interface Following {
    int done() throws IOException;
  }

  /** Runs work that only one thread may do at a time. */
  private int following(Following work) {
    following.lock();
    try {
      if (!index.isOpen()) {
        reopen();
      }
      return work.done();
    } catch (IOException e) {
      throw broken(e);
    } finally {
      following.unlock();
    }
  }

  /** Opens what was committed last; the log is applied from there. */
  private void reopen() throws IOException {
    try {
      index.writer().rollback();
    } catch (IOException | AlreadyClosedException e) {
      LOG.log(Level.DEBUG, "the closed index leaves files: " + e.getMessage(), e);
    }
    OpenIndex fresh = OpenIndex.open(directory, store.lastSeq());
    try {
      searchers.read(fresh.writer());
    } catch (IOException | RuntimeException | Error e) {
      fresh.writer().rollback();
      throw e;
    }
    follower.close();
    follower = new LogFollower(store, fresh, unionIsFarBehind, clock);
    index = fresh;
    LOG.log(Level.INFO, "the index was opened again after an error while it was written");
  }

  @Override
  public void close() {
    following.lock();
    try {
      closeAll(follower);
    } catch (IOException e) {
      throw broken(e);
    } finally {
      following.unlock();
    }
  }

  private void closeAll(LogFollower last) throws IOException {
    try (directory;
        var _ = index.writer();
        last;
        searchers) {
      if (last.isDirty() && index.isOpen()) {
        last.commit();
      }
    }
  }
}
