package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.Espec1;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.MalformedApduException;
import org.lienthong.z3950.ber.Octets;

/** Codec of Espec-1. */
public final class Espec1Codec {
  private static final int ELEMENT_SET_NAMES = context(1);
  private static final int DEFAULT_VARIANT_REQUEST = context(3);
  private static final int ELEMENTS = context(5);

  private Espec1Codec() {}

  /** Returns a specification with element set names only. */
  public static External external(Espec1 spec) {
    BerWriter out = new BerWriter();
    out.sequence(() ->
        out.constructed(
            ELEMENT_SET_NAMES,
            () -> spec.elementSetNames().forEach(n -> out.text(BerTag.GENERAL_STRING, n))));
    return External.element(Oids.ESPEC_1, Octets.owned(out.toByteArray()));
  }

  /**
   * Reads a specification that is declared as eSpec-1.
   *
   * @throws MalformedApduException when it is not one
   */
  public static Espec1 read(External external) {
    if (!(external.content() instanceof External.SingleAsn1(Octets element))) {
      throw new MalformedApduException("eSpec-1 is no ASN.1 value");
    }
    BerElement in = BerElement.parse(element.toArray());
    return new Espec1(
        Read.texts(in, ELEMENT_SET_NAMES),
        in.child(ELEMENTS) != null || in.child(DEFAULT_VARIANT_REQUEST) != null);
  }
}
