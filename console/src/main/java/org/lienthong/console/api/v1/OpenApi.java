package org.lienthong.console.api.v1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lienthong.console.api.v1.body.Label;
import org.lienthong.console.search.Filter;
import org.lienthong.core.suggestion.Correction;
import org.lienthong.core.vocabulary.BookKind;
import org.lienthong.core.vocabulary.Material;
import org.lienthong.core.vocabulary.TextbookSeries;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /openapi.json}: the description of the interface in OpenAPI 3.1. It is written by hand,
 * since it is a promise to clients; only the lists that grow with other parts of the program are
 * filled in here: filters, orders and the codes of vocabularies.
 */
final class OpenApi implements Resource {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ENUM = "enum";

  private final byte[] written = written();

  private static byte[] written() {
    try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
      return Objects.requireNonNull(in, "openapi.json").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of();
  }

  @Override
  public Answer get(ApiRequest request) {
    return Answer.of(document(request.addresses()), ApiLimits.FRESH_LISTS);
  }

  /** Returns the description for clients that know the server by these addresses. */
  ObjectNode document(Addresses addresses) {
    ObjectNode out = (ObjectNode) JSON.readTree(written);
    at(out, "/servers/0").put("url", addresses.of(""));
    filters(out);
    words(at(out, "/components/parameters/sort/schema"), SearchInput.orders());
    words(at(out, "/components/parameters/facets/schema/items"), Facets.names());
    words(at(out, "/components/schemas/CountedFacet/properties/name"), Facets.names());
    ObjectNode record = at(out, "/components/schemas/CatalogueRecord/properties");
    words(at(record, "/material"), Arrays.stream(Material.values()).map(Material::code).toList());
    words(at(record, "/kind"), Arrays.stream(BookKind.values()).map(BookKind::code).toList());
    words(
        at(record, "/textbookSeries/items"),
        Arrays.stream(TextbookSeries.values()).map(TextbookSeries::code).toList());
    words(
        at(out, "/components/schemas/SuggestedSearch/properties/corrections/items"),
        Arrays.stream(Correction.values()).map(Descriptions::code).toList());
    return out;
  }

  private static ObjectNode at(ObjectNode node, String pointer) {
    return (ObjectNode) node.at(pointer);
  }

  private static void words(ObjectNode schema, List<String> words) {
    ArrayNode list = schema.putArray(ENUM);
    words.forEach(list::add);
  }

  private static void filters(ObjectNode out) {
    ObjectNode parameters = at(out, "/components/parameters");
    ArrayNode search = (ArrayNode) out.at("/paths/~1search/get/parameters");
    ArrayNode facets = (ArrayNode) out.at("/paths/~1facets/get/parameters");
    for (Filter filter : Filter.values()) {
      describe(filter, parameters.putObject(filter.parameter()));
      String reference = "#/components/parameters/" + filter.parameter();
      search.addObject().put("$ref", reference);
      facets.addObject().put("$ref", reference);
    }
  }

  private static void describe(Filter filter, ObjectNode parameter) {
    Label name = Labels.of(filter);
    Label values = values(filter);
    parameter
        .put("name", filter.parameter())
        .put("in", "query")
        .put(
            "description",
            "Chỉ những biểu ghi có giá trị này của «%s», %s; lặp lại thì có một trong các giá trị là đủ. / Only records with this value of \"%s\", %s; of several values, one is enough."
                .formatted(name.vi(), values.vi(), name.en(), values.en()))
        .put("style", "form")
        .put("explode", true);
    ObjectNode schema = parameter.putObject("schema");
    schema.put("type", "array").put("maxItems", ApiLimits.MAX_FILTER_VALUES);
    schema.putObject("items").put("type", "string").put("maxLength", ApiLimits.MAX_CHARACTERS);
  }

  private static Label values(Filter filter) {
    return switch (filter) {
      case YEAR ->
          new Label(
              "một năm hoặc một khoảng như 2018-2021, 2018-, -2021",
              "a year or a range such as 2018-2021, 2018-, -2021");
      case DIGITAL -> new Label("chỉ là " + Filter.YES, "which is only " + Filter.YES);
      default -> new Label("như bộ lọc cùng tên cho biết", "as the facet of the same name has it");
    };
  }
}
