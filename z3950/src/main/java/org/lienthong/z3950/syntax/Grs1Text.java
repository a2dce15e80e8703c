package org.lienthong.z3950.syntax;

import static org.lienthong.z3950.ber.BerTag.context;

import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;

/** Formats GRS-1 records of any server as lines: {@code (3,245) (3,10) (3,a) Toán 1}. */
final class Grs1Text {
  private static final int TAG_TYPE = context(1);
  private static final int TAG_VALUE = context(2);
  private static final int CONTENT = context(4);
  private static final int SUBTREE = context(6);

  private final StringBuilder out = new StringBuilder(1024);

  private Grs1Text() {}

  /**
   * Returns the lines of a GenericRecord.
   *
   * @throws org.lienthong.z3950.ber.MalformedApduException when it is not one
   */
  static String of(BerElement record) {
    Grs1Text text = new Grs1Text();
    record.children().forEach(element -> text.add("", element));
    return text.out.toString();
  }

  private void add(String way, BerElement element) {
    BerElement type = element.child(TAG_TYPE);
    String tag =
        "("
            + (type == null ? "" : String.valueOf(type.integer()))
            + ","
            + value(element.required(TAG_VALUE, "tagValue").only())
            + ")";
    String here = way.isEmpty() ? tag : way + " " + tag;
    BerElement content = element.required(CONTENT, "content").only();
    if (content.is(SUBTREE)) {
      // The sequence of a subtree has its own tag.
      content.only().children().forEach(child -> add(here, child));
    } else {
      out.append(here).append(' ').append(data(content)).append('\n');
    }
  }

  private static String value(BerElement stringOrNumeric) {
    return stringOrNumeric.is(context(2))
        ? String.valueOf(stringOrNumeric.integer())
        : stringOrNumeric.text();
  }

  private static String data(BerElement content) {
    if (content.is(BerTag.INTEGER)) {
      return String.valueOf(content.integer());
    }
    if (content.is(BerTag.OBJECT_IDENTIFIER)) {
      return content.oid().dotted();
    }
    return content.isConstructed() ? "…" : content.text();
  }
}
