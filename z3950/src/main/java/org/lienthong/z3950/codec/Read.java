package org.lienthong.z3950.codec;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/** Readers of optional elements; they return null or the given default for missing ones. */
final class Read {
  private Read() {}

  static <T> @Nullable T optional(BerElement in, int tag, Function<BerElement, T> reader) {
    BerElement found = in.child(tag);
    return found == null ? null : reader.apply(found);
  }

  static @Nullable Octets referenceId(BerElement in) {
    return optional(in, Tags.REFERENCE_ID, BerElement::octets);
  }

  static @Nullable String text(BerElement in, int tag) {
    return optional(in, tag, BerElement::text);
  }

  static @Nullable Integer integer(BerElement in, int tag) {
    return optional(in, tag, BerElement::intValue);
  }

  static @Nullable Oid oid(BerElement in, int tag) {
    return optional(in, tag, BerElement::oid);
  }

  static int required(BerElement in, int tag, String name) {
    return in.required(tag, name).intValue();
  }

  /** Reads the elements of a SEQUENCE OF; an empty list where it is missing. */
  static <T> List<T> list(BerElement in, int tag, Function<BerElement, T> reader) {
    BerElement found = in.child(tag);
    return found == null ? List.of() : list(found, reader);
  }

  static <T> List<T> list(BerElement sequence, Function<BerElement, T> reader) {
    return sequence.children().stream().map(reader).toList();
  }

  /** Reads the text of an element of a SEQUENCE OF InternationalString, of any tag. */
  static List<String> texts(BerElement in, int tag) {
    return list(in, tag, BerElement::text);
  }

  /** Returns whether the tag is that of a character string, which the standard has changed. */
  static boolean isString(BerElement element) {
    return element.is(BerTag.VISIBLE_STRING) || element.is(BerTag.GENERAL_STRING);
  }
}
