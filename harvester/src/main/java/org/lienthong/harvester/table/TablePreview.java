package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/** Shows where each column goes, and the first records as they will be. */
final class TablePreview {
  private static final int RECORDS = 5;

  private final boolean wanted;
  private final List<String> columns = new ArrayList<>();
  private final List<String> records = new ArrayList<>();

  TablePreview(boolean wanted) {
    this.wanted = wanted;
  }

  /** Takes the columns of a sheet. */
  void columns(String sheet, Columns known) {
    if (!wanted) {
      return;
    }
    StringBuilder out = new StringBuilder("cột → trường / column → field");
    out.append(sheet.isEmpty() ? "" : " ('" + sheet + "')").append(':');
    for (int i = 0; i < known.headings().size(); i++) {
      ColumnTarget target = i < known.targets().size() ? known.targets().get(i) : null;
      String field = target == null ? "" : target.field();
      if (!known.headings().get(i).isEmpty()) {
        out.append("\n  ").append(Columns.letters(i)).append(' ').append(known.heading(i));
        out.append(" → ").append(field.isEmpty() ? "không dùng / not used" : field);
      }
    }
    columns.add(out.toString());
  }

  /** Takes a record. */
  void record(MarcRecord record) {
    if (!wanted || records.size() >= RECORDS) {
      return;
    }
    StringBuilder out =
        new StringBuilder("biểu ghi / record ").append(records.size() + 1).append(':');
    for (Field field : record.fields()) {
      out.append("\n  =").append(field.tag()).append("  ");
      switch (field) {
        case ControlField control -> out.append(control.data());
        case DataField data -> {
          out.append(shown(data.ind1())).append(shown(data.ind2()));
          for (Subfield subfield : data.subfields()) {
            out.append('$').append(subfield.code()).append(subfield.data());
          }
        }
      }
    }
    records.add(out.toString());
  }

  private static char shown(char indicator) {
    return indicator == ' ' ? '\\' : indicator;
  }

  /** Returns what was taken, and forgets it. */
  List<String> take() {
    List<String> out = new ArrayList<>(columns);
    out.addAll(records);
    columns.clear();
    records.clear();
    return out;
  }
}
