package org.lienthong.marc.validation;

import java.util.List;
import java.util.function.Consumer;
import org.lienthong.marc.Leader;

/** Checks the leader and the control fields, position by position. */
final class FixedFieldChecks {
  /** 006/01-17 are 008/18-34 of the same kind of material. */
  private static final int OFFSET_IN_006 = -17;

  /** The positions of 008 that depend on the kind of material. */
  private static final int MATERIAL = 18;

  private static final int MATERIAL_END = 35;

  private final MarcTable table;

  FixedFieldChecks(MarcTable table) {
    this.table = table;
  }

  void leader(Leader leader, Consumer<RecordFinding> out) {
    Definition.Field definition = table.field(MarcTable.LEADER);
    if (definition != null) {
      positions(definition.positions(), leader.value(), MarcTable.LEADER, 0, out);
    }
  }

  void field(
      Leader leader,
      Definition.Field definition,
      String data,
      String place,
      Consumer<RecordFinding> out) {
    if (data.isBlank()) {
      out.accept(new RecordFinding(MarcRule.FIELD_EMPTY, place, "", ""));
      return;
    }
    ValueTest shape = definition.shape();
    if (shape != null && shape.of(data, 0, data.length()) != ValueTest.Verdict.VALID) {
      out.accept(new RecordFinding(MarcRule.VALUE_SHAPE, place, data, ""));
    }
    if (definition.length() > 0 && data.length() != definition.length()) {
      out.accept(length(place, data, Integer.toString(definition.length())));
      return;
    }
    positions(definition.positions(), data, place, 0, out);
    switch (definition.tag()) {
      case "006" -> additional(data, place, out);
      case "007" -> physical(definition, data, place, out);
      case "008" -> typed(definition, materialOf(leader.type(), leader.level()), data, place, out);
      default -> {}
    }
  }

  private static RecordFinding length(String place, String data, String expected) {
    return new RecordFinding(
        MarcRule.FIXED_LENGTH, place, Integer.toString(data.length()), expected);
  }

  private void typed(
      Definition.Field definition,
      String type,
      String data,
      String place,
      Consumer<RecordFinding> out) {
    Definition.Type positions = definition.types().get(type);
    if (positions == null) {
      return;
    }
    if (data.substring(MATERIAL, MATERIAL_END).isBlank()
        && !positions.positions().stream().allMatch(p -> isValid(p, data))) {
      // One finding instead of one for each position that nobody filled in.
      String blanks = data.substring(MATERIAL, MATERIAL_END).replace(' ', AsciiSet.BLANK);
      out.accept(new RecordFinding(MarcRule.FIXED_CODE, place + "/18-34", blanks, ""));
    } else {
      positions(positions.positions(), data, place, 0, out);
    }
  }

  private static boolean isValid(Definition.Position position, String data) {
    return position.test().of(data, position.from(), position.to()) == ValueTest.Verdict.VALID;
  }

  private void additional(String data, String place, Consumer<RecordFinding> out) {
    Definition.Field coded = table.field("008");
    char form = data.charAt(0);
    if (coded == null) {
      return;
    }
    // In 006/00, s means a continuing resource.
    String material = form == 's' ? "continuing resources" : materialOf(form, 'm');
    Definition.Type type = coded.types().get(material);
    if (type != null) {
      positions(type.positions(), data, place, OFFSET_IN_006, out);
    }
  }

  private static void physical(
      Definition.Field definition, String data, String place, Consumer<RecordFinding> out) {
    Definition.Type type = definition.types().get(data.substring(0, 1));
    if (type == null) {
      return;
    }
    if (!type.lengths().isEmpty() && !type.lengths().contains(data.length())) {
      String expected = String.join(", ", type.lengths().stream().map(String::valueOf).toList());
      out.accept(length(place, data, expected));
    }
    positions(type.positions(), data, place, 0, out);
  }

  private static void positions(
      List<Definition.Position> positions,
      String data,
      String place,
      int offset,
      Consumer<RecordFinding> out) {
    for (Definition.Position position : positions) {
      int from = position.from() + offset;
      int to = position.to() + offset;
      if (to > data.length()) {
        return;
      }
      ValueTest.Verdict verdict = position.test().of(data, from, to);
      if (verdict != ValueTest.Verdict.VALID) {
        MarcRule rule =
            verdict == ValueTest.Verdict.OBSOLETE
                ? MarcRule.FIXED_CODE_OBSOLETE
                : MarcRule.FIXED_CODE;
        out.accept(
            new RecordFinding(
                rule,
                place + "/" + position.name(offset),
                data.substring(from, to).replace(' ', AsciiSet.BLANK),
                position.test().expected()));
      }
    }
  }

  /** Returns the name in the table for leader/06 and /07; empty for other letters. */
  private static String materialOf(char type, char level) {
    return switch (type) {
      case 'a', 't' ->
          type == 'a' && (level == 'b' || level == 'i' || level == 's')
              ? "continuing resources"
              : "books";
      case 'c', 'd', 'i', 'j' -> "music";
      case 'e', 'f' -> "maps";
      case 'g', 'k', 'o', 'r' -> "visual materials";
      case 'm' -> "computer files";
      case 'p' -> "mixed materials";
      default -> "";
    };
  }
}
