package org.lienthong.marc.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.iso2709.RawRecord;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.Readings;

/**
 * The forms that Vietnamese systems export, made with their defects: every record must be read, and
 * nearly every subfield be right.
 */
class DialectsTest {
  private static final int RECORDS = 500;

  enum Dialect {
    /** Directory ended by a delimiter, lengths right. */
    U,
    /** The same with lengths of characters and not of octets, and other wrong numbers. */
    U_WRONG,
    /** Lines with tags. */
    T,
    /** Hashes and dollars. */
    H,
  }

  private static final List<String> WORDS =
      List.of(
          "Nguyễn", "Tiễn", "lớp", "C#", "giá 5$", "Đường", "ngữ", "văn", "«Toán»", "$", "Ấn",
          "A & B", "50%", "ễ", "x86", "học", "sinh", "(T.1)", "1/2", "Vật lí");

  /** A record with the fields that such exports have. */
  private static List<Field> truth(Random random, int number) {
    List<Field> fields = new ArrayList<>();
    fields.add(ControlField.of("001", "TST%02d%07d".formatted(random.nextInt(30), number)));
    fields.add(DataField.of("020", "  ", "a", "978604" + number, "c", text(random)));
    fields.add(DataField.of("041", "0 ", "a", "vie"));
    fields.add(DataField.of("100", "1 ", "a", text(random)));
    fields.add(DataField.of("245", "10", "a", text(random), "b", text(random), "c", text(random)));
    fields.add(
        DataField.of("260", "  ", "a", "H.", "b", text(random), "c", "20" + random.nextInt(30)));
    for (int i = random.nextInt(3); i >= 0; i--) {
      fields.add(DataField.of("653", "  ", "a", text(random)));
    }
    fields.add(ControlField.of("900", "True"));
    fields.add(ControlField.of("926", "0"));
    return fields;
  }

  private static String text(Random random) {
    StringBuilder out = new StringBuilder("Thử");
    for (int i = random.nextInt(6); i >= 0; i--) {
      out.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return out.toString();
  }

  private static String text(Field field, String mark) {
    return switch (field) {
      case ControlField control -> control.data();
      case DataField data -> {
        StringBuilder out = new StringBuilder().append(data.ind1()).append(data.ind2());
        data.subfields().forEach(s -> out.append(mark).append(s.code()).append(s.data()));
        yield out.toString();
      }
    };
  }

  private static byte[] written(Dialect dialect, List<Field> fields, Random random) {
    RawRecord raw = new RawRecord("nam  22", UTF_8);
    return switch (dialect) {
      case U, U_WRONG -> {
        fields.forEach(f -> raw.field(f.tag().value(), text(f, "\u001f").getBytes(UTF_8)));
        byte[] octets =
            raw.octets((tag, length, start) ->
                dialect == Dialect.U || random.nextInt(8) > 0
                    ? "%s%04d%05d".formatted(tag, length, start)
                    : "%s%04d%05d".formatted(tag, length - 1, Math.max(0, start - 2)));
        int end = new String(octets, ISO_8859_1).indexOf('\u001e');
        octets[end] = 0x1f;
        yield dialect == Dialect.U_WRONG && random.nextInt(5) == 0
            ? ("00030" + new String(octets, 5, octets.length - 5, ISO_8859_1) + "\r\n")
                .getBytes(ISO_8859_1)
            : octets;
      }
      case T -> {
        StringBuilder out = new StringBuilder("Ldr 00025nam a2200024 a 4500\r\n");
        for (Field field : fields) {
          out.append('#').append(field.tag().value()).append(' ').append(text(field, "$"));
          out.append("\r\n");
        }
        yield out.append("##\r\n").toString().getBytes(UTF_8);
      }
      case H -> {
        StringBuilder out = new StringBuilder("00277nam a2200145 p 4500");
        fields.forEach(f -> out.append(f.tag().value()).append("001200000"));
        fields.forEach(f -> out.append('#').append(text(f, "$")));
        yield out.append("##").toString().getBytes(UTF_8);
      }
    };
  }

  @ParameterizedTest
  @EnumSource
  void readsEveryRecordAndNearlyEverySubfield(Dialect dialect) {
    Random random = new Random(7);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<List<Field>> truth = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      truth.add(truth(random, i));
      file.writeBytes(written(dialect, truth.getLast(), random));
    }
    Readings found =
        Readings.of(() ->
            MarcFormat.open(
                new ByteArrayInputStream(file.toByteArray()), null, SourceEncoding.AUTO));
    assertThat(found.rejected()).isEmpty();
    assertThat(found.records()).hasSize(RECORDS);
    int all = 0;
    int right = 0;
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      List<String> wanted = subfields(truth.get(i));
      List<String> read = subfields(found.records().get(i).fields());
      all += wanted.size();
      right += (int) wanted.stream().filter(read::contains).count();
      wanted.stream().filter(s -> !read.contains(s)).limit(3).forEach(wrong::add);
    }
    assertThat((double) right / all)
        .as("%s", wrong.stream().limit(9).toList())
        .isGreaterThan(0.999);
  }

  private static List<String> subfields(List<Field> fields) {
    List<String> out = new ArrayList<>();
    for (Field field : fields) {
      switch (field) {
        case ControlField control -> out.add(control.tag() + " " + control.data());
        case DataField data ->
            data.subfields().forEach(s -> out.add(data.tag() + "" + s.code() + " " + s.data()));
      }
    }
    return out;
  }

  @Test
  void namesTheFormAndEachKindOfRepair() throws IOException {
    Random random = new Random(3);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < 40; i++) {
      file.writeBytes(written(Dialect.U_WRONG, truth(random, i), random));
    }
    List<String> told = new ArrayList<>();
    try (MarcReader reader =
        MarcFormat.open(new ByteArrayInputStream(file.toByteArray()), null, SourceEncoding.AUTO)) {
      MarcReading next = reader.next();
      while (next != null) {
        next = reader.next();
      }
      told.addAll(reader.takeNotices());
      assertThat(reader.takeNotices()).isEmpty();
    }
    assertThat(told).allMatch(sentence -> sentence.contains(" / "));
    assertThat(told).anyMatch(sentence -> sentence.contains("form U"));
    assertThat(told).anyMatch(s -> s.contains("40 records repaired: wrong lengths"));
  }

  @Test
  void doesNotExportLocalFieldsWithoutIndicators() {
    MarcRecord record =
        new MarcRecord(org.lienthong.marc.Leader.BOOK, List.of(ControlField.of("927", "SH")));
    byte[] octets = org.lienthong.marc.iso2709.Iso2709Writer.toOctets(record);
    assertThat(new String(octets, ISO_8859_1)).contains("\u001e  \u001faSH\u001e");
  }
}
