package org.lienthong.index.lucene.scan;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.accesspoint.AccessPoint.Kind;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.index.ScanRequest;
import org.lienthong.core.index.ScanTerm;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.index.lucene.analysis.HeadingForms;
import org.lienthong.index.lucene.analysis.WordForms;
import org.lienthong.index.lucene.coded.CodedValues;
import org.lienthong.index.lucene.schema.IndexLimits;
import org.lienthong.index.lucene.schema.IndexNames;
import org.lienthong.index.lucene.search.LuceneSearchRequest;
import org.lienthong.index.lucene.search.Search;

/** The list of terms around a starting point. For one thread. */
public final class TermList {
  /** Characters that stand for others, or for the ends of a field, in CQL. */
  private static final String MASKS = "*?^\\";

  private static final byte[] NO_PREFIX = {};

  private final IndexSearcher searcher;
  private final List<String> catalogues;
  private final ScanRequest request;
  private final boolean ordered;
  private final byte[] prefix;
  private final OrderedTerms terms;

  /** One entry: terms of the same order are spellings of one heading. */
  private record Entry(BytesRef term, String display) {}

  /**
   * Opens the list.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when the access point or the positions
   *     are not supported
   */
  public TermList(IndexSearcher searcher, List<String> catalogues, ScanRequest request)
      throws IOException {
    check(request);
    this.searcher = searcher;
    this.catalogues = catalogues;
    this.request = request;
    this.ordered = request.point().kind() == Kind.TEXT;
    this.prefix = ordered && !request.whole() ? new byte[] {WordForms.MARKED} : NO_PREFIX;
    this.terms = new OrderedTerms(searcher, fields(), prefix, records());
  }

  private static void check(ScanRequest request) {
    if (request.count() > IndexLimits.SCAN_TERMS || request.step() > IndexLimits.SCAN_TERMS) {
      throw Diagnostic.TOO_MANY_TERMS_REQUESTED.about(request.count() + "").asException();
    }
    if (request.count() < 0
        || request.before() < 0
        || request.before() > request.count()
        || request.step() < 0) {
      throw Diagnostic.RESPONSE_POSITION_OUT_OF_RANGE.about(request.before() + "").asException();
    }
    boolean prose = request.point() == AccessPoint.NOTE || request.point() == AccessPoint.ABSTRACT;
    if (request.whole() && prose) {
      throw Diagnostic.UNSUPPORTED_STRUCTURE_ATTRIBUTE
          .about("whole headings of " + request.point().cql().getFirst())
          .asException();
    }
  }

  private List<String> fields() {
    AccessPoint point = request.point();
    if (!ordered) {
      return List.of(IndexNames.whole(point));
    }
    if (!request.whole()) {
      return List.of(IndexNames.words(point));
    }
    return point == AccessPoint.ANY
        ? Arrays.stream(AccessPoint.values())
            .filter(HeadingForms::keeps)
            .map(IndexNames::headings)
            .toList()
        : List.of(IndexNames.headings(point));
  }

  private FixedBitSet records() throws IOException {
    FixedBitSet out = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    searcher.search(Search.catalogues(catalogues), new DocumentMarker(out));
    return out;
  }

  /** Returns the requested terms. */
  public List<ScanTerm> terms() throws IOException {
    BytesRef start = start();
    List<ScanTerm> out = new ArrayList<>();
    for (Entry entry : before(start, request.before())) {
      out.add(counted(entry, false));
    }
    int ahead = out.size();
    terms.seek(start);
    for (Entry entry : next(request.count() - request.before())) {
      out.add(counted(entry, out.size() == ahead));
    }
    return out;
  }

  private BytesRef start() {
    if (!ordered) {
      return new BytesRef(CodedValues.part(request.point(), request.start()));
    }
    byte[] key = VietnameseText.sortKey(request.start());
    byte[] start = Arrays.copyOf(prefix, prefix.length + key.length);
    System.arraycopy(key, 0, start, prefix.length, key.length);
    return new BytesRef(start);
  }

