package org.lienthong.index.lucene.document;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.index.lucene.analysis.Tokens;
import org.lienthong.index.lucene.schema.IndexNames;

/** The words of an access point in a document. */
final class WordsField extends Field {
  private static final FieldType TYPE = new FieldType();
  private static final FieldType WITHOUT_LENGTH = new FieldType();

  static {
    TYPE.setTokenized(true);
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    TYPE.freeze();
    WITHOUT_LENGTH.setTokenized(true);
    WITHOUT_LENGTH.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    WITHOUT_LENGTH.setOmitNorms(true);
    WITHOUT_LENGTH.freeze();
  }

  WordsField(AccessPoint point, Tokens tokens) {
    super(IndexNames.words(point), new TokenReplay(tokens), type(point));
  }

  /**
   * Lengths are kept for titles: of two with the same words the shorter is meant; elsewhere length
   * says little.
   */
  private static FieldType type(AccessPoint point) {
    return point == AccessPoint.TITLE ? TYPE : WITHOUT_LENGTH;
  }
}
