package org.lienthong.union.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;
import org.lienthong.union.Marc;

class UnionRecordTest {
  private static final Source GOOD =
      new Source(
          "A",
          "1",
          Marc.book(
              "001=1",
              "008=200101s2020    vm            000 0 vie d",
              "020$a9786040004260",
              "100$aĐoàn Giỏi",
              "245$aĐất rừng phương Nam$cĐoàn Giỏi",
              "260$bVăn học$c2020",
              "300$a308 tr.$c21 cm",
              "650$aVăn học thiếu nhi",
              "852$bKho đọc$jA-1"));
  private static final Source POOR =
      new Source(
          "B",
          "2",
          Marc.book(
              "001=2",
              "020$a978-604-0-00426-0",
              "020$a9786040004261",
              "100$aĐOÀN GIỎI",
              "245$aDAT RUNG PHUONG NAM",
              "260$bVan hoc$c2020",
              "300$a306 tr.",
              "520$aTruyện về cậu bé An trên đường tìm cha.",
              "650$aVăn học Việt Nam",
              "650$aVăn học thiếu nhi.",
              "900$aThẻ nội bộ",
              "952$oC 123$pB-1",
              "952$oC 123$pB-2"));

  private static MarcRecord union(Source... sources) {
    return UnionRecord.make("u1", List.of(sources)).marc();
  }

  private static List<String> all(MarcRecord record, String tag) {
    return record.data(tag).map(UnionRecordTest::text).toList();
  }

  private static String text(DataField field) {
    StringBuilder out = new StringBuilder();
    field.subfields().forEach(s -> out.append('$').append(s.code()).append(s.data()));
    return out.toString();
  }

  @Test
  void takesTheDescriptionFromTheBestRecord() {
    MarcRecord union = union(POOR, GOOD);
    assertThat(union.controlNumber()).contains("u1");
    assertThat(all(union, "245")).containsExactly("$aĐất rừng phương Nam$cĐoàn Giỏi");
    assertThat(all(union, "300")).containsExactly("$a308 tr.$c21 cm");
    assertThat(union.control("008")).isEqualTo(GOOD.marc().control("008"));
  }

  @Test
  void fillsFromTheNextBestWhatTheBestLacks() {
    assertThat(all(union(GOOD, POOR), "520"))
        .containsExactly("$aTruyện về cậu bé An trên đường tìm cha.");
  }

  @Test
  void takesEachNumberAndSubjectOnceHoweverItIsWritten() {
    MarcRecord union = union(GOOD, POOR);
    assertThat(all(union, "020")).containsExactly("$a9786040004260", "$a9786040004261");
    assertThat(all(union, "650")).containsExactly("$aVăn học thiếu nhi", "$aVăn học Việt Nam");
  }

  @Test
  void keepsTheCopiesOfEveryMemberAndItsNumber() {
    MarcRecord union = union(GOOD, POOR);
    assertThat(all(union, "852"))
        .containsExactly("$aA$bKho đọc$pA-1", "$aB$hC 123$pB-1", "$aB$hC 123$pB-2");
    assertThat(all(union, "035")).containsExactly("$a(A)1", "$a(B)2");
  }

  @Test
  void leavesLocalFieldsOut() {
    assertThat(all(union(GOOD, POOR), "900")).isEmpty();
    assertThat(all(union(GOOD, POOR), "952")).isEmpty();
  }

  @Test
  void comesOutTheSameInWhateverOrderTheRecordsStand() {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      sources.add(new Source("L" + i, "1", i % 2 == 0 ? GOOD.marc() : POOR.marc()));
    }
    UnionRecord.Made made = UnionRecord.make("u1", sources);
    List<Source> turned = new ArrayList<>(sources);
    Collections.reverse(turned);
    assertThat(UnionRecord.make("u1", turned).marc().fields())
        .containsExactlyInAnyOrderElementsOf(made.marc().fields());
    assertThat(UnionRecord.byQuality(turned).getFirst().library()).isEqualTo("L0");
  }

  @Test
  void saysOfEveryFieldWhereItComesFromAndByWhichRule() {
    List<FieldSource> fields = UnionRecord.make("u1", List.of(GOOD, POOR)).fields();
    FieldSource title = find(fields, "245");
    assertThat(title.source()).isEqualTo(GOOD);
    assertThat(title.rule()).isEqualTo(FieldRule.BASE);
    FieldSource summary = find(fields, "520");
    assertThat(summary.source()).isEqualTo(POOR);
    assertThat(summary.rule()).isEqualTo(FieldRule.LONGEST);
    assertThat(find(fields, "001").source()).isNull();
  }

  private static FieldSource find(List<FieldSource> fields, String tag) {
    return fields.stream().filter(f -> f.field().tag().is(tag)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "001, MADE",
    "245, BASE",
    "264, BASE",
    "300, BASE",
    "008, BASE",
    "082, FILL",
    "100, FILL",
    "500, FILL",
    "020, UNION",
    "246, UNION",
    "490, UNION",
    "650, UNION",
    "700, UNION",
    "830, UNION",
    "856, UNION",
    "505, LONGEST",
    "520, LONGEST",
    "852, MADE",
    "866, DROP",
    "952, DROP",
    "999, DROP",
    "880, BASE",
  })
  void hasARuleForEveryTag(String tag, FieldRule rule) {
    assertThat(FieldRule.of(tag)).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          245$aĐất rừng phương Nam | 245$aDat rung phuong Nam | diacritics
          245$aDat rung phuong Nam | 245$aDAT RUNG PHUONG NAM | small letters
          100$aĐoàn Giỏi           | 500$aĐoàn Giỏi           | an author
          260$bVăn học             | 500$aVăn học             | a publisher
          300$a308 tr.             | 500$a308 tr.             | an extent
          """)
  void prefersRecordsThatSayMoreAndBetter(String better, String worse, String why) {
    assertThat(Quality.of(Marc.book(better))).as(why).isGreaterThan(Quality.of(Marc.book(worse)));
  }
}
