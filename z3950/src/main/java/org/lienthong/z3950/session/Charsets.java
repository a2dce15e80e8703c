package org.lienthong.z3950.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.OtherInformation;
import org.lienthong.z3950.codec.CharsetNegotiationCodec;
import org.lienthong.z3950.codec.CharsetNegotiationCodec.Terms;
import org.lienthong.z3950.syntax.CharacterSet;

/**
 * The negotiated character sets and languages.
 *
 * @param terms character set of search terms and other strings
 * @param records character set of records in USMARC and SUTRS
 * @param answer the response to the client; empty when it proposed nothing
 */
record Charsets(CharacterSet terms, CharacterSet records, Optional<OtherInformation> answer) {
  /** Without negotiation: terms in UTF-8 or a guessed set. */
  static final Charsets NONE =
      new Charsets(CharacterSet.GUESSED, CharacterSet.UTF_8, Optional.empty());

  /** Languages of our messages, ISO 639-2. */
  private static final Set<String> LANGUAGES = Set.of("vie", "eng");

  static Charsets agree(InitRequest init) {
    return init.otherInfo().stream()
        .flatMap(piece -> proposal(piece).stream())
        .findFirst()
        .map(Charsets::choose)
        .orElse(NONE);
  }

  private static Optional<Terms> proposal(OtherInformation piece) {
    return piece.information() instanceof OtherInformation.ExternallyDefined(var external)
        ? CharsetNegotiationCodec.read(external)
        : Optional.empty();
  }

  private static Charsets choose(Terms proposal) {
    Optional<CharacterSet> chosen =
        proposal.charsets().stream().flatMap(n -> CharacterSet.named(n).stream()).findFirst();
    boolean inRecords = proposal.inRecords() && chosen.isPresent();
    Terms answer =
        new Terms(
            chosen.map(CharacterSet::label).stream().toList(),
            proposal.languages().stream().filter(LANGUAGES::contains).limit(1).toList(),
            inRecords);
    return new Charsets(
        chosen.orElse(CharacterSet.GUESSED),
        inRecords ? chosen.get() : CharacterSet.UTF_8,
        Optional.of(OtherInformation.of(CharsetNegotiationCodec.response(answer))));
  }

  /** Returns the OtherInformation for the response. */
  List<OtherInformation> otherInfo() {
    return answer.stream().toList();
  }
}
