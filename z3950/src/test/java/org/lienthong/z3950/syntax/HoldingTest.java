package org.lienthong.z3950.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.copies.CopyStatus;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.Tag;

class HoldingTest {
  /** Koha writes the status subfields before the others, 0 where nothing is wrong. */
  private static Holding.Item koha(String codes) {
    DataField item =
        DataField.of(
            "952",
            "  ",
            "0",
            codes.substring(0, 1),
            "1",
            codes.substring(1, 2),
            "4",
            codes.substring(2, 3),
            "7",
            codes.substring(3),
            "a",
            "CN1",
            "p",
            "BC1");
    List<Holding> holdings = Holding.of(new MarcRecord(Leader.BOOK, List.of(item)));
    return holdings.getFirst().items().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "0000, true,",
    "1000, false, đã thanh lý (withdrawn)",
    "0100, false, mất (lost)",
    "0010, false, hư hỏng (damaged)",
    "0001, false, không cho mượn (not for loan)",
    "000-1, false, không cho mượn (not for loan)",
    "0402, false, mất (lost); không cho mượn (not for loan)",
  })
  void kohaSaysThatACopyIsNotAvailable(
      String codes, boolean available, @Nullable String restriction) {
    assertThat(koha(codes)).isEqualTo(new Holding.Item("BC1", available, null, restriction));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, '', true,, ",
    "1, 0, '', false, , mất (lost)",
    "0, 2, 2026-12-31, false, 2026-12-31, không cho mượn (not for loan)",
    "0, 0, 2026-12-31, false, 2026-12-31, ",
  })
  void theCopiesOfTheUnionSayTheSame(
      String lost,
      String notForLoan,
      String due,
      boolean available,
      @Nullable String dueBack,
      @Nullable String restriction) {
    DataField item = DataField.of("952", "  ", "1", lost, "7", notForLoan, "p", "BC1", "q", due);
    DataField copy =
        new DataField(
            Tag.of("852"),
            ' ',
            ' ',
            Stream.concat(
                    Stream.of(new Subfield('p', "BC1"), new Subfield('z', "bìa cứng")),
                    CopyStatus.ofKoha(item).notes().stream().map(note -> new Subfield('z', note)))
                .toList());
    assertThat(Holding.of(new MarcRecord(Leader.BOOK, List.of(copy))).getFirst().items())
        .containsExactly(new Holding.Item("BC1", available, dueBack, restriction));
  }

  @ParameterizedTest
  @CsvSource({"2026-12-31, false", ", true"})
  void aCopyThatIsDueBackIsNotAvailable(@Nullable String due, boolean available) {
    DataField item =
        due == null
            ? DataField.of("952", "  ", "0", " ", "7", "", "p", "BC1")
            : DataField.of("952", "  ", "7", "0", "p", "BC1", "q", due);
    assertThat(Holding.of(new MarcRecord(Leader.BOOK, List.of(item))).getFirst().items())
        .containsExactly(new Holding.Item("BC1", available, due, null));
  }
}
