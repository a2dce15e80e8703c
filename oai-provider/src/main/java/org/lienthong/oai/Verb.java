package org.lienthong.oai;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The six requests of OAI-PMH 2.0 §4, each with the arguments it takes besides {@code verb}. */
enum Verb {
  IDENTIFY("Identify"),
  LIST_METADATA_FORMATS("ListMetadataFormats", "identifier"),
  LIST_SETS("ListSets", "resumptionToken"),
  GET_RECORD("GetRecord", "identifier", "metadataPrefix"),
  LIST_IDENTIFIERS("ListIdentifiers", "from", "until", "metadataPrefix", "set", "resumptionToken"),
  LIST_RECORDS("ListRecords", "from", "until", "metadataPrefix", "set", "resumptionToken");

  private final String word;
  private final List<String> arguments;

  Verb(String word, String... arguments) {
    this.word = word;
    this.arguments = List.of(arguments);
  }

  /** Returns the verb of this name, which is case-sensitive. */
  static Optional<Verb> named(String word) {
    return Arrays.stream(values()).filter(v -> v.word.equals(word)).findFirst();
  }

  /** Returns its name in the protocol, which is also the name of its answer's element. */
  String word() {
    return word;
  }

  boolean takes(String argument) {
    return arguments.contains(argument);
  }
}
