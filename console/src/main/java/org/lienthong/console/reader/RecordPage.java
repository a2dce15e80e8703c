package org.lienthong.console.reader;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.http.HttpRefusal;

/** The page of a record of the union: {@code /record/ID}. */
final class RecordPage implements Page {
  private final CatalogueSearch search;
  private final Templates templates;

  RecordPage(CatalogueSearch search, Templates templates) {
    this.search = search;
    this.templates = templates;
  }

  @Override
  public PageAnswer get(Visit visit) {
    StoredRecord record =
        search
            .record(visit.only())
            .orElseThrow(() ->
                new HttpRefusal(
                    HttpStatus.NOT_FOUND_404, "Không có biểu ghi này", "There is no such record"));
    if (record.deleted()) {
      throw new HttpRefusal(
          HttpStatus.GONE_410, "Biểu ghi này đã bị xoá", "This record was deleted");
    }
    return templates.page("record", visit.frame(), Map.of("record", search.describe(record)));
  }
}
