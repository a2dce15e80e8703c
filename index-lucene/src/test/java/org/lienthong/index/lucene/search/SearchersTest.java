package org.lienthong.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.lienthong.index.lucene.effort.Permits;
import org.lienthong.index.lucene.schema.IndexSchema;

class SearchersTest {
  private static Similarity similarity(Searchers searchers) throws IOException {
    return searchers.now(false, (IndexSearcher searcher, long _) -> searcher.getSimilarity());
  }

  @Test
  void rankAsTheSchemaSaysBeforeAndAfterARefresh() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig());
        Searchers searchers = new Searchers(writer, Permits.ofThisMachine())) {
      assertThat(similarity(searchers)).isSameAs(IndexSchema.SIMILARITY);
      writer.addDocument(new Document());
      searchers.refresh();
      assertThat(similarity(searchers)).isSameAs(IndexSchema.SIMILARITY);
    }
  }
}
