package org.lienthong.z3950.dialogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.ElementSetNames;
import org.lienthong.z3950.apdu.Espec1;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.RecordComposition;
import org.lienthong.z3950.apdu.RecordComposition.Specification;
import org.lienthong.z3950.ber.Oid;
import org.lienthong.z3950.codec.Espec1Codec;

/** What records shall consist of, as words; see {@link Requests}. */
final class CompositionWords {
  private CompositionWords() {}

  static RecordComposition composition(Words words) {
    String text = words.at(5);
    String rest = text.substring(text.indexOf(':') + 1);
    @Nullable String elements = words.after("elements").orElse(null);
    if (text.startsWith("espec:")) {
      External espec = Espec1Codec.external(new Espec1(List.of(rest.split(",")), false));
      return complex(new Specification(null, null, null, espec));
    }
    if (!text.startsWith("schema:")) {
      return new RecordComposition.Simple(new ElementSetNames.Generic(text));
    }
    return complex(
        rest.startsWith("1.2.")
            ? new Specification(Oid.of(rest), null, elements, null)
            : new Specification(null, rest, elements, null));
  }

  private static RecordComposition complex(Specification generic) {
    return new RecordComposition.Complex(false, generic, Map.of(), List.of());
  }
}
