package org.lienthong.benchmarks.union;

import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;

/** Prints a record on one line, as far as matching uses it. */
final class MarcLine {
  private static final Set<String> TAGS =
      Set.of(
          "008", "020", "022", "024", "100", "110", "245", "246", "250", "260", "264", "300", "338",
          "440", "490", "500", "700", "773", "830");

  private MarcLine() {}

  static String of(MarcRecord record) {
    return record.fields().stream()
        .filter(f -> TAGS.contains(f.tag().value()))
        .map(MarcLine::text)
        .collect(Collectors.joining(" ", "  ", ""));
  }

  private static String text(Field field) {
    String tag = field.tag().value();
    return switch (field) {
      case ControlField control -> tag + "=" + control.data();
      case DataField data ->
          tag
              + data.subfields().stream()
                  .map(s -> "$" + s.code() + s.data())
                  .collect(Collectors.joining());
    };
  }
}
