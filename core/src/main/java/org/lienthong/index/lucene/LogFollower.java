package org.lienthong.index.lucene;

import static java.lang.System.Logger.Level.ERROR;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.lienthong.store.RecordStore;
import org.lienthong.store.StoreException;
import org.lienthong.store.StoredRecord;

/** Writes the changes of the log into the index. One thread at a time; {@code applied} for any. */
final class LogFollower implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LogFollower.class.getName());

  /** What a crash may cost to do again. */
  private static final int COMMIT_RECORDS = 50_000;

  private static final Duration COMMIT_TIME = Duration.ofSeconds(30);

  /** More threads than the merging and the store leave idle only wait for each other. */
  private static final int MAX_WORKERS = 4;

  /** Below this the work is done before a second thread has begun. */
  private static final int SHARE = 64;

  private final RecordStore store;
  private final OpenIndex index;
  private final InstantSource clock;
  private final List<DocumentMapper> mappers = new ArrayList<>();
  private final ExecutorService workers;
  private volatile long applied;
  private long maxKey;
  private long uncommitted;
  private Instant lastCommit;

  LogFollower(RecordStore store, OpenIndex index, InstantSource clock) {
    this.store = store;
    this.index = index;
    this.clock = clock;
    this.applied = index.applied();
    this.maxKey = index.maxKey();
    this.lastCommit = clock.instant();
    int count = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_WORKERS);
    for (int i = 0; i < count; i++) {
      mappers.add(new DocumentMapper());
    }
    workers =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name("index-", 1).factory());
  }

  /** Returns the seq up to which the log is applied. */
  long applied() {
    return applied;
  }

  /** Applies at most {@code limit} changes and returns how many. */
  int catchUp(int limit) throws IOException {
    List<StoredRecord> changes = store.changesAfter(applied, limit);
    if (!changes.isEmpty()) {
      write(changes);
      maxKey = Math.max(maxKey, changes.stream().mapToLong(StoredRecord::key).max().orElse(-1));
      applied = changes.getLast().seq();
      uncommitted += changes.size();
    }
    if (uncommitted >= COMMIT_RECORDS
        || (uncommitted > 0 && clock.instant().isAfter(lastCommit.plus(COMMIT_TIME)))) {
      commit();
    }
    return changes.size();
  }

  /** Each record is in a batch once, so that their order inside it does not matter. */
  private void write(List<StoredRecord> changes) throws IOException {
    int share = Math.max(SHARE, (changes.size() + mappers.size() - 1) / mappers.size());
    List<Future<?>> parts = new ArrayList<>();
    for (int i = 0; i * share < changes.size(); i++) {
      List<StoredRecord> part =
          changes.subList(i * share, Math.min(changes.size(), (i + 1) * share));
      DocumentMapper mapper = mappers.get(i);
      parts.add(
          workers.submit(() -> {
            writePart(mapper, part);
            return true;
          }));
    }
    for (Future<?> part : parts) {
      await(part);
    }
  }

  private static void await(Future<?> part) throws IOException {
    try {
      part.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new StoreException("indexing failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("indexing was interrupted", e);
    }
  }

  private void writePart(DocumentMapper mapper, List<StoredRecord> part) throws IOException {
    IndexWriter writer = index.writer();
    for (StoredRecord stored : part) {
      Term name = new Term(IndexNames.KEY, DocumentMapper.keyTerm(stored.key()));
      if (stored.deleted()) {
        writer.deleteDocuments(name);
      } else if (stored.key() > maxKey) {
        writer.addDocument(document(mapper, stored));
      } else {
        writer.updateDocument(name, document(mapper, stored));
      }
    }
  }

  /** A record that cannot be read is still there: it is found by what is known without reading. */
  private static Document document(DocumentMapper mapper, StoredRecord stored) {
    try {
      return mapper.document(stored);
    } catch (RuntimeException e) {
      LOG.log(
          ERROR,
          "Không lập được chỉ mục biểu ghi | Record cannot be indexed: "
              + stored.catalogue()
              + " "
              + stored.id(),
          e);
      return DocumentMapper.bare(stored);
    }
  }

  /** Makes durable what was applied. */
  void commit() throws IOException {
    index.commit(applied, maxKey);
    uncommitted = 0;
    lastCommit = clock.instant();
  }

  /** Says whether something applied is not durable yet. */
  boolean isDirty() {
    return uncommitted > 0;
  }

  /** Forgets everything. */
  void reset() throws IOException {
    index.writer().deleteAll();
    applied = 0;
    maxKey = -1;
    commit();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
