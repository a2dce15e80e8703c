package org.lienthong.harvester.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;

/**
 * Reads the files of an archive one after another. A file in it that holds no records is named and
 * does not end the reading; an archive without any that does is refused.
 */
final class ArchiveReader implements MarcReader {
  private final PackedFile archive;
  private final RecordOpener opener;
  private final ImportOptions options;
  private final Deque<String> names;
  private final List<String> notices = new ArrayList<>();
  private @Nullable MarcReader open;
  private @Nullable InputStream input;
  private String name = "";
  private boolean any;

  ArchiveReader(PackedFile archive, RecordOpener opener, ImportOptions options) {
    this.archive = archive;
    this.opener = opener;
    this.options = options;
    this.names = new ArrayDeque<>(archive.names());
  }

  @Override
  public @Nullable MarcReading next() throws IOException {
    while (true) {
      MarcReader reader = open == null ? opened() : open;
      if (reader == null) {
        return end();
      }
      try {
        MarcReading next = reader.next();
        if (next != null) {
          any = true;
          return next;
        }
      } catch (IOException e) {
        notices.add(name + ": " + e.getMessage());
      }
      reader.takeNotices().forEach(notice -> notices.add(name + ": " + notice));
      close();
    }
  }

  private @Nullable MarcReading end() throws IOException {
    if (!any && !notices.isEmpty()) {
      String reasons = String.join("; ", notices);
      notices.clear();
      throw new NotRecordsException(reasons);
    }
    return null;
  }

  /** Opens the next file that holds records; null after the last. */
  private @Nullable MarcReader opened() throws IOException {
    while (!names.isEmpty()) {
      name = names.poll();
      InputStream in = archive.file(name);
      try {
        MarcReader reader = opener.open(in, name, options);
        open = reader;
        input = in;
        return reader;
      } catch (IOException e) {
        in.close();
        notices.add(name + ": " + e.getMessage());
      }
    }
    return null;
  }

  @Override
  public List<String> takeNotices() {
    List<String> out = List.copyOf(notices);
    notices.clear();
    return out;
  }

  @Override
  public void close() throws IOException {
    MarcReader reader = open;
    InputStream in = input;
    open = null;
    input = null;
    if (reader != null) {
      reader.close();
    }
    if (in != null) {
      in.close();
    }
  }
}
