package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/**
 * One sort key.
 *
 * @param element null when it differs by database, which is not supported
 * @param sortRelation 0 ascending, 1 descending, 3 and 4 by frequency
 * @param caseSensitivity 0 sensitive, 1 insensitive
 * @param missingValueAction null when not given
 */
public record SortKeySpec(
    @Nullable SortElement element,
    int sortRelation,
    int caseSensitivity,
    @Nullable MissingValueAction missingValueAction) {
  public static final int ASCENDING = 0;
  public static final int DESCENDING = 1;

  /** The element to sort by. */
  public sealed interface SortElement {}

  /** A field that the server knows by name. */
  public record SortField(String name) implements SortElement {}

  /** An element of the record. */
  public record ElementSpec(RecordComposition.Specification specification) implements SortElement {}

  /** Attributes, as in a query. */
  public record SortAttributes(Oid attributeSet, List<AttributeElement> list)
      implements SortElement {
    public SortAttributes {
      list = List.copyOf(list);
    }
  }

  /** The treatment of records without a value. */
  public sealed interface MissingValueAction {}

  /** Fail. */
  public record Abort() implements MissingValueAction {}

  /** Treat them as having a null value, before all others. */
  public record NullValue() implements MissingValueAction {}

  /** Treat them as having this value. */
  public record MissingValueData(Octets value) implements MissingValueAction {}
}
