package org.lienthong.console.reader;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.Filter;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.console.search.Years;
import org.lienthong.core.member.Library;
import org.lienthong.core.vocabulary.BookKind;
import org.lienthong.core.vocabulary.Material;
import org.lienthong.core.vocabulary.MaterialClass;

/** The advanced form: {@code /advanced}. It sends its search to {@code /search}. */
final class AdvancedPage implements Page {
  /** Languages of books in Vietnamese school libraries, the frequent first. */
  private static final List<String> LANGUAGES =
      List.of("vie", "eng", "fre", "chi", "jpn", "kor", "rus", "ger", "mul");

  private final CatalogueSearch search;
  private final Templates templates;

  AdvancedPage(CatalogueSearch search, Templates templates) {
    this.search = search;
    this.templates = templates;
  }

  @Override
  public PageAnswer get(Visit visit) {
    Frame frame = visit.whole().frame();
    SearchRequest request = frame.request();
    Map<String, String> libraries = new LinkedHashMap<>();
    for (Library library : search.libraries()) {
      libraries.put(library.code(), library.name());
    }
    Optional<Years> years = request.chosen(Filter.YEAR).stream().findFirst().flatMap(Years::parse);
    return templates.page(
        "advanced",
        frame,
        Map.of(
            "libraries",
            offered(frame, Filter.LIBRARY, libraries),
            "materials",
            offered(frame, Filter.MATERIAL, named(frame, Filter.MATERIAL, materials())),
            "languages",
            offered(frame, Filter.LANGUAGE, named(frame, Filter.LANGUAGE, LANGUAGES)),
            "from",
            years.map(Years::from).orElse(""),
            "to",
            years.map(Years::to).orElse("")));
  }

  /** Kinds of schoolbooks first: they are what a school looks for. */
  private static List<String> materials() {
    List<String> kinds = Arrays.stream(BookKind.values()).flatMap(k -> k.facet().stream()).toList();
    List<String> registers =
        Arrays.stream(MaterialClass.values()).map(MaterialClass::code).toList();
    List<String> materials = Arrays.stream(Material.values()).map(Material::code).toList();
    return Stream.of(kinds, registers, materials)
        .flatMap(List::stream)
        .filter(code -> !code.equals(MaterialClass.BTC.code()))
        .distinct()
        .toList();
  }

  private static Map<String, String> named(Frame frame, Filter filter, List<String> codes) {
    Map<String, String> out = new LinkedHashMap<>();
    codes.forEach(code -> out.put(code, ValueNames.of(frame.texts(), filter, code, code)));
    return out;
  }

  /** A chosen value stays, also one that is not among those offered. */
  private Map<String, String> offered(Frame frame, Filter filter, Map<String, String> values) {
    for (String chosen : frame.request().chosen(filter)) {
      if (values.keySet().stream().noneMatch(known -> filter.isSame(known, chosen))) {
        String display = filter == Filter.LIBRARY ? search.nameOf(chosen) : chosen;
        values.put(chosen, ValueNames.of(frame.texts(), filter, chosen, display));
      }
    }
    return values;
  }
}
