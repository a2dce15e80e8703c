package org.lienthong.console.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.console.api.v1.body.CatalogueRecord;
import org.lienthong.console.api.v1.body.CountedFacets;
import org.lienthong.console.api.v1.body.Entry;
import org.lienthong.console.api.v1.body.FoundRecords;
import org.lienthong.console.api.v1.body.Label;
import org.lienthong.console.api.v1.body.MemberLibraries;
import org.lienthong.console.api.v1.body.MovedRecord;
import org.lienthong.console.api.v1.body.Problem;
import org.lienthong.console.api.v1.body.ProblemKinds;
import org.lienthong.console.api.v1.body.SuggestedSearches;
import org.lienthong.console.search.Filter;
import org.lienthong.console.search.SearchLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description says what the code does, no less and no more. */
class OpenApiTest extends ApiFixture {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<Class<?>> BODIES =
      List.of(
          Entry.class,
          FoundRecords.class,
          CatalogueRecord.class,
          MovedRecord.class,
          MemberLibraries.class,
          CountedFacets.class,
          SuggestedSearches.class,
          Problem.class,
          ProblemKinds.class);

  private JsonNode document;

  @BeforeEach
  void read() {
    document = catalogue.json("/openapi.json");
  }

  private Map<String, Resource> resources() {
    return new Routes(
            catalogue.search, catalogue.union.libraries(), new Label("Liên Thông", "Lien Thong"))
        .all();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
  }

