package org.lienthong.sru.operation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;
import org.lienthong.core.query.cql.Cql;
import org.lienthong.core.query.cql.CqlLimits;
import org.lienthong.core.query.cql.CqlQuery;
import org.lienthong.core.query.cql.CqlSearch;
import org.lienthong.core.store.RecordStore;
import org.lienthong.marc.crosswalk.RecordFormat;
import org.lienthong.sru.answer.FacetList;
import org.lienthong.sru.answer.KeptSet;
import org.lienthong.sru.answer.SearchedInstead;
import org.lienthong.sru.answer.SruAnswer;
import org.lienthong.sru.request.SruLimits;
import org.lienthong.sru.request.SruParameter;
import org.lienthong.sru.request.SruRequest;

/** The searchRetrieve operation. Thread-safe. */
public final class SearchOperation {
  private final SearchIndex index;
  private final RecordStore store;
  private final KeptResultSets sets;
  private final Facets facets;
  private final Rescue rescue;

  /** Creates the operation for an index and the store of its records. */
  public SearchOperation(
      SearchIndex index, RecordStore store, Budget resultSets, InstantSource clock) {
    this.index = index;
    this.store = store;
    this.sets = new KeptResultSets(resultSets, clock);
    this.facets = new Facets(index);
    this.rescue = new Rescue(index);
  }

  /** Executes a request that has no refusals so far. */
  public SruAnswer.Search answer(SruRequest request, List<String> catalogues, Asker asker) {
    return new Search(request, catalogues, asker).answer();
  }

  /** The search of one request. */
  private final class Search {
    private final SruRequest request;
    private final List<String> catalogues;
    private final Asker asker;
    private final List<Refusal> warnings;
    private @Nullable CqlQuery tree;
    private @Nullable String typed;
    private List<SearchedInstead> instead = List.of();

    Search(SruRequest request, List<String> catalogues, Asker asker) {
      this.request = request;
      this.catalogues = catalogues;
      this.asker = asker;
      this.warnings = new ArrayList<>(request.warnings());
    }

    SruAnswer.Search answer() {
      try {
        Options.refuseTheUnsupported(request);
        return page(found(wanted()));
      } catch (RefusedException refused) {
        warnings.add(refused.refusal());
        return SruAnswer.Search.refused(request, tree, warnings);
      }
    }

    private CqlSearch wanted() {
      String query =
          request
              .get(SruParameter.QUERY)
              .orElseThrow(() ->
                  Diagnostic.MANDATORY_PARAMETER_MISSING
                      .about(SruParameter.QUERY.label())
                      .asException());
      if (Rescue.isAsked(request) && Rescue.isEverything(query)) {
        return new CqlSearch(new Query.MatchAll(), List.of());
      }
      String type = request.get(SruParameter.QUERY_TYPE).orElse("cql");
      return switch (type) {
        case "cql" -> Rescue.isAsked(request) ? cqlOrTyped(query) : cql(query);
        case "searchTerms" -> new CqlSearch(searchTerms(query), List.of());
        default -> throw Diagnostic.QUERY_TYPE_UNSUPPORTED.about(type).asException();
      };
    }

    private CqlSearch cql(String query) {
      tree = Cql.tree(query);
      return Cql.translate(tree);
    }

    /** Reads what a person typed; only programs write CQL. */
    private CqlSearch cqlOrTyped(String query) {
      try {
        return cql(query);
      } catch (RefusedException refused) {
        Query words = Rescue.typed(query).orElseThrow(() -> refused);
        tree = null;
        typed = query;
        return new CqlSearch(words, List.of());
      }
    }

    /** Returns the index's default query for words, as people expect of a search box. */
    private Query searchTerms(String words) {
      if (words.isBlank()) {
        throw Diagnostic.EMPTY_TERM.about(null).asException();
      }
      return new Query.Term(
          AccessPoint.ANY,
          Query.Relation.EQ,
          Query.Match.SERVER_CHOICE,
          Set.of(),
          Set.of(),
          MaskedText.literal(words.strip()));
    }

    private KeptResultSets.Kept found(CqlSearch wanted) {
      List<SortKey> sort = wanted.sort();
      Optional<String> sortKeys = request.get(SruParameter.SORT_KEYS);
      if (sort.isEmpty() && sortKeys.isPresent()) {
        sort = SortKeysParameter.read(sortKeys.get());
      } else if (sortKeys.isPresent()) {
        warnings.add(Diagnostic.SORT_TWICE.about(sortKeys.get()));
      }
      Duration idle = idle();
      if (wanted.query() instanceof Query.ResultSetRef(String name) && sort.isEmpty()) {
        KeptResultSets.Kept kept = earlier(name);
        return new KeptResultSets.Kept(catalogues, kept.query(), kept.sort(), kept.found(), idle);
      }
      Query query = resolved(wanted.query());
      if (Rescue.isAsked(request)) {
        Rescue.Outcome outcome = rescue.rescued(catalogues, query, typed);
        query = outcome.query();
        instead = outcome.instead();
      }
      return new KeptResultSets.Kept(
          catalogues, query, sort, index.search(catalogues, query, sort), idle);
    }

