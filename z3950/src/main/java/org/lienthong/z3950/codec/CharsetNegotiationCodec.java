package org.lienthong.z3950.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.lienthong.z3950.ber.BerTag.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/**
 * Codec of CharSetandLanguageNegotiation-3, as far as it is in use: ISO 10646 by its encoding
 * level, and any other set by its name in an EXTERNAL.
 */
public final class CharsetNegotiationCodec {
  private static final Oid UTF_8_LEVEL = Oid.of("1.0.10646.1.0.8");

  /** The definition that YAZ gave to character sets by name. */
  private static final Oid NAMED_CHARSET = Oid.of("1.2.840.10003.15.1000.81.1");

  private static final int PROPOSAL = context(1);
  private static final int RESPONSE = context(2);
  private static final int CHAR_SETS = context(1);
  private static final int LANGUAGES = context(2);
  private static final int IN_RECORDS = context(3);
  private static final int ISO_10646 = context(2);
  private static final int PRIVATE = context(3);
  private static final int NONE = context(4);
  private static final int EXTERNALLY_SPECIFIED = context(2);

  private CharsetNegotiationCodec() {}

  /**
   * The terms that a client proposes, or a server chose.
   *
   * @param charsets names in the order of preference; a response has at most one
   * @param languages ISO 639-2 codes
   * @param inRecords whether they also apply to records
   */
  public record Terms(List<String> charsets, List<String> languages, boolean inRecords) {
    public Terms {
      charsets = List.copyOf(charsets);
      languages = List.copyOf(languages);
    }
  }

  /** Reads a proposal or response; empty when the external is something else. */
  public static Optional<Terms> read(External external) {
    if (!Oids.CHARSET_NEGOTIATION_3.equals(external.directReference())) {
      return Optional.empty();
    }
    Octets octets =
        switch (external.content()) {
          case External.SingleAsn1(Octets element) -> element;
          case External.OctetAligned(Octets element) -> element;
          case External.Arbitrary(Octets bits) -> bits;
        };
    BerElement in = BerElement.parse(octets.toArray());
    BerElement sets = in.child(CHAR_SETS);
    BerElement inRecords = in.child(IN_RECORDS);
    return Optional.of(
        new Terms(
            sets == null ? List.of() : names(sets),
            in.is(PROPOSAL) ? Read.texts(in, LANGUAGES) : one(Read.text(in, LANGUAGES)),
            inRecords != null && inRecords.bool()));
  }

  private static List<String> one(@Nullable String language) {
    return language == null ? List.of() : List.of(language);
  }

  private static List<String> names(BerElement sets) {
    List<String> names = new ArrayList<>();
    for (BerElement set : sets.children()) {
      if (set.is(ISO_10646)) {
        Oid level = Read.oid(set, context(2));
        if (UTF_8_LEVEL.equals(level)) {
          names.add("utf-8");
        }
      } else if (set.is(PRIVATE)) {
        named(set.only()).ifPresent(names::add);
      }
    }
    return names;
  }

  private static Optional<String> named(BerElement in) {
    if (in.is(EXTERNALLY_SPECIFIED)
        && CommonCodec.external(in).content() instanceof External.OctetAligned(Octets name)) {
      return Optional.of(name.text(US_ASCII));
    }
    return Optional.empty();
  }

  /** Returns the external of a client's proposal. */
  public static External proposal(Terms terms) {
    BerWriter out = new BerWriter();
    out.constructed(
        PROPOSAL,
        () -> {
          out.constructed(CHAR_SETS, () -> terms.charsets().forEach(name -> write(out, name)));
          if (!terms.languages().isEmpty()) {
            out.constructed(
                LANGUAGES,
                () -> terms.languages().forEach(l -> out.text(BerTag.GENERAL_STRING, l)));
          }
          out.bool(IN_RECORDS, terms.inRecords());
        });
    return External.element(Oids.CHARSET_NEGOTIATION_3, Octets.owned(out.toByteArray()));
  }

  /** Returns the external of a server's choice. */
  public static External response(Terms terms) {
    BerWriter out = new BerWriter();
    out.constructed(
        RESPONSE,
        () -> {
          out.constructed(
              CHAR_SETS,
              () -> {
                if (terms.charsets().isEmpty()) {
                  out.nothing(NONE);
                } else {
                  write(out, terms.charsets().getFirst());
                }
              });
          terms.languages().stream().findFirst().ifPresent(l -> out.text(LANGUAGES, l));
          out.bool(IN_RECORDS, terms.inRecords());
        });
    return External.element(Oids.CHARSET_NEGOTIATION_3, Octets.owned(out.toByteArray()));
  }

  private static void write(BerWriter out, String name) {
    if (name.equals("utf-8")) {
      out.constructed(ISO_10646, () -> out.oid(context(2), UTF_8_LEVEL));
    } else {
      External named = External.octets(NAMED_CHARSET, Octets.of(name, US_ASCII));
      out.constructed(PRIVATE, () -> CommonCodec.write(out, EXTERNALLY_SPECIFIED, named));
    }
  }
}
