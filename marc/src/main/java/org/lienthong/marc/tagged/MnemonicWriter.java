package org.lienthong.marc.tagged;

import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/**
 * Writes records as MARC text ({@code .mrk}), which people edit and {@link TaggedReader} reads
 * again: one line for each field, {@code \} for blanks of control fields and indicators, {@code
 * {dollar}} for a dollar. A line break inside a text becomes a space.
 */
public final class MnemonicWriter {
  private MnemonicWriter() {}

  /** Returns one record with an empty line at its end: {@code =245 10$aToán 6$nTập 1}. */
  public static String toText(MarcRecord record) {
    StringBuilder out = new StringBuilder(1024);
    out.append("=LDR  ").append(record.leader().value()).append('\n');
    for (Field field : record.fields()) {
      out.append('=').append(field.tag().value()).append("  ");
      switch (field) {
        case ControlField control -> out.append(escaped(control.data(), true));
        case DataField data -> append(data, out);
      }
      out.append('\n');
    }
    return out.append('\n').toString();
  }

  private static void append(DataField field, StringBuilder out) {
    out.append(indicator(field.ind1())).append(indicator(field.ind2()));
    for (Subfield subfield : field.subfields()) {
      out.append('$').append(subfield.code()).append(escaped(subfield.data(), false));
    }
  }

  private static char indicator(char c) {
    return c == ' ' ? '\\' : c;
  }

  private static String escaped(String text, boolean control) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '$' -> out.append("{dollar}");
        case '{' -> out.append("{lcub}");
        case '}' -> out.append("{rcub}");
        case '\\' -> out.append(control ? "{bsol}" : "\\");
        case ' ' -> out.append(control ? '\\' : ' ');
        case '\n', '\r' -> out.append(' ');
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
