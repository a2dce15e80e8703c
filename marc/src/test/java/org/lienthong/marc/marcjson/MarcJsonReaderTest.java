package org.lienthong.marc.marcjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.reading.Readings;

class MarcJsonReaderTest {
  private static final MarcRecord RECORD =
      new MarcRecord(
          Leader.BOOK,
          List.of(
              ControlField.of("001", "x\"{1"), DataField.of("245", "10", "a", "Toán", "@", "6")));

  private static final String TEXT = new String(MarcJsonWriter.toOctets(RECORD), UTF_8);

  private static Readings read(String text) {
    return Readings.of(() ->
        MarcJsonReader.open(new ByteArrayInputStream(text.getBytes(UTF_8)), SourceEncoding.AUTO));
  }

  @Test
  void writesOneObject() {
    assertThat(TEXT)
        .isEqualTo(
            "{\"leader\":\"00000nam a2200000 a 4500\",\"fields\":[{\"001\":\"x\\\"{1\"},"
                + "{\"245\":{\"ind1\":\"1\",\"ind2\":\"0\",\"subfields\":"
                + "[{\"a\":\"Toán\"},{\"@\":\"6\"}]}}]}");
  }

  @Test
  void readsOneAnArrayOrLines() {
    assertThat(read(TEXT).records()).containsExactly(RECORD);
    assertThat(read("[" + TEXT + ",\n" + TEXT + "]").records()).containsExactly(RECORD, RECORD);
    assertThat(read(TEXT + "\n" + TEXT + "\n").records()).containsExactly(RECORD, RECORD);
  }

  @Test
  void readsFieldsThatNameTheirTag() {
    assertThat(
            read("{\"leader\":\"00000nam a2200000 a 4500\",\"fields\":["
                    + "{\"tag\":\"001\",\"value\":\"x\\\"{1\"},{\"tag\":\"245\",\"ind1\":\"1\","
                    + "\"ind2\":\"0\",\"subfields\":[{\"code\":\"a\",\"value\":\"Toán\"},"
                    + "{\"code\":\"@\",\"value\":\"6\"}]}]}")
                .records())
        .containsExactly(RECORD);
  }

  @Test
  void losesOnlyTheObjectThatIsBroken() {
    Readings found = read(TEXT + "\n" + TEXT.replace("]}}", "") + "\n" + TEXT);
    assertThat(found.records()).containsExactly(RECORD, RECORD);
    assertThat(found.rejected()).hasSize(1);
    found = read(TEXT + "\n" + TEXT.replace("6\"", "6") + "\n" + TEXT);
    assertThat(found.records()).containsExactly(RECORD, RECORD);
  }

  @Test
  void rejectsObjectsThatAreNoRecords() {
    assertThat(read("{\"a\":[1,2]}").rejected().getFirst().reason())
        .startsWith("record without fields");
  }

  @Test
  void readsTheRecordsInsideOfAServersAnswer() {
    for (String inner : new String[] {TEXT, "{ " + TEXT.substring(1)}) {
      Readings found =
          read(
              "{\"records\": [{\"id\": \"a\", \"content\": "
                  + inner
                  + "}, {\"content\": "
                  + inner
                  + "}], \"total\": 2}");
      assertThat(found.rejected()).isEmpty();
      assertThat(found.records()).containsExactly(RECORD, RECORD);
    }
  }
}
