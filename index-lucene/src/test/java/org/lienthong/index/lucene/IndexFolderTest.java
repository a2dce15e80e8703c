package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.query.Query;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.StoreException;
import org.lienthong.store.sqlite.SqliteStore;

class IndexFolderTest {
  private static final int RECORDS = 30;

  @TempDir Path folder;
  private SqliteStore store;

  @BeforeEach
  void fill() {
    store = SqliteStore.open(folder.resolve("records.db"), InstantSource.system());
    put(0, RECORDS);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void put(int from, int to) {
    store.write(t -> {
      for (int i = from; i < to; i++) {
        t.apply(new RecordChange.Put("a", "" + i, Shelf.book("Toán " + i), List.of(), List.of()));
      }
      return to;
    });
  }

  private LuceneIndex open(Path place) {
    return new LuceneIndex(place, store, () -> false, InstantSource.system());
  }

  private static void catchUp(LuceneIndex index) {
    while (index.catchUp(10) > 0) {
      // until the log is applied
    }
  }

  private static long found(LuceneIndex index) {
    return index.search(List.of("a"), new Query.MatchAll(), List.of()).size();
  }

  private Path made(String name) {
    Path place = folder.resolve(name);
    try (LuceneIndex index = open(place)) {
      catchUp(index);
    }
    return place;
  }

  /** What a power cut leaves: the files as they are now. */
  private Path copied(Path place) throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  @Test
  void goesOnWhereItStopped() {
    Path place = made("index");
    try (LuceneIndex index = open(place)) {
      assertThat(index.applied()).isEqualTo(store.lastSeq());
      assertThat(found(index)).isEqualTo(RECORDS);
    }
  }

  @Test
  void readsOnFromTheLastCommitAfterACrash() throws IOException {
    Path place = made("index");
    try (LuceneIndex index = open(place)) {
      long durable = index.applied();
      put(RECORDS, RECORDS + 5);
      catchUp(index);
      assertThat(found(index)).isEqualTo(RECORDS + 5);
      try (LuceneIndex crashed = open(copied(place))) {
        assertThat(crashed.applied()).isEqualTo(durable);
        assertThat(found(crashed)).isEqualTo(RECORDS);
        catchUp(crashed);
        assertThat(found(crashed)).isEqualTo(RECORDS + 5);
      }
    }
  }

  private void isMadeAgain(Path place) {
    try (LuceneIndex index = open(place)) {
      assertThat(index.applied()).isZero();
      catchUp(index);
      assertThat(found(index)).isEqualTo(RECORDS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_", ".cfs", ".cfe", ".si"})
  void isMadeAgainWhenAFileIsCutOff(String name) throws IOException {
    Path place = made("index");
    Path file = fileLike(place, name);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    }
    isMadeAgain(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_", ".cfs", ".cfe", ".si"})
  void isMadeAgainWhenAFileIsMissing(String name) throws IOException {
    Path place = made("index");
    Files.delete(fileLike(place, name));
    isMadeAgain(place);
  }

  private static Path fileLike(Path place, String name) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(f -> f.getFileName().toString().contains(name)).findFirst().orElseThrow();
    }
  }

  @Test
  void isMadeAgainWhenItsSchemaDiffers() throws IOException {
    Path place = made("index");
    try (FSDirectory directory = FSDirectory.open(place);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(
          java.util.Map.of("schema", "0-old", "applied", "" + store.lastSeq()).entrySet());
      writer.commit();
    }
    isMadeAgain(place);
  }

  @Test
  void isMadeAgainWhenItKnowsMoreThanTheStore() throws IOException {
    Path place = made("index");
    store.close();
    store = SqliteStore.open(folder.resolve("restored.db"), InstantSource.system());
    put(0, 3);
    try (LuceneIndex index = open(place)) {
      catchUp(index);
      assertThat(found(index)).isEqualTo(3);
    }
  }

  @Test
  void refusesAFolderInUse() {
    Path place = folder.resolve("index");
    try (LuceneIndex index = open(place)) {
      catchUp(index);
      assertThatThrownBy(() -> open(place)).isInstanceOf(StoreException.class);
      assertThat(found(index)).isEqualTo(RECORDS);
    }
  }

  @Test
  void forgetsAllWhenReset() {
    try (LuceneIndex index = open(folder.resolve("index"))) {
      catchUp(index);
      index.reset();
      assertThat(index.applied()).isZero();
      assertThat(found(index)).isZero();
      catchUp(index);
      index.flush();
      assertThat(found(index)).isEqualTo(RECORDS);
    }
  }

  @Test
  void rebuildsAnIndexWhosePlaceInTheLogIsUnreadable() throws IOException {
    Path place = made("unreadable");
    try (FSDirectory directory = FSDirectory.open(place);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> data = new HashMap<>();
      writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
      data.put("applied", "?");
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
    try (LuceneIndex index = open(place)) {
      catchUp(index);
      index.flush();
      assertThat(found(index)).isEqualTo(RECORDS);
    }
  }
}
