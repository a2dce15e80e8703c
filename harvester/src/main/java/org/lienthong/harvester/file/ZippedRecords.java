package org.lienthong.harvester.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.MarcReading.Read;
import org.lienthong.marc.reading.MarcReading.Rejected;
import org.lienthong.marc.reading.Position;

/**
 * Reads the files of a zip archive one after another, each in its own format. A file that holds no
 * records is named; an archive that expands to much more than it is ends the reading. Not
 * thread-safe.
 */
final class ZippedRecords implements MarcReader {
  /** Files of one archive: those of a school's export are some, an attack has millions. */
  private static final int MAX_ENTRIES = 10_000;

  private final ZipInputStream zip;
  private final ExpansionLimit expanded;
  private final RecordOpener opener;
  private final ImportOptions options;
  private final List<String> notices = new ArrayList<>();
  private final List<String> details = new ArrayList<>();
  private @Nullable MarcReader current;
  private String name = "";
  private int entries;
  private long number;

  ZippedRecords(InputStream in, RecordOpener opener, ImportOptions options) {
    CountedInput packed = new CountedInput(in);
    this.zip = new ZipInputStream(packed);
    this.expanded = new ExpansionLimit(zip, packed);
    this.opener = opener;
    this.options = options;
  }

  @Override
  public @Nullable MarcReading next() throws IOException {
    while (true) {
      if (current == null && !open()) {
        return null;
      }
      MarcReader reader = current;
      MarcReading reading = reader == null ? null : reader.next();
      if (reading != null) {
        return numbered(reading);
      }
      if (reader != null) {
        notices.addAll(reader.takeNotices());
        addDetails(reader, details);
      }
      current = null;
    }
  }

  @Override
  public boolean readsLists() {
    return current != null && current.readsLists();
  }

  private MarcReading numbered(MarcReading reading) {
    Position position = new Position(++number, -1);
    return switch (reading) {
      case Read read -> new Read(position, read.record(), read.issues());
      case Rejected(Position inside, String reason) ->
          new Rejected(position, name + ", " + inside + ": " + reason);
    };
  }

  /** Opens the next file; returns false when there is none. */
  private boolean open() throws IOException {
    ZipEntry entry = entry();
    if (entry == null) {
      return false;
    }
    if (++entries > MAX_ENTRIES) {
      throw new NotRecordsException(
          "tệp zip có quá nhiều tệp bên trong / too many files in the archive");
    }
    name = entry.getName();
    if (entry.isDirectory()) {
      return true;
    }
    try {
      current = opener.open(expanded, name, options);
    } catch (NotRecordsException notRecords) {
      notices.add(
          name
              + ": bỏ qua, không có biểu ghi / passed over, no records: "
              + notRecords.getMessage());
    }
    return true;
  }

  private @Nullable ZipEntry entry() throws IOException {
    try {
      // What no reader wanted counts too.
      if (entries > 0) {
        expanded.transferTo(OutputStream.nullOutputStream());
      }
      return zip.getNextEntry();
    } catch (ZipException e) {
      throw new NotRecordsException(
          "tệp zip hỏng hoặc có mật khẩu / a damaged archive, or one with a password: "
              + e.getMessage());
    }
  }

  @Override
  public List<String> takeNotices() {
    List<String> out = new ArrayList<>(notices);
    notices.clear();
    if (current != null) {
      out.addAll(current.takeNotices());
    }
    return List.copyOf(out);
  }

  @Override
  public List<String> takeDetails() {
    List<String> out = new ArrayList<>(details);
    details.clear();
    if (current != null) {
      addDetails(current, out);
    }
    return out;
  }

  private void addDetails(MarcReader reader, List<String> out) {
    reader.takeDetails().forEach(detail -> out.add(name + ": " + detail));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** The content of one file, which its reader may close, but not the archive. */
  private static final class ExpansionLimit extends FilterInputStream {
    /** Octets that any archive may expand to. */
    private static final long FREE = 64L << 20;

    /** Times its own size that a larger one may expand to: records shrink to a twentieth. */
    private static final long MOST = 200;

    private final CountedInput packed;
    private long octets;

    ExpansionLimit(InputStream zip, CountedInput packed) {
      super(zip);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      int count = super.read(target, from, length);
      octets += Math.max(count, 0);
      if (octets > FREE && octets / MOST > packed.octets()) {
        throw new IOException(
            "tệp nén nở ra quá nhiều, không đọc tiếp / the archive expands to too much: not read"
                + " further");
      }
      return count;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() {
      // The archive goes on.
    }
  }
}
