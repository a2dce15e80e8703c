package org.lienthong.marc.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

class MarcTableTest {
  private static final String LOCAL =
      """
      {"fields": {
        "926": {"label": "Access level", "label-vi": "Mức truy cập", "repeatable": false,
          "indicator1": null, "indicator2": null,
          "subfields": {"a": {"repeatable": false, "pattern": "[0-5]"}}},
        "852": {"subfields": {"y": {"label": "Condition", "repeatable": false}}}}}
      """;

  private static List<String> findings(MarcTable table, Field field) {
    List<String> out = new ArrayList<>();
    MarcRecord record =
        new MarcRecord(
            Leader.BOOK,
            List.of(
                ControlField.of("008", "200105s2020    vm a     b    000 0 vie d"),
                DataField.of("245", "10", "a", "Số đỏ"),
                field));
    new MarcValidator(table).validate(record, f -> out.add(f.rule().code() + " " + f.place()));
    return out;
  }

  @Test
  void addsLocalFields() {
    MarcTable table = MarcTable.with(LOCAL);
    assertThat(findings(table, DataField.of("926", "  ", "a", "3"))).isEmpty();
    assertThat(findings(table, DataField.of("926", "1 ", "a", "9")))
        .containsExactly("indicator 926/ind1", "value-shape 926$a");
    assertThat(table.vietnameseLabel("926")).contains("Mức truy cập");
  }

  @Test
  void addsSubfieldsToFieldsOfTheStandard() {
    DataField item = DataField.of("852", "  ", "a", "TV", "y", "rách");
    assertThat(findings(MarcTable.standard(), item)).containsExactly("subfield-unknown 852$y");
    assertThat(findings(MarcTable.with(LOCAL), item)).isEmpty();
  }

  @Test
  void saysWhatIsWrongInALocalFile() {
    assertThatThrownBy(() -> MarcTable.with("{}")).hasMessageContaining("\"fields\"");
    assertThatThrownBy(() -> MarcTable.with("{\"fields\": "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> MarcTable.with("{\"fields\": {\"926\": {\"subfields\": {\"ab\": {}}}}}"))
        .hasMessageContaining("field 926")
        .hasMessageContaining("'ab'");
    assertThatThrownBy(() ->
            MarcTable.with("{\"fields\": {\"926\": {\"subfields\": {\"a\": {\"codes\": \"x\"}}}}}"))
        .hasMessageContaining("no code list 'x'");
  }

  @Test
  void hasLabelsInBothLanguages() {
    assertThat(MarcTable.standard().vietnameseLabel("245"))
        .contains("Nhan đề và thông tin trách nhiệm");
    assertThat(MarcTable.standard().englishLabel("245"))
        .contains("Title and statement of responsibility");
    assertThat(MarcTable.standard().englishLabel("926")).isEmpty();
  }

  @Test
  void codesOfRulesAreDistinctAndPlain() {
    List<String> codes = Arrays.stream(MarcRule.values()).map(MarcRule::code).toList();
    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z0-9-]+"));
  }
}
