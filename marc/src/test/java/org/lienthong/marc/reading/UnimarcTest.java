package org.lienthong.marc.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Issue;
import org.lienthong.marc.MarcRecord;

class UnimarcTest {
  private static MarcReading.Read read(DataField... fields) {
    RecordDraft draft = new RecordDraft();
    draft.leader("00000nam0 22000003i 450 ");
    draft.control("001", "U1");
    for (DataField field : fields) {
      draft.data(field.tag().value(), field.ind1(), field.ind2(), field.subfields());
    }
    return (MarcReading.Read) draft.finish(new Position(1, 0));
  }

  private static final DataField CODED =
      DataField.of("100", "  ", "a", "20100102d2009    u  y0frey50      ba");

  @Test
  void becomesMarc21() {
    MarcReading.Read found =
        read(
            DataField.of("010", "  ", "a", "9782070000000", "d", "12 EUR"),
            CODED,
            DataField.of("101", "0 ", "a", "fre"),
            DataField.of("102", "  ", "a", "FR"),
            DataField.of("200", "1 ", "a", "Le livre", "e", "essai", "f", "Anne Essai"),
            DataField.of("210", "  ", "a", "Paris", "c", "Maison", "d", "2009"),
            DataField.of("215", "  ", "a", "100 p.", "d", "20 cm"),
            DataField.of("700", " 1", "a", "Essai", "b", ", Anne", "4", "070"),
            DataField.of("123", "  ", "a", "x"));
    MarcRecord record = found.record();
    assertThat(record.dataFields())
        .contains(
            DataField.of("020", "  ", "a", "9782070000000", "c", "12 EUR"),
            DataField.of("245", "10", "a", "Le livre", "b", "essai", "c", "Anne Essai"),
            DataField.of("260", "  ", "a", "Paris", "b", "Maison", "c", "2009"),
            DataField.of("300", "  ", "a", "100 p.", "c", "20 cm"),
            DataField.of("100", "1 ", "a", "Essai, Anne", "4", "aut"));
    assertThat(record.control("008").orElseThrow()).hasSize(40).startsWith("100102s2009    fr ");
    assertThat(record.leader().value()).endsWith("4500");
    assertThat(found.issues())
        .map(Issue::message)
        .anyMatch(message -> message.contains("MARC 21"))
        .anyMatch(message -> message.endsWith("left out: 123"));
  }

  @Test
  void leavesMarc21Alone() {
    for (List<DataField> fields :
        List.of(
            List.of(
                CODED, DataField.of("245", "10", "a", "T"), DataField.of("200", "  ", "a", "x")),
            List.of(DataField.of("100", "1 ", "a", "Lê"), DataField.of("200", "  ", "a", "x")))) {
      assertThat(read(fields.toArray(new DataField[0])).record().dataFields())
          .containsExactlyElementsOf(fields);
    }
  }
}
