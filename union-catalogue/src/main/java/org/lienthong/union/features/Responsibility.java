package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Subfield;

/**
 * A title field separated from its statement of responsibility, which may follow a slash instead of
 * being in $c.
 *
 * @param title the field without it
 * @param statements the statements that name people
 */
record Responsibility(DataField title, List<String> statements) {
  static Responsibility split(DataField field) {
    List<Subfield> title = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    for (Subfield subfield : field.subfields()) {
      int slash = subfield.code() == 'c' ? 0 : slash(subfield.data());
      if (subfield.code() == 'c') {
        statements.add(subfield.data());
      } else if (slash > 0) {
        title.add(new Subfield(subfield.code(), subfield.data().substring(0, slash)));
        statements.add(subfield.data().substring(slash + 3));
      } else {
        title.add(subfield);
      }
    }
    return new Responsibility(
        new DataField(field.tag(), field.ind1(), field.ind2(), title), statements);
  }

  /** Returns where the title ends; a volume after the slash is still part of the title. */
  private static int slash(String text) {
    int slash = text.indexOf(" / ");
    return slash > 0 && VolumeParser.isVolume(text.substring(slash + 3)) ? -1 : slash;
  }
}
