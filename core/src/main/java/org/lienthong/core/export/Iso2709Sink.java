package org.lienthong.core.export;

import java.io.IOException;
import java.io.OutputStream;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MalformedRecordException;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.marc.iso2709.RecordTooLongException;

/** Writes MARC in ISO 2709, UTF-8. */
final class Iso2709Sink implements RecordSink {
  private final OutputStream out;

  Iso2709Sink(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(StoredRecord record) throws IOException {
    try {
      out.write(Iso2709Writer.toOctets(ExportedForm.of(record.marc()).record()));
    } catch (RecordTooLongException e) {
      throw new MalformedRecordException(String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
