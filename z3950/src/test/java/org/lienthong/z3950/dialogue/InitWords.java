package org.lienthong.z3950.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.IdAuthentication;
import org.lienthong.z3950.apdu.Implementation;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.OtherInformation;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.codec.CharsetNegotiationCodec;

/** Init as words; see {@link Requests}. */
final class InitWords {
  private InitWords() {}

  static InitRequest request(Words words) {
    int size = words.after("size").map(Integer::valueOf).orElse(1 << 20);
    int exceptional = words.after("exceptional").map(Integer::valueOf).orElse(size);
    return new InitRequest(
        Octets.of((byte) 1),
        words.at(1).equals("2") ? Set.of(1, 2) : Set.of(1, 2, 3),
        options(words),
        size,
        exceptional,
        login(words),
        Implementation.UNKNOWN,
        null,
        negotiation(words).stream().toList());
  }

  private static Set<InitOption> options(Words words) {
    Set<InitOption> options =
        EnumSet.of(
            InitOption.SEARCH,
            InitOption.PRESENT,
            InitOption.DEL_SET,
            InitOption.SCAN,
            InitOption.SORT,
            InitOption.EXTENDED_SERVICES,
            InitOption.NAMED_RESULT_SETS);
    words
        .after("segments")
        .ifPresent(level -> options.add(InitOption.valueOf("LEVEL_" + level + "_SEGMENTATION")));
    words
        .listAfter("options")
        .forEach(name -> options.add(InitOption.valueOf(name.toUpperCase(Locale.ROOT))));
    if (words.has("charset") || words.has("languages")) {
      options.add(InitOption.NEGOTIATION_MODEL);
    }
    return options;
  }

  private static @Nullable IdAuthentication login(Words words) {
    Optional<String> open = words.after("open");
    if (open.isPresent()) {
      return new IdAuthentication.Open(open.get());
    }
    return words.list().stream()
        .filter(w -> w.contains("/"))
        .findFirst()
        .map(w -> w.split("/", 2))
        .map(parts -> new IdAuthentication.IdPass(null, parts[0], parts[1]))
        .orElse(null);
  }

  private static Optional<OtherInformation> negotiation(Words words) {
    List<String> charsets = words.listAfter("charset");
    List<String> languages = words.listAfter("languages");
    if (charsets.isEmpty() && languages.isEmpty()) {
      return Optional.empty();
    }
    var terms = new CharsetNegotiationCodec.Terms(charsets, languages, words.has("records"));
    return Optional.of(OtherInformation.of(CharsetNegotiationCodec.proposal(terms)));
  }
}
