package org.lienthong.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.lienthong.harvester.table.TableFiles;
import org.lienthong.harvester.table.TableOptions;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.crosswalk.RecordFormat;
import org.lienthong.marc.format.MarcFormat;
import org.lienthong.marc.iso2709.Iso2709Writer;
import org.lienthong.marc.iso2709.RecordTooLongException;
import org.lienthong.marc.marcjson.MarcJsonWriter;
import org.lienthong.marc.packed.PackedMarc;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.union.features.FeatureExtractor;

/** Readers of records; what they return is stored, compared and written in every format. */
final class MarcReadings {
  /** Records of an input that are written in every format; the others are only read. */
  private static final int USED = 20;

  private MarcReadings() {}

  /** Returns the reader of one format. */
  static Reading of(MarcFormat format) {
    return octets ->
        readAll(
            () -> MarcFormat.open(new ByteArrayInputStream(octets), format, SourceEncoding.AUTO));
  }

  static void csv(byte[] octets) throws Exception {
    readAll(() -> TableFiles.text(new ByteArrayInputStream(octets), TableOptions.DEFAULT));
  }

  static void workbook(byte[] octets) throws Exception {
    byte[] file = TableFiles.isWorkbook(octets) ? octets : Workbook.ofText(octets);
    readAll(() -> TableFiles.workbook(new ByteArrayInputStream(file), TableOptions.DEFAULT));
  }

  @FunctionalInterface
  private interface Opening {
    MarcReader open() throws IOException;
  }

  private static void readAll(Opening opening) throws XMLStreamException {
    int used = 0;
    try (MarcReader reader = opening.open()) {
      for (MarcReading next = reader.next(); next != null; next = reader.next()) {
        switch (next) {
          case MarcReading.Read read -> {
            if (used++ < USED) {
              use(read.record());
            }
          }
          case MarcReading.Rejected rejected -> checkForeseen(rejected);
        }
      }
      reader.takeNotices();
    } catch (IOException declared) {
      // the octets are no such file, or end inside it
    }
  }

  private static void checkForeseen(MarcReading.Rejected rejected) {
    if (rejected.reason().startsWith("the reader failed")) {
      throw new IllegalStateException(rejected.reason());
    }
  }

  private static void use(MarcRecord record) throws XMLStreamException {
    if (!PackedMarc.unpack(PackedMarc.pack(record)).equals(record)) {
      throw new IllegalStateException("packed octets are of another record: " + record);
    }
    FeatureExtractor.extract(record);
    MarcJsonWriter.toOctets(record);
    for (RecordFormat format : RecordFormat.values()) {
      if (format.canRender(record)) {
        format.text(record);
      }
    }
    try {
      Iso2709Writer.toOctets(record);
      Iso2709Writer.toMarc8Octets(record);
    } catch (RecordTooLongException declared) {
      // its length has five digits
    }
  }
}
