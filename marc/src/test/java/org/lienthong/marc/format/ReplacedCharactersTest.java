package org.lienthong.marc.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.reading.MarcReading.Read;
import org.lienthong.marc.reading.Position;
import org.lienthong.marc.reading.ReadingLimits;
import org.lienthong.marc.reading.Readings;
import org.lienthong.marc.reading.RecordDraft;

/** What no text can hold is replaced when a record is read, and counted. */
class ReplacedCharactersTest {
  private static final Position FIRST = new Position(1, 0);

  private static Read draft(String... texts) {
    RecordDraft draft = new RecordDraft();
    draft.leader("00000nam a2200000 i 4500");
    for (String text : texts) {
      draft.data("245", ' ', ' ', List.of(draft.subfield("245", 'a', text)));
    }
    return (Read) draft.finish(FIRST);
  }

  private static String title(Read read) {
    return read.record().first("245", 'a').orElseThrow();
  }

  @Test
  void controlCharactersBecomeSpaces() {
    Read read = draft("a\u0000b\u001bc\u007fd");
    assertThat(title(read)).isEqualTo("a b c d");
    assertThat(read.replaced()).isEqualTo(3);
    assertThat(read.repaired()).isTrue();
  }

  @Test
  void halvesOfPairsAndNoncharactersBecomeTheReplacementCharacter() {
    Read read = draft("\udc00a\ud800b\ufffec\uffffd\ud83d\ude00");
    assertThat(title(read)).isEqualTo("\ufffda\ufffdb\ufffdc\ufffdd\ud83d\ude00");
    assertThat(read.replaced()).isEqualTo(4);
    assertThat(read.repaired()).isTrue();
  }

  @Test
  void bothInOneTextAreCountedOnceEach() {
    Read read = draft("a\u0001\ud800");
    assertThat(title(read)).isEqualTo("a \ufffd");
    assertThat(read.replaced()).isEqualTo(2);
  }

  @Test
  void lineEndsTabsAndRareLettersAreNotCounted() {
    Read read = draft("a\r\n\tb \ue000\ufb01\ud840\udc00");
    assertThat(read.replaced()).isZero();
    assertThat(read.issues()).isEmpty();
  }

  @Test
  void countsIssuesBeyondTheLimit() {
    String[] texts = new String[ReadingLimits.MAX_ISSUES + 10];
    java.util.Arrays.fill(texts, "a\u0001b\u0002");
    Read read = draft(texts);
    assertThat(read.replaced()).isEqualTo(2 * texts.length);
    assertThat(read.issues()).hasSize(ReadingLimits.MAX_ISSUES + 1);
  }

  @Test
  void jsonCanHideHalvesOfPairsInEscapes() {
    String json =
        """
        {"leader": "00000nam a2200000 i 4500", "fields": [
          {"245": {"ind1": " ", "ind2": " ", "subfields": [{"a": "x\\ud800y\\uffff\\u0007"}]}}]}
        """;
    Read read =
        Readings.of(() ->
                MarcFormat.open(
                    new ByteArrayInputStream(json.getBytes(UTF_8)),
                    MarcFormat.MARCJSON,
                    SourceEncoding.AUTO))
            .reads()
            .getFirst();
    assertThat(title(read)).isEqualTo("x\ufffdy\ufffd ");
    assertThat(read.replaced()).isEqualTo(3);
  }
}