  /** Reads on: {@code wanted} entries with the steps between them. */
  private List<Entry> next(int wanted) throws IOException {
    List<Entry> out = new ArrayList<>();
    int place = 0;
    BytesRef last = null;
    while (out.size() < wanted) {
      BytesRef term = terms.next();
      if (term == null) {
        break;
      }
      if (!isAskable(term)) {
        continue;
      }
      if (last == null || !sameHeading(last, term)) {
        if (place % (request.step() + 1) == 0) {
          out.add(new Entry(term, display(term)));
        }
        place++;
      }
      last = term;
    }
    return out;
  }

  private boolean sameHeading(BytesRef one, BytesRef other) {
    return ordered && request.whole() && orderOf(one).equals(orderOf(other));
  }

  private static BytesRef orderOf(BytesRef term) {
    int end = term.length;
    while (end > 0 && term.bytes[term.offset + end - 1] != 0) {
      end--;
    }
    return new BytesRef(term.bytes, term.offset, end);
  }

  private String display(BytesRef term) {
    return ordered ? WordForms.display(term) : term.utf8ToString();
  }

  /**
   * Returns the last entries before {@code start}. Terms can only be read forwards, so the method
   * searches for a place that is just far enough before it.
   */
  private List<Entry> before(BytesRef start, int wanted) throws IOException {
    List<Entry> found = List.of();
    for (BytesRef from : places(start)) {
      if (wanted == 0 || found.size() == wanted) {
        return found;
      }
      terms.seek(from);
      found = last(start, wanted);
    }
    return found;
  }

  private List<Entry> last(BytesRef end, int wanted) throws IOException {
    int stride = request.step() + 1;
    Deque<Entry> window = new ArrayDeque<>();
    BytesRef last = null;
    for (BytesRef term = terms.next();
        term != null && term.compareTo(end) < 0;
        term = terms.next()) {
      if (!isAskable(term)) {
        continue;
      }
      if (last == null || !sameHeading(last, term)) {
        window.addLast(new Entry(term, ""));
        if (window.size() > wanted * stride) {
          window.removeFirst();
        }
      }
      last = term;
    }
    List<Entry> all = new ArrayList<>(window);
    List<Entry> out = new ArrayList<>();
    for (int i = all.size() - stride; i >= 0; i -= stride) {
      out.addFirst(new Entry(all.get(i).term(), display(all.get(i).term())));
    }
    return out;
  }

  /**
   * Returns places before a term at growing distance: in its last octet by 1, 2, 4 …, then in the
   * one before.
   */
  private List<BytesRef> places(BytesRef start) {
    List<BytesRef> out = new ArrayList<>();
    for (int length = start.length; length > prefix.length; length--) {
      int octet = start.bytes[start.offset + length - 1] & 0xff;
      for (int back = 1; back <= octet; back *= 4) {
        byte[] place = ArrayUtil.copyOfSubArray(start.bytes, start.offset, start.offset + length);
        place[length - 1] = (byte) (octet - back);
        out.add(new BytesRef(place));
      }
    }
    out.add(new BytesRef(prefix));
    return out;
  }

  /**
   * Says whether a search for a term is possible: a mark alone, or punctuation, is no word and no
   * heading for a search, so it is none for a list.
   */
  private boolean isAskable(BytesRef term) {
    try {
      search(display(term));
      return true;
    } catch (RefusedException _) {
      return false;
    }
  }

  /** Counts as a search counts, so that both always agree. */
  private ScanTerm counted(Entry entry, boolean start) throws IOException {
    String display = entry.display();
    long records = searcher.count(search(display).matching());
    return new ScanTerm(askedAs(display), display, records, start);
  }

  private Search search(String display) {
    Query query =
        new Query.Term(
            request.point(),
            Relation.EQ,
            request.whole() || !ordered ? Match.EXACT : Match.SERVER_CHOICE,
            Set.of(),
            Set.of(),
            MaskedText.literal(display));
    return Search.of(new LuceneSearchRequest(catalogues, query, List.of()));
  }

  /** Returns a heading in a form in which none of its characters is a mask for the client. */
  private String askedAs(String display) {
    boolean masked = display.chars().anyMatch(c -> MASKS.indexOf(c) >= 0);
    return masked && ordered && request.whole() ? HeadingForms.term(display) : display;
  }
}
