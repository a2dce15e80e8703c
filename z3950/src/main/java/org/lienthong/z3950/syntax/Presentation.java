package org.lienthong.z3950.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.crosswalk.RecordFormat;
import org.lienthong.diagnostic.Diagnostic;
import org.lienthong.z3950.ber.Oid;

/**
 * How a record is wanted.
 *
 * @param format the schema, where the syntax is XML
 * @param brief whether the short form will do
 * @param charset of USMARC and SUTRS
 */
public record Presentation(
    RecordSyntax syntax, RecordFormat format, boolean brief, CharacterSet charset) {
  /** FA and FI are other systems' names for the full record, sent by default by their clients. */
  private static final Set<String> FULL = Set.of("", "f", "fa", "fi", "full", "h", "w", "r");

  private static final Set<String> BRIEF = Set.of("b", "brief", "s", "k");

  /**
   * Returns the form that a client asks for.
   *
   * @param name element set name or schema; null for the full record
   * @throws org.lienthong.diagnostic.RefusedException for a syntax (239) or name (25) that we do
   *     not have
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
}
