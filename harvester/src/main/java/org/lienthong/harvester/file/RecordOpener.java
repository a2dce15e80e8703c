package org.lienthong.harvester.file;

import java.io.IOException;
import java.io.InputStream;
import org.lienthong.marc.reading.MarcReader;

/** Detects the format of a file, and reads it. */
@FunctionalInterface
interface RecordOpener {
  /**
   * Returns a reader of the records in {@code in}, which it closes with itself.
   *
   * @param name the file's name, for its ending and for messages
   * @throws NotRecordsException when it holds no records in a format that we read
   */
  MarcReader open(InputStream in, String name, ImportOptions options) throws IOException;
}
