package org.lienthong.union.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/** Finds what a union record has better than a member's: missing fields, and missing marks. */
public final class Corrections {
  private static final Set<String> WORTH_HAVING =
      Set.of("020", "041", "082", "100", "110", "250", "260", "264", "300", "490", "520");

  /** Tags that may replace each other: 260 for 264, a person for a body. */
  private static final List<Set<String>> SAME = List.of(Set.of("260", "264"), Set.of("100", "110"));

  private final List<DataField> offered;
  private final @Nullable Title title;

  /** The fields that a union record offers for corrections. */
  public Corrections(MarcRecord union) {
    offered = union.dataFields().filter(Corrections::isOffered).toList();
    title = union.data("245").findFirst().map(Title::of).orElse(null);
  }

  private static boolean isOffered(DataField field) {
    return WORTH_HAVING.contains(field.tag().value()) || field.tag().is("245");
  }

  /**
   * One field to change.
   *
   * @param have the member's field as text; empty when it has none
   * @param better the union's field
   */
  public record Correction(String tag, String have, DataField better) {}

  /** A title, and how well it is spelt. */
  private record Title(DataField field, String text, long marks, boolean capitals) {
    static Title of(DataField field) {
      String text = Corrections.text(field);
      return new Title(field, text, Corrections.marks(text), isCapitals(text));
    }
  }

  /** Returns the fields that a member could copy, in the order of the union record. */
  public List<Correction> of(MarcRecord member) {
    List<Correction> out = new ArrayList<>();
    Set<String> tags = new HashSet<>();
    member.fields().forEach(field -> tags.add(field.tag().value()));
    for (DataField field : offered) {
      String tag = field.tag().value();
      if (title != null && field.equals(title.field)) {
        title(member, title, out);
      } else if (!has(tags, tag) && !tag.equals("245")) {
        out.add(new Correction(tag, "", field));
      }
    }
    return List.copyOf(out);
  }

  private static boolean has(Set<String> tags, String tag) {
    if (tags.contains(tag)) {
      return true;
    }
    for (Set<String> same : SAME) {
      if (same.contains(tag)) {
        return !Collections.disjoint(tags, same);
      }
    }
    return false;
  }

  /** A title of the same letters with its marks, or no longer in capitals. */
  private static void title(MarcRecord member, Title theirs, List<Correction> out) {
    DataField own = member.data("245").findFirst().orElse(null);
    if (own == null || text(own).equals(theirs.text)) {
      return;
    }
    Title mine = Title.of(own);
    boolean improved = theirs.marks > mine.marks || (mine.capitals && !theirs.capitals);
    if (improved && letters(mine.text).equals(letters(theirs.text))) {
      out.add(new Correction("245", mine.text, theirs.field));
    }
  }

  private static String text(DataField field) {
    return String.join(" ", field.subfields().stream().map(Subfield::data).toList());
  }

  private static String letters(String text) {
    return VietnameseText.foldedHeading(text).replace(" ", "");
  }

  private static long marks(String text) {
    return VietnameseText.clean(text).chars().filter(c -> c > 127).count();
  }

  private static boolean isCapitals(String text) {
    return text.chars().anyMatch(Character::isLetter)
        && text.chars().noneMatch(Character::isLowerCase);
  }

  /** Returns better fields as an overlay record for the member's system. */
  public static MarcRecord overlay(String localId, MarcRecord member, List<DataField> better) {
    List<Field> fields = new ArrayList<>();
    fields.add(ControlField.of("001", localId));
    fields.addAll(better);
    return new MarcRecord(member.leader().with(5, 'c').with(9, 'a'), fields);
  }
}
