package org.lienthong.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.RecordRef;

class NewArrivalsTest {
  private static final String ISBN = "020$a9786040004260";

  @TempDir Path folder;

  @Test
  void ofALibraryIsByTheArrivalOfItsOwnRecords() {
    try (Catalogues catalogues = new Catalogues(folder)) {
      RecordRef first = put(catalogues, "A", "1", "Toán 6", ISBN);
      RecordRef second = put(catalogues, "A", "2", "Dế mèn phiêu lưu ký", "020$a9786042026321");
      put(catalogues, "B", "1", "Dế mèn phiêu lưu ký", "020$a9786042026321");
      put(catalogues, "B", "2", "Toán 6", ISBN);
      NewArrivals arrivals = new NewArrivals(catalogues.store);
      String maths = catalogues.cluster(first);
      String cricket = catalogues.cluster(second);

      assertThat(arrivals.of("A", 10)).containsExactly(cricket, maths);
      assertThat(arrivals.of("B", 10)).containsExactly(maths, cricket);
      assertThat(arrivals.of("A", 1)).containsExactly(cricket);
      assertThat(arrivals.of("C", 10)).isEmpty();
      assertThat(arrivals.all(10)).containsExactly(cricket, maths);
    }
  }

  @Test
  void aChangedRecordIsNotNewAgain() {
    try (Catalogues catalogues = new Catalogues(folder)) {
      RecordRef first = put(catalogues, "A", "1", "Toán 6", ISBN);
      RecordRef second = put(catalogues, "A", "2", "Dế mèn phiêu lưu ký", "020$a9786042026321");
      put(catalogues, "A", "1", "Toán 6 : sách học sinh", ISBN);
      List<String> expected = List.of(catalogues.cluster(second), catalogues.cluster(first));

      assertThat(new NewArrivals(catalogues.store).of("A", 10)).isEqualTo(expected);
      assertThat(new NewArrivals(catalogues.store).all(10)).isEqualTo(expected);
    }
  }

  @Test
  void aClusterWithoutRecordsIsNotListed() {
    try (Catalogues catalogues = new Catalogues(folder)) {
      RecordRef gone = put(catalogues, "A", "1", "Toán 6", ISBN);
      catalogues.delete(gone);

      assertThat(new NewArrivals(catalogues.store).all(10)).isEmpty();
      assertThat(new NewArrivals(catalogues.store).of("A", 10)).isEmpty();
    }
  }

  private static RecordRef put(
      Catalogues catalogues, String library, String id, String title, String isbn) {
    return catalogues.put(library, id, Marc.book("001=" + id, isbn, "245$a" + title));
  }
}
