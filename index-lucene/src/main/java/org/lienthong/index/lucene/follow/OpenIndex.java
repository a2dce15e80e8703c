package org.lienthong.index.lucene.follow;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.lienthong.index.lucene.schema.IndexSchema;

/**
 * An open index: its writer and its place in the log. The seq applied, the seq read (see {@link
 * LogFollower}) and the schema are in Lucene's commit data, so that they are durable together with
 * the documents.
 */
public final class OpenIndex {
  private static final System.Logger LOG = System.getLogger(OpenIndex.class.getName());
  private static final String APPLIED = "applied";
  private static final String READ = "read";
  private static final String SCHEMA = "schema";

  /**
   * Heap for documents not yet written, in MB: a tenth of the heap. Fewer segments are then
   * written, which saves merges.
   */
  private static final double BUFFER_MEGABYTES =
      Math.clamp((Runtime.getRuntime().maxMemory() / 10) >> 20, 16, 256);

  /**
   * Above this number of documents a few more segments cost little compared with their postings.
   */
  private static final int TIDIED = 1_000_000;

  private static final int FEW_SEGMENTS = 3;

  private final IndexWriter writer;
  private final long applied;
  private final long read;
  private int tidied;

  private OpenIndex(IndexWriter writer, Map<String, String> committed) {
    this.writer = writer;
    this.applied = Long.parseLong(committed.getOrDefault(APPLIED, "0"));
    this.read = Long.parseLong(committed.getOrDefault(READ, "0"));
  }

  /**
   * Opens the index in a directory. Begins a new one when there is none, or it cannot be read, has
   * another schema, or has applied more than {@code lastSeq}.
   *
   * @throws IOException when the directory itself fails or another process has it open
   */
  public static OpenIndex open(Directory directory, long lastSeq) throws IOException {
    Optional<String> fault = fault(directory, lastSeq);
    if (fault.isEmpty()) {
      try {
        return on(writer(directory, IndexWriterConfig.OpenMode.APPEND));
      } catch (LockObtainFailedException e) {
        throw e;
      } catch (IOException | IllegalArgumentException e) {
        fault = Optional.of(String.valueOf(e.getMessage()));
      }
    }
    if (lastSeq > 0) {
      LOG.log(
          WARNING,
          "Chỉ mục được dựng lại từ kho biểu ghi: {0} | The index is made again from the store: {0}",
          fault.get());
    }
    clear(directory);
    return on(writer(directory, IndexWriterConfig.OpenMode.CREATE));
  }

  /** Reads what the index says of itself; closes the writer when that cannot be read. */
  private static OpenIndex on(IndexWriter writer) {
    try {
      return new OpenIndex(writer, committed(writer));
    } catch (RuntimeException | Error e) {
      IOUtils.closeWhileSuppressingExceptions(e, writer);
      throw e;
    }
  }

  /**
   * Says whether it can be written. An error while it wrote, such as a full disk, has closed it for
   * ever; what was committed can be opened again.
   */
  public boolean isOpen() {
    return writer.isOpen() && writer.getTragicException() == null;
  }

  /**
   * Deletes all files: a writer reads the index that it replaces, and fails when that is damaged.
   */
  private static void clear(Directory directory) throws IOException {
    try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (file.startsWith("_") || file.contains("segments")) {
          directory.deleteFile(file);
        }
      }
    }
  }

  private static IndexWriter writer(Directory directory, IndexWriterConfig.OpenMode mode)
      throws IOException {
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(4, 1);
    return new IndexWriter(
        directory,
        new IndexWriterConfig()
            .setOpenMode(mode)
            .setMergeScheduler(merges)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setSimilarity(IndexSchema.SIMILARITY)
            .setCommitOnClose(false));
  }

  private static Map<String, String> committed(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    java.util.HashMap<String, String> out = new java.util.HashMap<>();
    if (data != null) {
      data.forEach(e -> out.put(e.getKey(), e.getValue()));
    }
    return out;
  }

  /** Returns why the index cannot be continued; empty when it can. */
  private static Optional<String> fault(Directory directory, long lastSeq) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Optional.of("chưa có | none yet");
    }
    // Opening every segment checks that all files are present and complete.
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Map<String, String> data = reader.getIndexCommit().getUserData();
      if (!IndexSchema.version().equals(data.get(SCHEMA))) {
        return Optional.of("lược đồ khác | another schema");
      }
      if (Long.parseLong(Objects.requireNonNullElse(data.get(READ), "0")) > lastSeq) {
        return Optional.of("đi trước kho | ahead of the store");
      }
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  /** Says whether the data of a commit are of an index that this program continues. */
  public static boolean isOfThisVersion(Map<String, String> committed) {
    return IndexSchema.version().equals(committed.get(SCHEMA));
  }

  /** Returns the seq up to which the index of a commit had applied the log. */
  public static long applied(Map<String, String> committed) {
    return Long.parseLong(committed.getOrDefault(APPLIED, "0"));
  }

  public IndexWriter writer() {
    return writer;
  }

  /** Returns the seq up to which the opened index had applied the log. */
  long applied() {
    return applied;
  }

  /** Returns the seq up to which the opened index had read the log. */
  long read() {
    return read;
  }

  /**
   * Merges segments when a tenth of the index is new: every term of a query is looked up once in
   * each. Returns at once; searches and writes continue meanwhile.
   */
  public void tidy() throws IOException {
    IndexWriter.DocStats now = writer.getDocStats();
    if (now.maxDoc <= TIDIED && Math.abs(now.maxDoc - tidied) * 10L > now.maxDoc) {
      tidied = now.maxDoc;
      writer.forceMerge(FEW_SEGMENTS, false);
    }
  }

  /** Makes the written documents durable, together with their place in the log. */
  void commit(long appliedNow, long readNow) throws IOException {
    writer.setLiveCommitData(
        Map.of(
                APPLIED, Long.toString(appliedNow),
                READ, Long.toString(readNow),
                SCHEMA, IndexSchema.version())
            .entrySet());
    writer.commit();
  }
}
