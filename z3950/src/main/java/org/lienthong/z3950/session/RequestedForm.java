package org.lienthong.z3950.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.ElementSetNames;
import org.lienthong.z3950.apdu.Espec1;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.RecordComposition;
import org.lienthong.z3950.apdu.RecordComposition.Complex;
import org.lienthong.z3950.apdu.RecordComposition.Specification;
import org.lienthong.z3950.ber.MalformedApduException;
import org.lienthong.z3950.ber.Oid;
import org.lienthong.z3950.codec.Espec1Codec;
import org.lienthong.z3950.syntax.CharacterSet;
import org.lienthong.z3950.syntax.Presentation;
import org.lienthong.z3950.syntax.RecordSyntax;

/**
 * The form of records that a search or present requests.
 *
 * @param charset the character set negotiated for records
 */
record RequestedForm(
    @Nullable Oid syntax, @Nullable RecordComposition composition, CharacterSet charset) {
  static RequestedForm of(
      @Nullable Oid syntax, @Nullable ElementSetNames names, CharacterSet charset) {
    return new RequestedForm(
        syntax, names == null ? null : new RecordComposition.Simple(names), charset);
  }

  /**
   * Returns the form for records of a database.
   *
   * @param database the client's name for it
   * @throws org.lienthong.core.diagnostic.RefusedException for a form that is not supported
   */
  Presentation in(String database) {
    return switch (composition) {
      case null -> Presentation.of(syntax, null, charset);
      case RecordComposition.Simple(ElementSetNames names) ->
          Presentation.of(syntax, names.nameFor(database).orElse(null), charset);
      case Complex complex -> complex(complex, database);
    };
  }

  private Presentation complex(Complex complex, String database) {
    Specification specification =
        complex.dbSpecific().entrySet().stream()
            .filter(e -> e.getKey().equalsIgnoreCase(database))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(complex.generic());
    @Nullable Oid syntax = syntax(complex);
    if (specification == null) {
      return Presentation.of(syntax, null, charset);
    }
    Presentation usual = Presentation.of(syntax, name(specification), charset);
    if (specification.schemaUri() != null) {
      return usual.inSchema(specification.schemaUri());
    }
    return specification.schemaOid() == null ? usual : usual.inSchema(specification.schemaOid());
  }

  /**
   * Returns the syntax; those of the composition have precedence over the request's preferred one.
   */
  private @Nullable Oid syntax(Complex complex) {
    Optional<Oid> known =
        complex.recordSyntax().stream().filter(o -> RecordSyntax.of(o).isPresent()).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    if (complex.recordSyntax().isEmpty() || complex.selectAlternativeSyntax()) {
      return syntax;
    }
    return complex.recordSyntax().getFirst();
  }

  private static @Nullable String name(Specification specification) {
    External espec = specification.externalEspec();
    return espec == null ? specification.elementSetName() : name(espec);
  }

  /** Returns the element set name; of eSpec-1 only a single element set is supported. */
  private static @Nullable String name(External espec) {
    Espec1 spec = espec1(espec);
    if (spec.more()) {
      throw Diagnostic.UNSUPPORTED_ELEMENT_SET_NAME.about("eSpec-1: elements").asException();
    }
    List<String> names = spec.elementSetNames();
    if (names.size() > 1) {
      throw Diagnostic.ONE_ELEMENT_SET_NAME_ONLY.about(String.join(" ", names)).asException();
    }
    return names.isEmpty() ? null : names.getFirst();
  }

  private static Espec1 espec1(External espec) {
    if (!Oids.ESPEC_1.equals(espec.directReference())) {
      throw Diagnostic.UNSUPPORTED_ELEMENT_SET_NAME
          .about(String.valueOf(espec.directReference()))
          .asException();
    }
    try {
      return Espec1Codec.read(espec);
    } catch (MalformedApduException malformed) {
      throw Diagnostic.UNSUPPORTED_ELEMENT_SET_NAME.about(malformed.getMessage()).asException();
    }
  }
}
