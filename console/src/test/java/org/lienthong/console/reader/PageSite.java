package org.lienthong.console.reader;

import java.nio.file.Path;
import java.util.Map;
import org.lienthong.console.MarcTexts;
import org.lienthong.console.search.TestCatalogue;
import org.lienthong.core.store.RecordRef;
import org.lienthong.marc.MarcRecord;

/** The pages over a union catalogue that a test fills; what it writes is found at once. */
final class PageSite extends PageServer {
  final TestCatalogue catalogue;

  PageSite(Path folder) {
    this(new TestCatalogue(folder));
  }

  private PageSite(TestCatalogue catalogue) {
    super(catalogue);
    this.catalogue = catalogue;
  }

  void library(String code, String name) {
    library(code, name, Map.of());
  }

  void library(String code, String name, Map<String, String> attributes) {
    catalogue.library(code, name, attributes);
  }

  /** Writes a record of a library and returns the id of its union record. */
  String put(String library, String id, String... fields) {
    return put(library, id, MarcTexts.bookWithId(id, fields));
  }

  /** Writes a record of a library and returns the id of its union record. */
  String put(String library, String id, MarcRecord record) {
    return catalogue.put(library, id, record).catchUp().cluster(library, id);
  }

  void delete(String library, String id) {
    catalogue.delete(library, id, null).catchUp();
  }

  String cluster(String library, String id) {
    return catalogue.cluster(library, id);
  }

  /** Lets a librarian decide that two records are of one book. */
  void decideSame(String a, String b) {
    catalogue.decisions().same(RecordRef.parse(a), RecordRef.parse(b), "thủ thư", "một cuốn");
    catalogue.catchUp();
  }

  @Override
  public void close() {
    super.close();
    catalogue.close();
  }
}
