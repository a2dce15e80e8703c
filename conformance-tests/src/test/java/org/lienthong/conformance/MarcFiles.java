package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/** Writes files to import, independently: this ISO 2709 encoder is not the program's own. */
final class MarcFiles {
  private MarcFiles() {}

  /** Writes records as ISO 2709 in UTF-8. */
  static Path iso2709(Path file, List<MarcRecord> records) {
    var out = new ByteArrayOutputStream();
    records.forEach(record -> out.writeBytes(octets(record)));
    return write(file, out.toByteArray());
  }

  static Path write(Path file, byte[] octets) {
    try {
      return Files.write(file, octets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns short records; their control numbers are {@code prefix} and a number from 0. */
  static List<MarcRecord> numbered(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> record(prefix + i, "Sách thử số " + i + " của " + prefix))
        .toList();
  }

  /** Returns a short record. */
  static MarcRecord record(String number, String title) {
    return new MarcRecord(
        Leader.BOOK,
        List.of(
            ControlField.of("001", number),
            DataField.of("100", "1 ", "a", "Nguyễn Văn Thử"),
            DataField.of("245", "10", "a", title),
            DataField.of("260", "  ", "a", "Hà Nội", "b", "Thử nghiệm", "c", "2026")));
  }

  private static byte[] octets(MarcRecord record) {
    var directory = new StringBuilder();
    var data = new ByteArrayOutputStream();
    for (Field field : record.fields()) {
      byte[] octets = (text(field) + '\u001e').getBytes(UTF_8);
      directory.append(
          String.format(Locale.ROOT, "%s%04d%05d", field.tag(), octets.length, data.size()));
      data.writeBytes(octets);
    }
    int base = Leader.LENGTH + directory.length() + 1;
    int length = base + data.size() + 1;
    String leader = record.leader().value();
    String start =
        String.format(Locale.ROOT, "%05d", length)
            + leader.substring(5, 12)
            + String.format(Locale.ROOT, "%05d", base)
            + leader.substring(17);
    var out = new ByteArrayOutputStream();
    out.writeBytes((start + directory + '\u001e').getBytes(UTF_8));
    out.writeBytes(data.toByteArray());
    out.write('\u001d');
    return out.toByteArray();
  }

  private static String text(Field field) {
    return switch (field) {
      case ControlField control -> control.data();
      case DataField data -> {
        var text = new StringBuilder().append(data.ind1()).append(data.ind2());
        for (Subfield subfield : data.subfields()) {
          text.append('\u001f').append(subfield.code()).append(subfield.data());
        }
        yield text.toString();
      }
    };
  }
}
