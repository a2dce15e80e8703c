package org.lienthong.console.search;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.Facet;
import org.lienthong.core.index.IndexWords;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.ScanRequest;
import org.lienthong.core.index.ScanTerm;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;

/** An index that tells what it was asked. */
final class CountingIndex implements SearchIndex {
  final List<String> asked = new ArrayList<>();
  private final SearchIndex index;

  CountingIndex(SearchIndex index) {
    this.index = index;
  }

  @Override
  public ResultSet search(List<String> catalogues, Query query, List<SortKey> sort) {
    asked.add("search");
    return index.search(catalogues, query, sort);
  }

  @Override
  public long count(List<String> catalogues, Query query) {
    asked.add("count");
    return index.count(catalogues, query);
  }

  @Override
  public List<ScanTerm> scan(List<String> catalogues, ScanRequest request) {
    asked.add("scan");
    return index.scan(catalogues, request);
  }

  @Override
  public List<Facet> facets(
      List<String> catalogues, Query query, List<AccessPoint> points, int limit) {
    asked.add("facets " + points.size());
    return index.facets(catalogues, query, points, limit);
  }

  @Override
  public IndexWords words() {
    asked.add("words");
    return index.words();
  }
}
