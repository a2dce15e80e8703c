package org.lienthong.console.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.Facet;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.core.text.VietnameseText;

/** The libraries of the union and how many titles each has. For use by any number of threads. */
public final class LibraryList {
  private static final List<String> UNION = List.of(Catalogue.UNION);

  private final SearchIndex index;
  private final LibraryRegistry libraries;

  LibraryList(SearchIndex index, LibraryRegistry libraries) {
    this.index = index;
    this.libraries = libraries;
  }

  /**
   * A library and its titles.
   *
   * @param titles records of the union that it has copies of
   */
  public record Counted(Library library, long titles) {}

  /** Returns the library of a code in any letter case. */
  public Optional<Library> find(String code) {
    return libraries.find(code);
  }

  /** Returns all libraries in the Vietnamese order of their names. */
  public List<Counted> all() {
    Map<String, Long> titles = titles();
    return libraries.all().stream()
        .map(library -> new Counted(library, titles.getOrDefault(term(library), 0L)))
        .sorted(
            Comparator.comparing(
                    (Counted c) -> VietnameseText.sortKey(c.library().name()),
                    Arrays::compareUnsigned)
                .thenComparing(c -> c.library().code()))
        .toList();
  }

  /** One pass of the index counts all libraries. */
  private Map<String, Long> titles() {
    return index
        .facets(
            UNION,
            new Query.MatchAll(),
            List.of(AccessPoint.HOLDING_LIBRARY),
            SearchLimits.LIBRARIES)
        .stream()
        .flatMap(facet -> facet.values().stream())
        .collect(Collectors.toMap(Facet.Value::term, Facet.Value::records));
  }

  /** Returns how many titles a library has. */
  public long titles(Library library) {
    return index.count(
        UNION,
        new Query.Term(
            AccessPoint.HOLDING_LIBRARY,
            Query.Relation.EQ,
            Query.Match.EXACT,
            Set.of(),
            Set.of(),
            MaskedText.literal(library.code())));
  }

  /** Returns the value of {@link Filter#LIBRARY} for a library. */
  public static String term(Library library) {
    return VietnameseText.folded(library.code());
  }
}
