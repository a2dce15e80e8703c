package org.lienthong.z3950.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.marc.crosswalk.RecordFormat;
import org.lienthong.z3950.ber.Oid;

/**
 * The form in which a record is requested.
 *
 * @param format the record format, where the syntax is XML
 * @param brief whether the brief form is enough
 * @param charset character set of USMARC and SUTRS
 */
public record Presentation(
    RecordSyntax syntax, RecordFormat format, boolean brief, CharacterSet charset) {
  /**
   * Names of the full record; FA and FI are other systems' names, which their clients send by
   * default.
   */
  private static final Set<String> FULL = Set.of("", "f", "fa", "fi", "full", "h", "w", "r");

  private static final Set<String> BRIEF = Set.of("b", "brief", "s", "k");

  /**
   * Returns the form that a client requests.
   *
   * @param name element set name or schema; null for the full record
   * @throws org.lienthong.core.diagnostic.RefusedException for an unsupported syntax (239) or name
   *     (25)
   */
  public static Presentation of(@Nullable Oid syntax, @Nullable String name, CharacterSet charset) {
    RecordSyntax known =
        RecordSyntax.of(syntax)
            .orElseThrow(() ->
                Diagnostic.UNSUPPORTED_RECORD_SYNTAX.about(String.valueOf(syntax)).asException());
    String small = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    if (FULL.contains(small) || BRIEF.contains(small)) {
      return new Presentation(known, RecordFormat.MARCXML, BRIEF.contains(small), charset);
    }
    if (small.equals(RecordSyntax.OPAC.label())) {
      RecordSyntax syntaxOrOpac = known == RecordSyntax.USMARC ? RecordSyntax.OPAC : known;
      return new Presentation(syntaxOrOpac, RecordFormat.MARCXML, false, charset);
    }
    Optional<RecordFormat> format = RecordFormat.named(name == null ? "" : name.strip());
    return new Presentation(
        known,
        format.orElseThrow(() -> Diagnostic.UNSUPPORTED_ELEMENT_SET_NAME.about(name).asException()),
        false,
        charset);
  }

  /**
   * Returns the same form in the schema that CompSpec names by URI or short name.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException for a schema that we do not have (1066)
   */
  public Presentation inSchema(String name) {
    String schema = name.strip();
    if (schema.equalsIgnoreCase(RecordSyntax.OPAC.label())) {
      return new Presentation(
          syntax == RecordSyntax.USMARC ? RecordSyntax.OPAC : syntax, format, brief, charset);
    }
    return in(RecordFormat.named(schema), schema);
  }

  /**
   * Returns the same form in the schema of this object identifier. A record syntax in its place
   * adds nothing to the syntax.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException for a schema that we do not have (1066)
   */
  public Presentation inSchema(Oid schema) {
    return RecordSyntax.of(schema).isPresent()
        ? this
        : in(SchemaOids.format(schema), schema.dotted());
  }

  private Presentation in(Optional<RecordFormat> schema, String name) {
    RecordFormat known =
        schema.orElseThrow(() -> Diagnostic.UNKNOWN_SCHEMA.about(name).asException());
    return new Presentation(syntax, known, brief, charset);
  }
}
