package org.lienthong.z3950.session;

import static org.lienthong.z3950.ber.BerTag.context;

import java.util.Arrays;
import java.util.List;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.member.Catalogue;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.syntax.RecordSyntax;

/** Records of syntax Explain (Z39.50-2003 REC.1), built from the server's own tables. */
final class ExplainRecords {
  private static final List<String> CATEGORIES =
      List.of("CategoryList", "TargetInfo", "DatabaseInfo", "AttributeDetails", "RecordSyntaxInfo");

  private ExplainRecords() {}

  static Octets categoryList() {
    return record(
        100,
        out ->
            out.constructed(
                context(1),
                () -> CATEGORIES.forEach(name -> out.sequence(() -> out.text(context(1), name)))));
  }

  static Octets targetInfo() {
    return record(
        0,
        out -> {
          out.text(context(1), "Liên Thông");
          out.bool(context(4), true);
          out.bool(context(5), true);
          out.integer(context(6), (long) Z3950Limits.MAX_RESULT_SETS);
          human(out, 12, "Máy chủ liên thông thư viện | Library interoperability server");
        });
  }

  static Octets databaseInfo(Catalogue catalogue) {
    return record(
        1,
        out -> {
          out.text(context(1), catalogue.code());
          if (catalogue.isUnion()) {
            out.constructed(context(3), () -> out.text(context(105), Catalogue.DEFAULT));
          }
          out.bool(context(5), false);
          out.bool(context(6), true);
          human(out, 7, catalogue.title());
          out.constructed(context(29), () -> accessInfo(out));
        });
  }

  private static void accessInfo(BerWriter out) {
    out.constructed(context(1), () -> out.oid(BerTag.OBJECT_IDENTIFIER, Oids.DIAG_BIB_1));
    out.constructed(context(2), () -> out.oid(BerTag.OBJECT_IDENTIFIER, Oids.BIB_1));
    out.constructed(
        context(4),
        () -> given().forEach(syntax -> out.oid(BerTag.OBJECT_IDENTIFIER, syntax.oid())));
    out.constructed(context(11), () -> {});
  }

  static List<RecordSyntax> given() {
    return Arrays.stream(RecordSyntax.values()).filter(s -> s != RecordSyntax.EXPLAIN).toList();
  }

  static Octets recordSyntaxInfo(RecordSyntax syntax) {
    return record(
        4,
        out -> {
          out.oid(context(1), syntax.oid());
          out.text(context(2), syntax.label());
        });
  }

  /** Returns AttributeDetails; use attributes are listed one by one, the others by their values. */
  static Octets attributeDetails(Catalogue catalogue) {
    return record(
        8,
        out -> {
          out.text(context(1), catalogue.code());
          out.constructed(
              context(2),
              () ->
                  out.sequence(() -> {
                    out.oid(context(0), Oids.BIB_1);
                    out.constructed(context(1), () -> types(out));
                  }));
        });
  }

  private static void types(BerWriter out) {
    type(out, 1, () -> Arrays.stream(AccessPoint.values()).forEach(p -> useAttributes(out, p)));
    type(out, 2, () -> values(out, 1, 2, 3, 4, 5, 6, 102, 104));
    type(out, 3, () -> values(out, 1, 2, 3));
    type(out, 4, () -> values(out, 1, 2, 3, 4, 5, 6, 100, 101, 102, 104, 105, 106, 107, 108, 109));
    type(out, 5, () -> values(out, 1, 2, 3, 100, 101, 104, 105));
    type(out, 6, () -> values(out, 1, 2, 3));
  }

  private static void type(BerWriter out, int number, Runnable values) {
    out.sequence(() -> {
      out.integer(context(0), (long) number);
      out.constructed(context(2), values);
    });
  }

  private static void useAttributes(BerWriter out, AccessPoint point) {
    for (int use : point.bib1()) {
      if (AccessPoint.ofBib1(use).filter(point::equals).isPresent()) {
        value(out, use, point.vietnamese() + " | " + point.english());
      }
    }
  }

  private static void values(BerWriter out, int... numbers) {
    Arrays.stream(numbers).forEach(number -> value(out, number, ""));
  }

  private static void value(BerWriter out, int number, String description) {
    out.sequence(() -> {
      out.constructed(context(0), () -> out.integer(context(2), (long) number));
      if (!description.isEmpty()) {
        human(out, 1, description);
      }
    });
  }

  private static void human(BerWriter out, int tag, String text) {
    out.constructed(context(tag), () -> out.sequence(() -> out.text(context(1), text)));
  }

  private interface Content {
    void write(BerWriter out);
  }

  private static Octets record(int choice, Content content) {
    BerWriter out = new BerWriter();
    out.constructed(context(choice), () -> content.write(out));
    return Octets.owned(out.toByteArray());
  }
}
