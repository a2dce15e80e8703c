package org.lienthong.z3950.syntax;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Oid;

/** The supported record syntaxes, 1.2.840.10003.5.N. */
public enum RecordSyntax {
  /** MARC 21 in ISO 2709. */
  USMARC("1.2.840.10003.5.10", "usmarc"),
  /** Explain records, only for the Explain database. */
  EXPLAIN("1.2.840.10003.5.100", "explain"),
  /** Lines of text for people. */
  SUTRS("1.2.840.10003.5.101", "sutrs"),
  /** A bibliographic record with its holdings and items. */
  OPAC("1.2.840.10003.5.102", "opac"),
  /** A tree of tagged elements. */
  GRS_1("1.2.840.10003.5.105", "grs-1"),
  /** XML in the schema that the element set name or the schema gives. */
  XML("1.2.840.10003.5.109.10", "xml");

  private final Oid oid;
  private final String label;

  RecordSyntax(String oid, String label) {
    this.oid = Oid.of(oid);
    this.label = label;
  }

  /** Returns its object identifier. */
  public Oid oid() {
    return oid;
  }

  /** Returns its common name. */
  public String label() {
    return label;
  }

  /** Returns the syntax that a client requests; USMARC when it requests none. */
  public static Optional<RecordSyntax> of(@Nullable Oid oid) {
    return oid == null
        ? Optional.of(USMARC)
        : Arrays.stream(values()).filter(s -> s.oid.equals(oid)).findFirst();
  }

  /** Returns the syntax of this name, in any letter case; {@code marc21} is USMARC. */
  public static Optional<RecordSyntax> named(String name) {
    if (name.equalsIgnoreCase("marc21") || name.equalsIgnoreCase("marc")) {
      return Optional.of(USMARC);
    }
    return Arrays.stream(values()).filter(s -> s.label.equalsIgnoreCase(name)).findFirst();
  }
}
