package org.lienthong.marc.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an Avram schema. Beside Avram's own keys it knows {@code label-vi}, and {@code deprecated}
 * also at codes and subfields.
 */
final class AvramReader {
  private final JsonNode codelists;

  private AvramReader(JsonNode codelists) {
    this.codelists = codelists;
  }

  /**
   * Returns the fields of a schema by tag.
   *
   * @throws IllegalArgumentException naming the entry that cannot be understood
   */
  static Map<String, Definition.Field> read(JsonNode schema) {
    AvramReader reader = new AvramReader(schema.path("codelists"));
    Map<String, Definition.Field> out = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : schema.path("fields").properties()) {
      String tag = entry.getKey();
      try {
        out.put(tag, reader.field(tag, entry.getValue()));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("field " + tag + ": " + e.getMessage(), e);
      }
    }
    return out;
  }

  private Definition.Field field(String tag, JsonNode field) {
    return new Definition.Field(
        tag,
        label(field),
        field.path("repeatable").asBoolean(false),
        isObsolete(field),
        field.path("required").asBoolean(false),
        indicator(field, "indicator1"),
        indicator(field, "indicator2"),
        field.has("subfields") ? subfields(field.path("subfields")) : null,
        field.has("pattern") ? shape(field) : null,
        field.path("length").asInt(0),
        positions(field.path("positions")),
        types(field.path("types")));
  }

  private static Definition.Label label(JsonNode node) {
    String english = node.path("label").asString("");
    return new Definition.Label(node.path("label-vi").asString(english), english);
  }

  private static boolean isObsolete(JsonNode node) {
    return node.path("deprecated").asBoolean(false);
  }

  /** Returns the values; null is Avram's form of "undefined", which is a blank. */
  private static ValueTest.@Nullable Characters indicator(JsonNode field, String name) {
    if (!field.has(name)) {
      return null;
    }
    JsonNode codes = field.path(name).path("codes");
    if (field.path(name).isNull()) {
      return new ValueTest.Characters(AsciiSet.NONE.with(' '), AsciiSet.NONE);
    }
    return codes.isObject() ? characters(codes) : null;
  }

  private Definition.SubfieldTable subfields(JsonNode node) {
    Map<Character, Definition.Sub> out = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      JsonNode sub = entry.getValue();
      if (entry.getKey().length() != 1 || entry.getKey().charAt(0) > '~') {
        throw new IllegalArgumentException("not a subfield code: '" + entry.getKey() + "'");
      }
      out.put(
          entry.getKey().charAt(0),
          new Definition.Sub(
              label(sub),
              sub.path("repeatable").asBoolean(false),
              isObsolete(sub),
              sub.has("codes") || sub.has("pattern") ? test(sub) : null));
    }
    return new Definition.SubfieldTable(out);
  }

  private List<Definition.Position> positions(JsonNode node) {
    List<Definition.Position> out = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String[] ends = entry.getKey().split("-", -1);
      int from = Integer.parseInt(ends[0]);
      int to = Integer.parseInt(ends[ends.length - 1]) + 1;
      out.add(new Definition.Position(from, to, label(entry.getValue()), test(entry.getValue())));
    }
    out.sort(Comparator.comparingInt(Definition.Position::from));
    return out;
  }

  private Map<String, Definition.Type> types(JsonNode node) {
    Map<String, Definition.Type> out = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String length = entry.getValue().path("length").asString("");
      List<Integer> lengths =
          Stream.of(length.split("\\|")).filter(l -> !l.isEmpty()).map(Integer::valueOf).toList();
      out.put(
          entry.getKey(),
          new Definition.Type(lengths, positions(entry.getValue().path("positions"))));
    }
    return out;
  }

  private ValueTest test(JsonNode node) {
    JsonNode codes = node.path("codes");
    if (codes.isString()) {
      JsonNode listed = codelists.path(codes.asString()).path("codes");
      if (!listed.isObject()) {
        throw new IllegalArgumentException("no code list '" + codes.asString() + "'");
      }
      return listed(listed);
    }
    if (node.has("pattern")) {
      return shape(node);
    }
    if (node.has("flags")) {
      return characters(node.path("flags"));
    }
    boolean single = codes.properties().stream().allMatch(c -> c.getKey().length() == 1);
    return single ? characters(codes) : listed(codes);
  }

  private static ValueTest listed(JsonNode codes) {
    Map<String, Boolean> out = new HashMap<>();
    codes.properties().forEach(code -> out.put(code.getKey(), isObsolete(code.getValue())));
    return new ValueTest.Listed(out);
  }

  private static ValueTest.Characters characters(JsonNode codes) {
    AsciiSet valid = AsciiSet.NONE;
    AsciiSet obsolete = AsciiSet.NONE;
    for (Map.Entry<String, JsonNode> code : codes.properties()) {
      char c = code.getKey().isEmpty() ? '\uffff' : code.getKey().charAt(0);
      if (code.getKey().length() != 1 || c > '~') {
        throw new IllegalArgumentException("not one ASCII character: '" + code.getKey() + "'");
      }
      if (isObsolete(code.getValue())) {
        obsolete = obsolete.with(c);
      } else {
        valid = valid.with(c);
      }
    }
    return new ValueTest.Characters(valid, obsolete);
  }

  private static ValueTest shape(JsonNode node) {
    try {
      return new ValueTest.Shape(Pattern.compile(node.path("pattern").asString("")));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("not a regular expression: " + e.getPattern(), e);
    }
  }
}
