package org.lienthong.marc.iso2709;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Octets of a record that no writer of ours would write. Texts have {@code $} for the delimiter.
 */
public final class RawRecord {
  private record Entry(String tag, @SuppressWarnings("ArrayRecordComponent") byte[] data) {}

  private final List<Entry> entries = new ArrayList<>();
  private final String leader;
  private final Charset charset;

  /** A record in UTF-8 that says so. */
  public RawRecord() {
    this("nam a22", UTF_8);
  }

  /** A record with leader/05-11. */
  public RawRecord(String leader, Charset charset) {
    this.leader = leader;
    this.charset = charset;
  }

  public RawRecord field(String tag, String text) {
    return field(tag, text.replace('$', '\u001f').getBytes(charset));
  }

  public RawRecord field(String tag, byte[] data) {
    entries.add(new Entry(tag, data));
    return this;
  }

  /** Writes one entry of the directory. */
  public interface EntryForm {
    String of(String tag, int length, int start);
  }

  /** The octets with a directory as MARC 21 has it. */
  public byte[] octets() {
    return octets((tag, length, start) -> "%s%04d%05d".formatted(tag, length, start));
  }

  public byte[] octets(EntryForm form) {
    StringBuilder directory = new StringBuilder();
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      directory.append(form.of(entry.tag(), entry.data().length + 1, data.size()));
      data.writeBytes(entry.data());
      data.write(0x1e);
    }
    int base = 25 + directory.length();
    int total = base + data.size() + 1;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String length = total > 99_999 ? "00000" : "%05d".formatted(total);
    out.writeBytes((length + leader + "%05d a 4500".formatted(base)).getBytes(ISO_8859_1));
    out.writeBytes(directory.toString().getBytes(ISO_8859_1));
    out.write(0x1e);
    out.writeBytes(data.toByteArray());
    out.write(0x1d);
    return out.toByteArray();
  }
}