    private Duration idle() {
      long asked = request.parameters().number(SruParameter.RESULT_SET_TTL, 0, 0);
      return Duration.ofSeconds(Math.min(asked, SruLimits.MAX_RESULT_SET_SECONDS));
    }

    private KeptResultSets.Kept earlier(String name) {
      return sets.find(name, catalogues)
          .orElseThrow(() -> Diagnostic.NO_SUCH_RESULT_SET.about(name).asException());
    }

    /** Replaces the names of earlier result sets by their queries, within the limits of CQL. */
    private Query resolved(Query query) {
      int[] clauses = {0};
      long[] characters = {0};
      Query whole =
          query.rewrite(leaf -> {
            Query put =
                leaf instanceof Query.ResultSetRef(String name) ? earlier(name).query() : leaf;
            clauses[0] += put.leaves().size();
            characters[0] += QueryWeight.characters(put);
            limit(clauses[0], characters[0]);
            return put;
          });
      if (QueryWeight.depth(whole) > CqlLimits.MAX_DEPTH) {
        throw tooMany("nested deeper than " + CqlLimits.MAX_DEPTH);
      }
      return whole;
    }

    private static void limit(int clauses, long characters) {
      if (clauses > CqlLimits.MAX_CLAUSES) {
        throw tooMany("at most " + CqlLimits.MAX_CLAUSES + " clauses");
      }
      if (characters > CqlLimits.MAX_QUERY_CHARS) {
        throw Diagnostic.TOO_MANY_CHARACTERS
            .about("at most " + CqlLimits.MAX_QUERY_CHARS + " with the result sets' queries")
            .asException();
      }
    }

    private static RefusedException tooMany(String what) {
      return Diagnostic.TOO_MANY_BOOLEANS
          .about(what + " with the result sets' queries")
          .asException();
    }

    private SruAnswer.Search page(KeptResultSets.Kept kept) {
      ResultSet found = kept.found();
      RecordFormat format = Options.format(request);
      boolean escaped = Options.escaped(request);
      long start = request.parameters().number(SruParameter.START_RECORD, 1, 1);
      if (start > Math.max(1, found.size())) {
        return beyond(start, found.size());
      }
      long[] keys = found.keys(start - 1, count());
      long next = start + keys.length;
      return new SruAnswer.Search(
          request,
          tree,
          found.size(),
          keep(kept),
          new RecordPage(store, format, keys, start),
          escaped,
          next <= found.size() ? next : 0,
          facetLists(kept.query()),
          instead,
          warnings);
    }

    /** Refuses a start after the last record; the answer has the number of records. */
    private SruAnswer.Search beyond(long start, long size) {
      warnings.add(Diagnostic.FIRST_RECORD_OUT_OF_RANGE.about(start + " of " + size));
      return SruAnswer.Search.refused(request, tree, warnings).counting(size);
    }

    /** Returns the number of records to give; nextRecordPosition says where to continue. */
    private int count() {
      long asked =
          request.parameters().number(SruParameter.MAXIMUM_RECORDS, 0, SruLimits.DEFAULT_RECORDS);
      return (int) Math.min(asked, asker.mostRecords());
    }

    private @Nullable KeptSet keep(KeptResultSets.Kept kept) {
      if (kept.idle().isZero()) {
        return null;
      }
      Optional<String> id = sets.keep(kept, asker.client());
      if (id.isEmpty()) {
        warnings.add(Diagnostic.RESULT_SET_UNAVAILABLE.about("not kept: too many are kept now"));
      }
      return id.map(name -> new KeptSet(name, kept.idle().toSeconds())).orElse(null);
    }

    private List<FacetList> facetLists(Query query) {
      Optional<FacetRequest> wish = FacetRequest.read(request);
      return wish.isEmpty() ? List.of() : facets.count(wish.get(), catalogues, query, narrower());
    }

    /** Returns the address of searches with the same facets, up to their query. */
    private String narrower() {
      String limit =
          request
              .get(SruParameter.FACET_LIMIT)
              .map(
                  wanted -> "facetLimit=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + "&")
              .orElse("");
      return asker.address() + "?" + limit + "query=";
    }
  }
}
