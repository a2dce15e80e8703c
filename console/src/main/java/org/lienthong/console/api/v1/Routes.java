package org.lienthong.console.api.v1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.console.api.v1.body.Label;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.core.member.LibraryRegistry;

/** All resources by the templates of their paths, as OpenAPI writes them. */
final class Routes {
  private final Map<String, Resource> resources = new LinkedHashMap<>();

  Routes(CatalogueSearch search, LibraryRegistry libraries, Label title) {
    LibraryResources members = new LibraryResources(search.lists().libraries(), libraries);
    resources.put("/", new EntryResource(title));
    resources.put("/search", new SearchResource(search));
    resources.put("/records/{id}", new RecordResource(search.records()));
    resources.put("/libraries", members.all());
    resources.put("/libraries/{code}", members.one());
    resources.put("/facets", new FacetsResource(search));
    resources.put("/suggestions", new SuggestionsResource(search));
    resources.put(Problems.PATH, new Problems());
    resources.put("/openapi.json", new OpenApi());
  }

  /** Returns the resources by template. */
  Map<String, Resource> all() {
    return resources;
  }

  /**
   * A resource and what its template's variables stand for.
   *
   * @param variables in the order of the template
   */
  record Match(Resource resource, List<String> variables) {
    Match {
      variables = List.copyOf(variables);
    }
  }

  /**
   * Finds the resource of a path.
   *
   * @param path after the root of the interface; empty is the root itself
   */
  Optional<Match> find(String path) {
    String whole = path.isEmpty() ? "/" : path;
    return resources.entrySet().stream()
        .flatMap(entry ->
            variables(entry.getKey(), whole).map(v -> new Match(entry.getValue(), v)).stream())
        .findFirst();
  }

  private static Optional<List<String>> variables(String template, String path) {
    List<String> wanted = Arrays.asList(template.split("/", -1));
    List<String> given = Arrays.asList(path.split("/", -1));
    List<String> out = new ArrayList<>();
    boolean fits = wanted.size() == given.size();
    for (int i = 0; fits && i < wanted.size(); i++) {
      if (wanted.get(i).startsWith("{")) {
        out.add(given.get(i));
        fits = !given.get(i).isEmpty();
      } else {
        fits = wanted.get(i).equals(given.get(i));
      }
    }
    return fits ? Optional.of(out) : Optional.empty();
  }
}
