package org.lienthong.marc.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;

/**
 * Checks bibliographic records against a table. Thread-safe.
 *
 * <p>A tag with a 9 in it that the table does not have is a local field and is not checked; neither
 * is a subfield 9 (MARC 21, "Local fields"), nor a tag of letters.
 */
public final class MarcValidator {
  private static final char LOCAL = '9';

  private final MarcTable table;
  private final FixedFieldChecks fixed;
  private final DataFieldChecks data;
  private final LinkChecks links;

  /** Prepares to check against a table. */
  public MarcValidator(MarcTable table) {
    this.table = table;
    this.fixed = new FixedFieldChecks(table);
    this.data = new DataFieldChecks();
    this.links = new LinkChecks(table);
  }

  /** Passes every finding in a record to {@code out}: those of its fields in their order first. */
  public void validate(MarcRecord record, Consumer<RecordFinding> out) {
    fixed.leader(record.leader(), out);
    Map<String, Integer> seen = new HashMap<>();
    for (Field field : record.fields()) {
      String tag = field.tag().value();
      int number = seen.merge(tag, 1, Integer::sum);
      field(record, field, new FieldPlace(tag, number), out);
    }
    missing(seen, out);
    RecordChecks.check(record, out);
    links.check(record, out);
    DateChecks.check(record, out);
  }

  private void field(
      MarcRecord record, Field field, FieldPlace place, Consumer<RecordFinding> out) {
    Definition.Field definition = table.field(field.tag().value());
    if (definition == null) {
      if (!isLocal(field.tag().value())) {
        out.accept(finding(MarcRule.TAG_UNKNOWN, place, field.tag().value()));
      }
      return;
    }
    if (definition.obsolete()) {
      out.accept(finding(MarcRule.TAG_OBSOLETE, place, field.tag().value()));
    } else if (place.number() > 1 && !definition.repeatable()) {
      out.accept(finding(MarcRule.FIELD_REPEATED, place, ""));
    }
    boolean control = field.tag().isControl();
    switch (field) {
      case ControlField one when control ->
          fixed.field(record.leader(), definition, one.data(), place.toString(), out);
      case DataField one when !control -> data.check(definition, one, place, out);
      case ControlField one -> out.accept(finding(MarcRule.FIELD_KIND, place, one.data()));
      case DataField one -> out.accept(finding(MarcRule.FIELD_KIND, place, one.joined("a")));
    }
  }

  private static RecordFinding finding(MarcRule rule, FieldPlace place, String found) {
    return new RecordFinding(rule, place.toString(), found, "");
  }

  /** Tags of letters are those of local systems (Aleph's CAT, LKR). */
  private static boolean isLocal(String tag) {
    return tag.indexOf(LOCAL) >= 0 || !tag.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void missing(Map<String, Integer> seen, Consumer<RecordFinding> out) {
    for (Definition.Field definition : table.required()) {
      if (!seen.containsKey(definition.tag())) {
        out.accept(new RecordFinding(MarcRule.FIELD_MISSING, definition.tag(), "", ""));
      }
    }
    if (!seen.containsKey("008")) {
      out.accept(new RecordFinding(MarcRule.CODED_FIELD_MISSING, "008", "", ""));
    }
  }
}
