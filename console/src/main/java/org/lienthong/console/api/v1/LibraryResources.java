package org.lienthong.console.api.v1;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lienthong.console.api.v1.body.MemberLibraries;
import org.lienthong.console.api.v1.body.MemberLibrary;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.Filter;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.core.member.LibraryRegistry;

/**
 * {@code /libraries} and {@code /libraries/CODE}. Addresses and logins of a library's own servers
 * are not published.
 */
final class LibraryResources {
  private final CatalogueSearch search;
  private final LibraryRegistry libraries;

  LibraryResources(CatalogueSearch search, LibraryRegistry libraries) {
    this.search = search;
    this.libraries = libraries;
  }

  /** Returns the resource of all libraries. */
  Resource all() {
    return new Plain() {
      @Override
      public Answer get(ApiRequest request) {
        return list(request.addresses());
      }
    };
  }

  /** Returns the resource of one library. */
  Resource one() {
    return new Plain() {
      @Override
      public Answer get(ApiRequest request) {
        return library(request.variables().getFirst(), request.addresses());
      }
    };
  }

  private abstract static class Plain implements Resource {
    @Override
    public Set<Parameter> parameters() {
      return Set.of();
    }
  }

  private Answer list(Addresses addresses) {
    List<Library> all = libraries.all();
    Map<String, Long> records = new HashMap<>();
    search
        .facets(SearchRequest.EMPTY, List.of(Filter.LIBRARY), all.size())
        .forEach(found ->
            found.values().forEach(value -> records.put(folded(value.term()), value.records())));
    return Answer.of(
        new MemberLibraries(
            all.stream()
                .map(library ->
                    described(
                        library, records.getOrDefault(folded(library.code()), 0L), addresses))
                .toList()),
        ApiLimits.FRESH_LISTS);
  }

  private Answer library(String code, Addresses addresses) {
    Library library =
        libraries
            .find(code)
            .orElseThrow(() ->
                libraries.former(code).isPresent()
                    ? ProblemType.LIBRARY_REMOVED.because(
                        "Thư viện này đã rời mạng.", "This library has left the network.")
                    : ProblemType.NO_SUCH_LIBRARY.because(
                        "Không có thư viện nào mang mã này.", "No library has this code."));
    long records =
        search.count(SearchRequest.EMPTY.with(Filter.LIBRARY, List.of(library.code())));
    return Answer.of(described(library, records, addresses), ApiLimits.FRESH_LISTS);
  }

  private static String folded(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  private static MemberLibrary described(Library library, long records, Addresses addresses) {
    Map<String, String> attributes = library.attributes();
    return new MemberLibrary(
        library.code(),
        library.name(),
        Arrays.stream(attributes.getOrDefault(LibraryAttribute.LEVEL, "").split(","))
            .map(String::strip)
            .filter(level -> !level.isEmpty())
            .toList(),
        attributes.get(LibraryAttribute.TYPE),
        attributes.get(LibraryAttribute.AREA),
        records,
        addresses.library(library.code()),
        addresses.search(Filter.LIBRARY, library.code()),
        addresses.libraryPage(library.code()));
  }
}
