package org.lienthong.oai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.http.Form;

/** The key=value pairs of a request, in the order received. */
record Arguments(Map<String, List<String>> values) {
  private static final String VERB = "verb";

  /**
   * Returns the fields of a form as arguments.
   *
   * @throws OaiException badArgument where one is not percent-encoded UTF-8 (§3.1.1.3)
   */
  static Arguments of(Form form) {
    if (!form.percentEncoded()) {
      throw ErrorCode.BAD_ARGUMENT.because(
          "mã hoá phần trăm không đúng", "percent-encoding is broken");
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Form.Field field : form.fields()) {
      values.computeIfAbsent(field.name(), _ -> new ArrayList<>()).add(field.value());
    }
    return new Arguments(values);
  }

  /**
   * Returns the verb.
   *
   * @throws OaiException badVerb when it is missing, repeated or none of the six
   */
  Verb verb() {
    List<String> given = values.getOrDefault(VERB, List.of());
    if (given.size() > 1) {
      throw ErrorCode.BAD_VERB.because("verb lặp lại", "the verb argument is repeated");
    }
    if (given.isEmpty()) {
      throw ErrorCode.BAD_VERB.because("thiếu verb", "the verb argument is missing");
    }
    return Verb.named(given.getFirst())
        .orElseThrow(() ->
            ErrorCode.BAD_VERB.because(
                "verb không thuộc giao thức", "the value of verb is not an OAI-PMH verb"));
  }

  /** Returns the names of all arguments besides {@code verb}. */
  Set<String> names() {
    Map<String, List<String>> others = new LinkedHashMap<>(values);
    others.remove(VERB);
    return others.keySet();
  }

  boolean repeats(String name) {
    return values.getOrDefault(name, List.of()).size() > 1;
  }

  Optional<String> first(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst();
  }
}
