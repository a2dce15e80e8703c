package org.lienthong.harvester.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.export.ReaderTable;
import org.lienthong.core.export.TableForm;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/**
 * Updates a stored record by a row of a list, which has a few fields only. What the list says
 * otherwise is changed; what it does not say, or says as our own export of the record would say it,
 * stays. An empty cell says nothing.
 *
 * <p>Our export of the stored record is read by the reader of lists and compared with the row: so
 * the two need not agree on how a field becomes a cell, and back.
 */
final class ThinRecord {
  private static final String COPIES = "852";

  /** Fields that stand for one another: a list has one column for them. */
  private static final Map<String, String> SAME =
      Map.of("110", "100", "111", "100", "710", "700", "711", "700", "264", "260", "653", "650");

  private final Map<String, List<DataField>> stored;
  private final List<Map<String, List<DataField>>> exported;

  private ThinRecord(StoredRecord present, ListReading lists) {
    this.stored = groups(present.marc());
    this.exported =
        List.of(false, true).stream()
            .map(copies -> new TableForm(copies, UnaryOperator.identity()))
            .flatMap(form ->
                lists
                    .first(ReaderTable.exported(DisclosurePolicy.disclose(present), form))
                    .stream())
            .map(ThinRecord::groups)
            .toList();
  }

  /** Returns the stored record with what a row says otherwise. */
  static MarcRecord onto(StoredRecord present, MarcRecord came, ListReading lists) {
    MarcRecord record = present.marc();
    Map<String, List<DataField>> row = groups(came);
    if (row.entrySet().stream()
        .allMatch(one -> one.getValue().equals(groups(record).get(one.getKey())))) {
      return record;
    }
    ThinRecord old = new ThinRecord(present, lists);
    Map<String, List<DataField>> changed = new LinkedHashMap<>();
    row.forEach((group, fields) -> {
      List<DataField> now = old.updated(group, fields);
      if (!now.equals(old.stored.getOrDefault(group, List.of()))) {
        changed.put(group, now);
      }
    });
    return changed.isEmpty() ? record : with(record, changed, came);
  }

  private static Map<String, List<DataField>> groups(MarcRecord record) {
    Map<String, List<DataField>> out = new LinkedHashMap<>();
    record
        .dataFields()
        .forEach(field -> out.computeIfAbsent(group(field), _ -> new ArrayList<>()).add(field));
    return out;
  }

  private static String group(Field field) {
    String tag = field.tag().value();
    return SAME.getOrDefault(tag, tag);
  }

  /** Returns the fields of a group after the row. */
  private List<DataField> updated(String group, List<DataField> row) {
    List<DataField> present = stored.getOrDefault(group, List.of());
    boolean said = exported.stream().anyMatch(one -> isSame(one.get(group), row));
    if (said || isSame(present, row)) {
      return present;
    }
    if (group.equals(COPIES)) {
      return copies(present, row);
    }
    return present.size() == 1 && row.size() == 1
        ? List.of(merged(group, present.getFirst(), row.getFirst()))
        : row;
  }

  private static boolean isSame(@Nullable List<DataField> one, List<DataField> other) {
    return one != null && texts(one).equals(texts(other));
  }

  private static List<String> texts(List<DataField> fields) {
    return fields.stream()
        .flatMap(field -> field.subfields().stream())
        .map(subfield -> subfield.code() + tidy(subfield.data()))
        .toList();
  }

  private static String tidy(String text) {
    return text.strip().replaceAll("\\s*[/:;,=]+$", "").replaceAll("\\s+", " ");
  }

  /** Returns the stored field with the subfields of the row's field that say something else. */
  private DataField merged(String group, DataField present, DataField row) {
    Set<Character> codes = new LinkedHashSet<>();
    row.subfields().forEach(subfield -> codes.add(subfield.code()));
    List<Subfield> out = new ArrayList<>(present.subfields());
    for (char code : codes) {
      List<String> says = values(row, code);
      boolean said =
          exported.stream()
              .map(one -> one.getOrDefault(group, List.of()))
              .anyMatch(
                  fields -> fields.size() == 1 && values(fields.getFirst(), code).equals(says));
      if (!said && !values(present, code).equals(says)) {
        replace(out, code, row);
      }
    }
    return new DataField(present.tag(), present.ind1(), present.ind2(), out);
  }

  private static List<String> values(DataField field, char code) {
    return field.all(String.valueOf(code)).map(ThinRecord::tidy).toList();
  }

  private static void replace(List<Subfield> subfields, char code, DataField row) {
    int at = 0;
    while (at < subfields.size() && subfields.get(at).code() != code) {
      at++;
    }
    subfields.removeIf(subfield -> subfield.code() == code);
    List<Subfield> from = row.subfields().stream().filter(s -> s.code() == code).toList();
    subfields.addAll(Math.min(at, subfields.size()), from);
  }

  /**
   * Returns the copies after the row: those that it names by their numbers keep what it does not
   * say of them; without numbers, its copies replace those without numbers.
   */
  private List<DataField> copies(List<DataField> present, List<DataField> row) {
    List<DataField> out = new ArrayList<>();
    boolean numbered = row.stream().allMatch(copy -> copy.first('p').isPresent());
    if (!numbered) {
      present.stream().filter(copy -> copy.first('p').isPresent()).forEach(out::add);
    }
    for (DataField copy : row) {
      String number = copy.first('p').orElse("");
      out.add(
          present.stream()
              .filter(old -> !number.isEmpty() && number.equals(old.first('p').orElse("")))
              .findFirst()
              .map(old -> merged(COPIES, old, copy))
              .orElse(copy));
    }
    return out;
  }

  private static MarcRecord with(
      MarcRecord record, Map<String, List<DataField>> changed, MarcRecord came) {
    List<Field> out = new ArrayList<>();
    Set<String> written = new LinkedHashSet<>();
    for (Field field : record.fields()) {
      List<DataField> now = field instanceof DataField ? changed.get(group(field)) : null;
      if (now == null) {
        out.add(field instanceof ControlField control ? dated(control, changed, came) : field);
      } else if (written.add(group(field))) {
        out.addAll(now);
      }
    }
    changed.forEach((group, fields) -> {
      if (written.add(group)) {
        insert(out, fields);
      }
    });
    return new MarcRecord(record.leader(), out);
  }

  /** 008/06-14 has the year, and must not contradict 260. */
  private static ControlField dated(
      ControlField control, Map<String, List<DataField>> changed, MarcRecord came) {
    String row = came.control("008").orElse("");
    boolean dates =
        control.tag().is("008")
            && changed.containsKey("260")
            && control.data().length() >= 15
            && row.length() >= 15
            && row.charAt(6) == 's';
    return dates
        ? ControlField.of(
            "008",
            control.data().substring(0, 6) + row.substring(6, 15) + control.data().substring(15))
        : control;
  }

  private static void insert(List<Field> all, List<DataField> fields) {
    int at = all.size();
    while (at > 0 && all.get(at - 1).tag().compareTo(fields.getFirst().tag()) > 0) {
      at--;
    }
    all.addAll(at, fields);
  }
}
