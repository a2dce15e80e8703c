package org.lienthong.z3950.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lienthong.z3950.ber.BerTag.context;

import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.Octets;

/**
 * Record syntax GRS-1, Z39.50-2003 REC.5.3: the record as a tree of local tags (tag type 3), {@code
 * 245 / 10 / a}, as other servers write MARC.
 */
final class Grs1Record {
  /** The tag type of the server's own string tags. */
  private static final int LOCAL_TAGS = 3;

  private Grs1Record() {}

  static Octets of(MarcRecord record) {
    BerWriter out = new BerWriter(4096);
    out.sequence(() -> {
      leaf(out, "ldr", record.leader().value());
      record.fields().forEach(field -> write(out, field));
    });
    return Octets.owned(out.toByteArray());
  }

  private static void write(BerWriter out, Field field) {
    switch (field) {
      case ControlField control -> leaf(out, field.tag().value(), control.data());
      case DataField data -> subtree(out, field.tag().value(), () -> indicators(out, data));
    }
  }

  private static void indicators(BerWriter out, DataField field) {
    subtree(
        out,
        "" + field.ind1() + field.ind2(),
        () -> field.subfields().forEach(s -> leaf(out, String.valueOf(s.code()), s.data())));
  }

  private static void subtree(BerWriter out, String tag, Runnable children) {
    element(out, tag, () -> out.constructed(context(6), () -> out.sequence(children)));
  }

  private static void leaf(BerWriter out, String tag, String text) {
    element(out, tag, () -> out.octets(BerTag.GENERAL_STRING, Octets.of(text, UTF_8)));
  }

  private static void element(BerWriter out, String tag, Runnable content) {
    out.sequence(() -> {
      out.integer(context(1), (long) LOCAL_TAGS);
      out.constructed(context(2), () -> out.text(context(1), tag));
      out.constructed(context(4), content);
    });
  }
}
