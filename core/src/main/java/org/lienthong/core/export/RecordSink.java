package org.lienthong.core.export;

import java.io.Closeable;
import java.io.IOException;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MalformedRecordException;

/** A file that is being written, record by record. */
public interface RecordSink extends Closeable {
  /**
   * Writes one record.
   *
   * @throws MalformedRecordException when the record does not fit the format; the file is
   *     unchanged, and other records can follow
   */
  void write(StoredRecord record) throws IOException;
}
