package org.lienthong.index.lucene.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32C;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.lienthong.core.accesspoint.AccessPoint;

/** The version of an index; an index of another version is rebuilt. */
public final class IndexSchema {
  /**
   * The version of analysis; raise it with every change of the forms of text or of the documents.
   */
  static final int ANALYSIS = 6;

  /** Titles are short: length counts less than in prose, and a repeated word hardly more. */
  public static final Similarity SIMILARITY = new BM25Similarity(0.6f, 0.4f);

  private IndexSchema() {}

  /** Returns the current version: the analysis, and a digest of the table of access points. */
  public static String version() {
    CRC32C digest = new CRC32C();
    for (AccessPoint point : AccessPoint.values()) {
      String row = point.name() + point.kind() + point.paths() + point.sortable();
      digest.update(row.getBytes(UTF_8));
    }
    return ANALYSIS + "-" + Long.toHexString(digest.getValue());
  }
}
