package org.lienthong.oai;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.oai.Datestamps.Given;

/** Parses arguments by §3.2 and §4 of the protocol; errors in them are thrown. */
final class RequestParser {
  /** {@code metadataPrefixType} of OAI-PMH.xsd. */
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]+");

  /** {@code setSpecType} of OAI-PMH.xsd. */
  private static final Pattern SET_SPEC =
      Pattern.compile("[A-Za-z0-9\\-_.!~*'()]+(:[A-Za-z0-9\\-_.!~*'()]+)*");

  private final Arguments arguments;
  private final Verb verb;

  private RequestParser(Arguments arguments) {
    this.arguments = arguments;
    this.verb = arguments.verb();
  }

  /**
   * Returns the request.
   *
   * @throws OaiException badVerb, badArgument or badResumptionToken
   */
  static OaiRequest parse(Arguments arguments) {
    return new RequestParser(arguments).request();
  }

  private OaiRequest request() {
    checkNames();
    return switch (verb) {
      case IDENTIFY -> new OaiRequest.Identify();
      case LIST_METADATA_FORMATS -> new OaiRequest.ListMetadataFormats(identifierIfAny());
      case LIST_SETS -> new OaiRequest.ListSets(token().orElse(null));
      case GET_RECORD -> new OaiRequest.GetRecord(required("identifier"), prefix());
      case LIST_IDENTIFIERS, LIST_RECORDS -> list();
    };
  }

  private void checkNames() {
    for (String name : arguments.names()) {
      if (!verb.takes(name)) {
        throw bad(
            verb.word() + " không nhận tham số này",
            verb.word() + " does not take one of the arguments given");
      }
      if (arguments.repeats(name)) {
        throw bad("tham số " + name + " lặp lại", "argument " + name + " is repeated");
      }
    }
  }

  private OaiRequest list() {
    Optional<String> token = token();
    if (token.isPresent()) {
      return new OaiRequest.ResumeList(verb, token.get());
    }
    Optional<Given> from = date("from");
    Optional<Given> until = date("until");
    if (from.isPresent() && until.isPresent()) {
      checkRange(from.get(), until.get());
    }
    return new OaiRequest.StartList(
        verb,
        prefix(),
        set(),
        from.map(Given::first).orElse(null),
        until.map(Given::last).orElse(null));
  }

  private static void checkRange(Given from, Given until) {
    if (from.day() != until.day()) {
      throw bad(
          "from và until phải cùng độ chi tiết", "from and until have different granularities");
    }
    if (until.first().isBefore(from.first())) {
      throw bad("until trước from", "until is earlier than from");
    }
  }

  private Optional<String> token() {
    Optional<String> token = arguments.first("resumptionToken");
    if (token.isPresent() && arguments.names().size() > 1) {
      throw bad("resumptionToken phải đứng một mình", "resumptionToken is an exclusive argument");
    }
    return token;
  }

  private String prefix() {
    String prefix = required("metadataPrefix");
    if (!PREFIX.matcher(prefix).matches()) {
      throw bad("metadataPrefix sai cú pháp", "metadataPrefix has illegal characters");
    }
    return prefix;
  }

  private @Nullable String set() {
    Optional<String> set = arguments.first("set");
    if (set.isPresent() && !SET_SPEC.matcher(set.get()).matches()) {
      throw bad("set sai cú pháp", "set is not a setSpec");
    }
    return set.orElse(null);
  }

  private @Nullable String identifierIfAny() {
    return arguments.first("identifier").isPresent() ? required("identifier") : null;
  }

  private Optional<Given> date(String name) {
    return arguments
        .first(name)
        .map(text ->
            Datestamps.parse(text)
                .orElseThrow(() ->
                    bad(
                        name + " không phải YYYY-MM-DD hay YYYY-MM-DDThh:mm:ssZ",
                        name + " is not a UTC date YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ")));
  }

  private String required(String name) {
    return arguments
        .first(name)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> bad("thiếu " + name, "required argument " + name + " is missing"));
  }

  private static OaiException bad(String vietnamese, String english) {
    return ErrorCode.BAD_ARGUMENT.because(vietnamese, english);
  }
}
