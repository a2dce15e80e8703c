package org.lienthong.z3950.syntax;

import static org.lienthong.z3950.ber.BerTag.context;

import java.util.Map;
import org.lienthong.marc.tagged.TaggedWriter;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.codec.CommonCodec;

/**
 * Formats OPAC records of any server as lines: the bibliographic record, its holdings and copies.
 */
final class OpacText {
  private static final Map<Integer, String> HOLDING =
      Map.ofEntries(
          Map.entry(8, "nucCode"),
          Map.entry(9, "localLocation"),
          Map.entry(10, "shelvingLocation"),
          Map.entry(11, "callNumber"),
          Map.entry(12, "shelvingData"),
          Map.entry(13, "copyNumber"),
          Map.entry(14, "publicNote"),
          Map.entry(15, "reproductionNote"),
          Map.entry(16, "termsUseRepro"),
          Map.entry(17, "enumAndChron"));
  private static final Map<Integer, String> COPY =
      Map.of(
          1, "availableNow",
          2, "availabilityDate",
          3, "availableThru",
          4, "restrictions",
          5, "itemId",
          6, "renewable",
          7, "onHold",
          8, "enumAndChron");
  private static final int CIRCULATION_DATA = 19;

  private final StringBuilder out = new StringBuilder(2048);

  private OpacText() {}

  /**
   * Returns the lines of an OPACRecord.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when its bibliographic record is in an
   *     unsupported syntax
   * @throws org.lienthong.z3950.ber.MalformedApduException when it is not one
   */
  static String of(BerElement record) {
    OpacText text = new OpacText();
    BerElement bibliographic = record.child(context(1));
    if (bibliographic != null) {
      text.out.append(
          TaggedWriter.toText(RecordReader.read(CommonCodec.external(bibliographic))).strip());
      text.out.append('\n');
    }
    BerElement holdings = record.child(context(2));
    if (holdings != null) {
      holdings.children().forEach(text::holding);
    }
    return text.out.toString();
  }

  /** Adds a holding, which is HoldingsAndCirc, [2], or MARC holdings, [1]. */
  private void holding(BerElement holding) {
    out.append("holding\n");
    if (holding.is(context(1))) {
      String marc = TaggedWriter.toText(RecordReader.read(CommonCodec.external(holding)));
      out.append(marc.strip().indent(2));
      return;
    }
    for (BerElement part : holding.children()) {
      int number = BerTag.number(part.tag());
      if (number == CIRCULATION_DATA) {
        part.children().forEach(this::copy);
      } else if (HOLDING.containsKey(number)) {
        line("  ", HOLDING.get(number), part.text());
      }
    }
  }

  private void copy(BerElement copy) {
    out.append("  copy\n");
    for (BerElement part : copy.children()) {
      String name = COPY.get(BerTag.number(part.tag()));
      boolean flag = part.is(context(1)) || part.is(context(6)) || part.is(context(7));
      if (name != null) {
        line("    ", name, flag ? String.valueOf(part.bool()) : part.text());
      }
    }
  }

  private void line(String indent, String name, String value) {
    out.append(indent).append(name).append(": ").append(value).append('\n');
  }
}