  private Set<String> parameters(JsonNode list, String place) {
    return list.valueStream()
        .map(this::resolved)
        .filter(p -> p.get("in").asString().equals(place))
        .map(p -> p.get("name").asString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void isOpenApiOfThisServer() {
    assertThat(document.get("openapi").asString()).startsWith("3.1.");
    assertThat(document.at("/servers/0/url").asString()).isEqualTo(catalogue.address() + "/api/v1");
  }

  @Test
  void hasThePathsOfTheCode() {
    assertThat(document.get("paths").propertyNames())
        .containsExactlyInAnyOrderElementsOf(resources().keySet());
  }

  @Test
  void hasTheParametersOfTheCode() {
    resources()
        .forEach((template, resource) -> {
          JsonNode path = document.get("paths").get(template);
          Set<String> wanted = new TreeSet<>();
          resource.parameters().forEach(p -> wanted.add(p.label()));
          if (resource.takesFilters()) {
            Arrays.stream(Filter.values()).forEach(f -> wanted.add(f.parameter()));
          }
          assertThat(parameters(path.at("/get/parameters"), "query"))
              .as(template)
              .isEqualTo(wanted);
          Set<String> variables =
              Arrays.stream(template.split("/"))
                  .filter(part -> part.startsWith("{"))
                  .map(part -> part.substring(1, part.length() - 1))
                  .collect(Collectors.toCollection(TreeSet::new));
          assertThat(parameters(path.path("parameters"), "path")).as(template).isEqualTo(variables);
        });
  }

  @Test
  void hasTheMembersOfTheCode() {
    Set<Class<?>> bodies = new LinkedHashSet<>();
    BODIES.forEach(body -> collect(body, bodies));
    JsonNode schemas = document.at("/components/schemas");
    assertThat(schemas.propertyNames())
        .containsExactlyInAnyOrderElementsOf(bodies.stream().map(Class::getSimpleName).toList());
    for (Class<?> body : bodies) {
      JsonNode schema = schemas.get(body.getSimpleName());
      List<RecordComponent> members = List.of(body.getRecordComponents());
      assertThat(schema.get("properties").propertyNames())
          .as(body.getSimpleName())
          .containsExactlyElementsOf(members.stream().map(RecordComponent::getName).toList());
      assertThat(schema.get("required").valueStream().map(JsonNode::asString))
          .as(body.getSimpleName())
          .containsExactlyElementsOf(
              members.stream()
                  .filter(m -> !m.getAnnotatedType().isAnnotationPresent(Nullable.class))
                  .map(RecordComponent::getName)
                  .toList());
      members.forEach(member ->
          assertType(
              body.getSimpleName() + "." + member.getName(),
              member.getGenericType(),
              schema.get("properties").get(member.getName())));
    }
  }

  private static void collect(Class<?> body, Set<Class<?>> all) {
    if (all.add(body)) {
      for (RecordComponent member : body.getRecordComponents()) {
        Type type = member.getGenericType();
        Type inner = type instanceof ParameterizedType p ? p.getActualTypeArguments()[0] : type;
        if (inner instanceof Class<?> c && c.isRecord()) {
          collect(c, all);
        }
      }
    }
  }

  private static void assertType(String name, Type type, JsonNode schema) {
    switch (type) {
      case ParameterizedType list -> {
        assertThat(schema.path("type").asString("")).as(name).isEqualTo("array");
        assertType(name, list.getActualTypeArguments()[0], schema.get("items"));
      }
      case Class<?> body when body.isRecord() ->
          assertThat(schema.path("$ref").asString(""))
              .as(name)
              .isEqualTo("#/components/schemas/" + body.getSimpleName());
      default ->
          assertThat(schema.path("type").asString(""))
              .as(name)
              .isEqualTo(
                  Map.of(
                          String.class, "string",
                          int.class, "integer",
                          long.class, "integer",
                          Integer.class, "integer",
                          boolean.class, "boolean",
                          JsonNode.class, "object")
                      .get(type));
    }
  }

  @Test
  void hasTheLimitsOfTheCode() {
    JsonNode limit = document.at("/components/parameters/limit/schema");
    assertThat(limit.get("maximum").asInt()).isEqualTo(ApiLimits.MAX_RECORDS);
    assertThat(limit.get("default").asInt()).isEqualTo(ApiLimits.USUAL_RECORDS);
    JsonNode values = document.at("/components/parameters/values/schema");
    assertThat(values.get("maximum").asInt()).isEqualTo(ApiLimits.MAX_VALUES);
    assertThat(values.get("default").asInt()).isEqualTo(ApiLimits.USUAL_VALUES);
    assertThat(document.at("/components/parameters/typed/schema/maxLength").asInt())
        .isEqualTo(SearchLimits.MAX_CHARACTERS);
    assertThat(document.at("/components/parameters/q/description").asString())
        .contains(SearchLimits.MAX_CHARACTERS + " characters");
    assertThat(document.at("/paths/~1search/get/description").asString())
        .contains("%,d".formatted(ApiLimits.REACH));
    assertThat(
            document
                .at("/components/schemas/SuggestedSearches/properties/records/description")
                .asString())
        .contains("at most " + ApiLimits.SUGGESTED_RECORDS);
  }

  @Test
  void saysEverythingInBothLanguages() {
    List<JsonNode> texts = new ArrayList<>(document.findValues("description"));
    texts.addAll(document.findValues("summary"));
    assertThat(texts)
        .filteredOn(text -> text.isString() && !text.asString().equals("OpenAPI 3.1"))
        .hasSizeGreaterThan(100)
        .allSatisfy(text -> assertThat(text.asString()).contains(" / "));
  }

  @Test
  void refersOnlyToWhatItHas() {
    assertThat(document.findValues("$ref"))
        .hasSizeGreaterThan(50)
        .allSatisfy(reference ->
            assertThat(document.at(reference.asString().substring(1)).isMissingNode())
                .as(reference.asString())
                .isFalse());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                                      | 200 | Entry",
        "/                                                     | 200 | Entry",
        "/search                                               | 200 | FoundRecords",
        "/search?q=toan+6&facets=library,grade&limit=1         | 200 | FoundRecords",
        "/search?limit=1                                       | 200 | FoundRecords",
        "/search?q=daat+ruwngf                                 | 200 | FoundRecords",
        "/search?q=%3F%3F%3F                                   | 200 | FoundRecords",
        "/records/toan6                                        | 200 | CatalogueRecord",
        "/records/toan6?include=marc                           | 200 | CatalogueRecord",
        "/records/dethi                                        | 200 | CatalogueRecord",
        "/records/merged                                       | 301 | MovedRecord",
        "/records/gone                                         | 410 | Problem",
        "/records/never                                        | 404 | Problem",
        "/libraries                                            | 200 | MemberLibraries",
        "/libraries/thcs1                                      | 200 | MemberLibrary",
        "/libraries/none                                       | 404 | Problem",
        "/facets                                               | 200 | CountedFacets",
        "/facets?q=toan&library=thcs1&facets=library           | 200 | CountedFacets",
        "/suggestions?q=toan                                   | 200 | SuggestedSearches",
        "/suggestions?q=tona+6                                 | 200 | SuggestedSearches",
        "/suggestions                                          | 200 | SuggestedSearches",
        "/problems                                             | 200 | ProblemKinds",
        "/nothing                                              | 404 | Problem",
        "/search?limit=many                                    | 400 | Problem",
        "/search?query-type=cql&q=dc.title%3D                  | 400 | Problem",
      })
  void describesRealAnswers(@Nullable String path, int status, String schema) {
    var response = catalogue.get(path == null ? "" : path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(complaints(schema, response.body())).isEmpty();
  }

  @Test
  void wouldNotFitAnyAnswer() {
    assertThat(complaints("MovedRecord", "{\"id\":\"a\",\"successor\":\"b\"}")).hasSize(1);
    assertThat(complaints("Label", "{\"vi\":\"a\",\"en\":\"b\",\"fr\":\"c\"}")).hasSize(1);
    assertThat(complaints("MovedRecord", "{\"id\":\"a\",\"successor\":\"b\",\"href\":\"no uri\"}"))
        .hasSize(1);
  }

  /** Members that are not described are complaints, too: only clients must be lenient. */
  private List<Error> complaints(String schema, String answer) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$ref", "#/components/schemas/" + schema);
    ObjectNode schemas = (ObjectNode) document.at("/components/schemas").deepCopy();
    schemas
        .valueStream()
        .flatMap(s -> s instanceof ObjectNode o ? Stream.of(o) : Stream.empty())
        .forEach(s -> s.put("additionalProperties", false));
    root.putObject("components").set("schemas", schemas);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root)
        .validate(
            JSON.readTree(answer),
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
