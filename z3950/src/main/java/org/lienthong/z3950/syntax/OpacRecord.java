package org.lienthong.z3950.syntax;

import static org.lienthong.z3950.ber.BerTag.context;

import java.util.List;
import org.lienthong.marc.MarcRecord;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.codec.CommonCodec;

/**
 * Record syntax OPAC, Z39.50-2003 REC.5: the bibliographic record, and for each holdings field the
 * location and the copies.
 */
final class OpacRecord {
  private OpacRecord() {}

  static Octets of(MarcRecord record, External bibliographic) {
    BerWriter out = new BerWriter(4096);
    List<Holding> holdings = Holding.of(record);
    out.sequence(() -> {
      CommonCodec.write(out, context(1), bibliographic);
      if (!holdings.isEmpty()) {
        out.constructed(
            context(2),
            () -> holdings.forEach(h -> out.constructed(context(2), () -> write(out, h))));
      }
    });
    return Octets.owned(out.toByteArray());
  }

  private static void write(BerWriter out, Holding holding) {
    out.text(context(1), "x");
    out.text(context(8), holding.library());
    out.text(context(9), holding.library());
    out.text(context(10), holding.location());
    out.text(context(11), holding.callNumber());
    out.text(context(13), holding.copyNumber());
    out.text(context(14), holding.note());
    out.text(context(17), holding.enumeration());
    if (!holding.items().isEmpty()) {
      out.constructed(context(19), () -> holding.items().forEach(item -> write(out, item)));
    }
  }

  private static void write(BerWriter out, Holding.Item item) {
    out.constructed(
        BerTag.SEQUENCE,
        () -> {
          out.bool(context(1), item.available());
          out.text(context(2), item.due());
          out.text(context(4), item.restriction());
          out.text(context(5), item.id());
          out.bool(context(6), false);
          out.bool(context(7), false);
        });
  }
}
