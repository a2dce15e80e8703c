package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.SortKeySpec;
import org.lienthong.z3950.apdu.SortKeySpec.MissingValueAction;
import org.lienthong.z3950.apdu.SortKeySpec.SortElement;
import org.lienthong.z3950.apdu.SortRequest;
import org.lienthong.z3950.apdu.SortResponse;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.MalformedApduException;

/** Codec of SortRequest and SortResponse. */
final class SortCodec {
  private static final int GENERIC = context(1);
  private static final int DATABASE_SPECIFIC = context(2);

  private SortCodec() {}

  static void write(BerWriter out, SortRequest sort) {
    out.octets(Tags.REFERENCE_ID, sort.referenceId());
    out.constructed(
        context(3),
        () -> sort.inputResultSetNames().forEach(n -> out.text(BerTag.GENERAL_STRING, n)));
    out.text(context(4), sort.sortedResultSetName());
    out.constructed(context(5), () -> sort.sortSequence().forEach(key -> write(out, key)));
  }

  static SortRequest request(BerElement in) {
    return new SortRequest(
        Read.referenceId(in),
        Read.list(in.required(context(3), "inputResultSetNames"), BerElement::text),
        in.required(context(4), "sortedResultSetName").text(),
        Read.list(in.required(context(5), "sortSequence"), SortCodec::keySpec));
  }

  private static void write(BerWriter out, SortKeySpec key) {
    SortElement element = key.element();
    if (element == null) {
      throw new IllegalArgumentException("sort key without an element");
    }
    out.sequence(() -> {
      out.constructed(GENERIC, () -> write(out, element));
      out.integer(context(1), (long) key.sortRelation());
      out.integer(context(2), (long) key.caseSensitivity());
      MissingValueAction missing = key.missingValueAction();
      if (missing != null) {
        out.constructed(context(3), () -> write(out, missing));
      }
    });
  }

  /** Reads a key; element and relation share the tag [1], so only their order identifies them. */
  private static SortKeySpec keySpec(BerElement in) {
    List<BerElement> parts = in.children();
    if (parts.size() < 3) {
      throw new MalformedApduException(in.where() + ": SortKeySpec is incomplete");
    }
    BerElement element = parts.get(0);
    return new SortKeySpec(
        element.is(DATABASE_SPECIFIC) ? null : element(element.only()),
        parts.get(1).intValue(),
        parts.get(2).intValue(),
        parts.size() > 3 && parts.get(3).is(context(3)) ? missing(parts.get(3).only()) : null);
  }

  private static void write(BerWriter out, SortElement element) {
    switch (element) {
      case SortKeySpec.SortField(String name) -> out.text(context(0), name);
      case SortKeySpec.ElementSpec(var specification) ->
          CompositionCodec.write(out, context(1), specification);
      case SortKeySpec.SortAttributes(var set, var list) ->
          out.constructed(
              context(2),
              () -> {
                out.oid(BerTag.OBJECT_IDENTIFIER, set);
                QueryCodec.write(out, list);
              });
    }
  }

  private static SortElement element(BerElement in) {
    return switch (BerTag.number(in.tag())) {
      case 0 -> new SortKeySpec.SortField(in.text());
      case 1 -> new SortKeySpec.ElementSpec(CompositionCodec.specification(in));
      case 2 ->
          new SortKeySpec.SortAttributes(
              in.required(BerTag.OBJECT_IDENTIFIER, "id").oid(),
              Read.list(in, Tags.ATTRIBUTE_LIST, QueryCodec::attribute));
      default -> throw new MalformedApduException(in.where() + ": not a SortKey");
    };
  }

  private static void write(BerWriter out, MissingValueAction action) {
    switch (action) {
      case SortKeySpec.Abort() -> out.nothing(context(1));
      case SortKeySpec.NullValue() -> out.nothing(context(2));
      case SortKeySpec.MissingValueData(var value) -> out.octets(context(3), value);
    }
  }

  private static @Nullable MissingValueAction missing(BerElement in) {
    return switch (BerTag.number(in.tag())) {
      case 1 -> new SortKeySpec.Abort();
      case 2 -> new SortKeySpec.NullValue();
      case 3 -> new SortKeySpec.MissingValueData(in.octets());
      default -> null;
    };
  }

  static void write(BerWriter out, SortResponse response) {
    out.octets(Tags.REFERENCE_ID, response.referenceId());
    out.integer(context(3), (long) response.sortStatus());
    out.integer(context(4), response.resultSetStatus());
    CommonCodec.writeDiagnostics(out, context(5), response.diagnostics());
    out.integer(context(6), response.resultCount());
  }

  static SortResponse response(BerElement in) {
    return new SortResponse(
        Read.referenceId(in),
        Read.required(in, context(3), "sortStatus"),
        Read.integer(in, context(4)),
        Read.list(in, context(5), CommonCodec::diagRec),
        Read.integer(in, context(6)));
  }
}
