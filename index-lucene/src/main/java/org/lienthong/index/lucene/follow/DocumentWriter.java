package org.lienthong.index.lucene.follow;

import static java.lang.System.Logger.Level.ERROR;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.index.lucene.document.DocumentMapper;
import org.lienthong.index.lucene.schema.IndexNames;

/** A writer of records to an index, on several threads of its own. For one calling thread. */
final class DocumentWriter implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(DocumentWriter.class.getName());

  /** More threads than merging and the store leave idle only wait for each other. */
  private static final int MAX_WORKERS = 4;

  /** Below this the work is done before a second thread has started. */
  private static final int SHARE = 64;

  private final IndexWriter index;

  /** Null until the first record is written: reading them takes longer than opening the index. */
  private @Nullable IndexedKeys keys;

  private final List<DocumentMapper> mappers = new ArrayList<>();
  private final ExecutorService workers;

  DocumentWriter(OpenIndex index) {
    this.index = index.writer();
    int count = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_WORKERS);
    for (int i = 0; i < count; i++) {
      mappers.add(new DocumentMapper());
    }
    workers =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name("index-", 1).factory());
  }

  /**
   * Writes records; none occurs twice, so their order does not matter. After a failure, records
   * that were already written may be written again.
   */
  void write(List<StoredRecord> records) throws IOException {
    if (records.isEmpty()) {
      return;
    }
    IndexedKeys known = known();
    int share = Math.max(SHARE, (records.size() + mappers.size() - 1) / mappers.size());
    List<Callable<Boolean>> parts = new ArrayList<>();
    for (int i = 0; i * share < records.size(); i++) {
      List<StoredRecord> part =
          records.subList(i * share, Math.min(records.size(), (i + 1) * share));
      DocumentMapper mapper = mappers.get(i);
      parts.add(() -> write(mapper, part, known));
    }
    List<Future<Boolean>> done = doAll(parts);
    records.forEach(record -> known.add(record.key()));
    for (Future<Boolean> part : done) {
      await(part);
    }
    records.stream().filter(StoredRecord::deleted).forEach(record -> known.remove(record.key()));
  }

  private IndexedKeys known() throws IOException {
    if (keys == null) {
      keys = IndexedKeys.of(index);
    }
    return keys;
  }

  private List<Future<Boolean>> doAll(List<Callable<Boolean>> parts) {
    try {
      return workers.invokeAll(parts);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void await(Future<Boolean> part) throws IOException {
    try {
      part.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new StoreException("Không lập được chỉ mục | indexing failed: " + e.getCause(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static StoreException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new StoreException("indexing was interrupted", e);
  }

  private boolean write(DocumentMapper mapper, List<StoredRecord> part, IndexedKeys keys)
      throws IOException {
    for (StoredRecord stored : part) {
      Term name = new Term(IndexNames.KEY, DocumentMapper.keyTerm(stored.key()));
      boolean indexed = keys.has(stored.key());
      if (!stored.deleted() && indexed) {
        index.updateDocument(name, document(mapper, stored));
      } else if (!stored.deleted()) {
        index.addDocument(document(mapper, stored));
      } else if (indexed) {
        index.deleteDocuments(name);
      }
    }
    return true;
  }

  /** A record that cannot be read still gets a document, of what is known without reading it. */
  private static Document document(DocumentMapper mapper, StoredRecord stored) {
    try {
      return mapper.document(stored);
    } catch (RuntimeException | StackOverflowError e) {
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

  /** Deletes all documents. */
  void clear() throws IOException {
    index.deleteAll();
    keys = new IndexedKeys();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
