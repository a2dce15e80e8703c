package org.lienthong.marc.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table of fields that records are checked against: MARC 21, and a library's local fields. */
public final class MarcTable {
  private static final String STANDARD = "marc21-bibliographic.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The leader is described like a field, but it is always there. */
  static final String LEADER = "LDR";

  private final Map<String, Definition.Field> fields;
  private final List<Definition.Field> required;

  private MarcTable(Map<String, Definition.Field> fields) {
    this.fields = Map.copyOf(fields);
    this.required =
        fields.values().stream()
            .filter(f -> f.required() && !f.tag().equals(LEADER))
            .sorted(Comparator.comparing(Definition.Field::tag))
            .toList();
  }

  /** Returns the table of MARC 21. */
  public static MarcTable standard() {
    return new MarcTable(AvramReader.read(standardTree()));
  }

  /**
   * Returns the table of MARC 21 with local fields.
   *
   * @param local an Avram schema: its fields are added, and those that MARC 21 has get its
   *     subfields and values as well
   * @throws IllegalArgumentException when it is not one, with the reason
   */
  public static MarcTable with(String local) {
    try {
      JsonNode added = JSON.readTree(local);
      if (!added.path("fields").isObject()) {
        throw new IllegalArgumentException("a schema must have an object \"fields\"");
      }
      ObjectNode tree = standardTree();
      merge(tree, added);
      return new MarcTable(AvramReader.read(tree));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  private static ObjectNode standardTree() {
    try (InputStream in = MarcTable.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException(STANDARD + " is missing");
      }
      return (ObjectNode) JSON.readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds what {@code from} has; values that both have are those of {@code from}. */
  private static void merge(ObjectNode into, JsonNode from) {
    for (Map.Entry<String, JsonNode> entry : from.properties()) {
      if (into.get(entry.getKey()) instanceof ObjectNode both && entry.getValue().isObject()) {
        merge(both, entry.getValue());
      } else {
        into.set(entry.getKey(), entry.getValue());
      }
    }
  }

  Definition.@Nullable Field field(String tag) {
    return fields.get(tag);
  }

  /** Returns the fields that every record must have, in the order of their tags. */
  List<Definition.Field> required() {
    return required;
  }

  /** Returns what a field is, in Vietnamese; empty for a tag that the table does not have. */
  public Optional<String> vietnameseLabel(String tag) {
    return Optional.ofNullable(fields.get(tag)).map(f -> f.label().vietnamese());
  }

  /** Returns what a field is, in English; empty for a tag that the table does not have. */
  public Optional<String> englishLabel(String tag) {
    return Optional.ofNullable(fields.get(tag)).map(f -> f.label().english());
  }
}
