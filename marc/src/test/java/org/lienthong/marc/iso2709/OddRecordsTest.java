package org.lienthong.marc.iso2709;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.reading.Readings;

/** Records whose numbers do not fit, or that have delimiters where none belong. */
class OddRecordsTest {
  private static Readings read(byte[] octets) {
    return Readings.of(
        () -> Iso2709Reader.open(new ByteArrayInputStream(octets), SourceEncoding.AUTO));
  }

  private static RawRecord big(String tag, int octets, int times) {
    RawRecord raw = new RawRecord().field("001", "D1").field("245", "10$aNhan đề");
    for (int i = 0; i < times; i++) {
      raw.field(tag, "  $a" + "x".repeat(octets) + i);
    }
    return raw.field("650", " 4$aSau cùng");
  }

  private static List<String> tags(MarcRecord record) {
    return record.fields().stream().map(f -> f.tag().value()).distinct().toList();
  }

  @Test
  void keepsTheTagsOfFieldsWhoseStartsHaveLostADigit() {
    for (RawRecord.EntryForm form :
        Stream.<RawRecord.EntryForm>of(
                (tag, length, start) ->
                    "%s%04d%05d".formatted(tag, length, start > 99_999 ? 0 : start),
                (tag, length, start) -> "%s%04d%05d".formatted(tag, length, start % 100_000))
            .toList()) {
      Readings found = read(big("952", 500, 300).octets(form));
      assertThat(found.rejected()).isEmpty();
      MarcRecord record = found.records().getFirst();
      assertThat(tags(record)).containsExactly("001", "245", "952", "650");
      assertThat(record.first("245", 'a')).contains("Nhan đề");
      assertThat(record.first("650", 'a')).contains("Sau cùng");
      assertThat(record.data("952")).hasSize(300);
      assertThat(found.reads().getFirst().repaired()).isTrue();
    }
  }

  @Test
  void alignsDirectoriesWhoseNumbersHaveMoreDigits() {
    Readings long505 = read(big("505", 12_000, 1).octets());
    assertThat(tags(long505.records().getFirst())).containsExactly("001", "245", "505", "650");
    assertThat(long505.records().getFirst().first("650", 'a')).contains("Sau cùng");
    assertThat(long505.issues()).anyMatch(issue -> issue.contains("aligned"));
    Readings farStarts = read(big("952", 500, 300).octets());
    assertThat(farStarts.records().getFirst().first("650", 'a')).contains("Sau cùng");
  }

  @Test
  void rejectsADirectoryThatCannotBeAligned() {
    byte[] octets =
        big("505", 20, 3)
            .octets((tag, length, start) -> "%s%04dx%05d".formatted(tag, length, start));
    assertThat(read(octets).rejected()).singleElement().asString().contains("directory");
  }

  @Test
  void keepsThePositionsOfAFixedFieldWithADelimiterInside() {
    RawRecord raw = new RawRecord().field("008", "150101s2015    nyu$          000 0 eng d");
    Readings found = read(raw.field("245", "10$aA").octets());
    assertThat(found.records().getFirst().control("008"))
        .contains("150101s2015    nyu           000 0 eng d");
    assertThat(found.reads().getFirst().repaired()).isTrue();
  }
}
