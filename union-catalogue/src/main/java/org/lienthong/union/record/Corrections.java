package org.lienthong.union.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.text.VietnameseText;

/** Where the union record is better than a member's: what it lacks, and texts without marks. */
public final class Corrections {
  private static final Set<String> WORTH_HAVING =
      Set.of("020", "041", "082", "100", "110", "250", "260", "264", "300", "490", "520");

  /** Fields that stand for each other: 260 for 264, a person for a body. */
  private static final List<Set<String>> SAME = List.of(Set.of("260", "264"), Set.of("100", "110"));

  private Corrections() {}

  /**
   * One field to change.
   *
   * @param have the member's field as text; empty when it has none
   * @param better the union's field
   */
  public record Correction(String tag, String have, DataField better) {}

  /** Returns what the member could take over, in the order of the union record. */
  public static List<Correction> of(MarcRecord member, MarcRecord union) {
    List<Correction> out = new ArrayList<>();
    union
        .dataFields()
        .forEach(better -> {
          String tag = better.tag().value();
          if (WORTH_HAVING.contains(tag) && !has(member, tag)) {
            out.add(new Correction(tag, "", better));
          } else if (tag.equals("245")) {
            title(member, better, out);
          }
        });
    return List.copyOf(out);
  }

  private static boolean has(MarcRecord member, String tag) {
    Set<String> tags = SAME.stream().filter(s -> s.contains(tag)).findFirst().orElse(Set.of(tag));
    return member.dataFields().anyMatch(f -> tags.contains(f.tag().value()));
  }

  /** A title of the same letters with its marks, or no longer in capitals. */
  private static void title(MarcRecord member, DataField better, List<Correction> out) {
    member
        .data("245")
        .findFirst()
        .ifPresent(own -> {
          String mine = text(own);
          String theirs = text(better);
          boolean improved =
              marks(theirs) > marks(mine) || (isCapitals(mine) && !isCapitals(theirs));
          if (improved && letters(mine).equals(letters(theirs))) {
            out.add(new Correction("245", mine, better));
          }
        });
  }

  private static String text(DataField field) {
    return String.join(" ", field.subfields().stream().map(Subfield::data).toList());
  }

  private static String letters(String text) {
    return VietnameseText.folded(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static long marks(String text) {
    return VietnameseText.clean(text).chars().filter(c -> c > 127).count();
  }

  private static boolean isCapitals(String text) {
    return text.chars().anyMatch(Character::isLetter)
        && text.chars().noneMatch(Character::isLowerCase);
  }

  /** Returns the corrections as a record that a member's system can lay over its own. */
  public static MarcRecord overlay(
      String localId, MarcRecord member, List<Correction> corrections) {
    List<Field> fields = new ArrayList<>();
    fields.add(ControlField.of("001", localId));
    corrections.forEach(c -> fields.add(c.better()));
    return new MarcRecord(member.leader().with(5, 'c').with(9, 'a'), fields);
  }
}
