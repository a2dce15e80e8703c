package org.lienthong.core.export;

import java.io.IOException;
import java.io.OutputStream;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.marcjson.MarcJsonWriter;

/** Writes MARC-in-JSON, one record per line. */
final class MarcJsonSink implements RecordSink {
  private final OutputStream out;

  MarcJsonSink(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(StoredRecord record) throws IOException {
    out.write(MarcJsonWriter.toOctets(ExportedForm.of(record.marc()).record()));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
