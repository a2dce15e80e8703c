package org.lienthong.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordRef;

class UnionFiguresTest {
  /** One more than a block may have; see {@code Blocks.MAX_NODES}. */
  private static final int TOO_MANY = 402;

  @TempDir Path folder;

  @Test
  void countsWhatIsSharedByTooMany() {
    try (Catalogues catalogues = new Catalogues(folder)) {
      catalogues.store.write(transaction -> {
        for (int i = 0; i < TOO_MANY; i++) {
          transaction.apply(
              new RecordChange.Put(
                  "A",
                  "r" + i,
                  Marc.book("001=x", "245$aGiáo trình", "300$a" + (i + 100) + " tr."),
                  List.of(),
                  List.of(Origin.ofFile("r" + i))));
        }
        return 0;
      });
      catalogues.catchUp();
      UnionFigures figures = UnionFigures.of(catalogues.store);
      assertThat(figures.cappedKeys()).isPositive();
      assertThat(figures.cappedRecords()).isEqualTo(TOO_MANY);

      catalogues.delete(new RecordRef("A", "r0"));
      catalogues.delete(new RecordRef("A", "r1"));
      assertThat(UnionFigures.of(catalogues.store).cappedKeys()).isZero();
      assertThat(UnionFigures.of(catalogues.store).cappedRecords()).isZero();
    }
  }

  @Test
  void countsDecisionsThatHoldAndIsbnThatProveNothing() {
    try (Catalogues catalogues = new Catalogues(folder)) {
      String isbn = "020$a9786040004260";
      RecordRef a = catalogues.put("A", "1", Marc.book("001=x", isbn, "245$aToán 6.$nTập 1"));
      RecordRef b = catalogues.put("B", "1", Marc.book("001=x", isbn, "245$aToán 6.$nTập 2"));
      long decision = catalogues.decisions.notSame(a, b, "an", "");
      assertThat(UnionFigures.of(catalogues.store).decisions()).isEqualTo(1);
      assertThat(UnionFigures.of(catalogues.store).distrusted()).isEqualTo(1);
      catalogues.decisions.undo(decision, "an");
      assertThat(UnionFigures.of(catalogues.store).decisions()).isZero();
      catalogues.delete(b);
      assertThat(UnionFigures.of(catalogues.store).distrusted())
          .as("trusted again when the other work has gone")
          .isZero();
    }
  }
}
