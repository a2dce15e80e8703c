package org.lienthong.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.core.vocabulary.Material;

class ReferenceTest {
  private static final Citation.Words WORDS =
      new Citation.Words("và", "và những người khác", "Người dịch:");

  private static Reference work(
      List<String> authors, String title, String publisher, String year, String summary) {
    return new Reference(
        "u123",
        "https://thuvien.example/record/u123",
        Material.BOOK,
        authors,
        List.of(),
        title,
        "Tái bản lần thứ 2",
        "Hà Nội",
        publisher,
        year,
        "",
        "",
        List.of(),
        List.of("978-604-2-12345-6"),
        List.of(),
        List.of("vie"),
        "200 tr.",
        List.of("Dế"),
        summary,
        List.of());
  }

  private static Reference cricket() {
    return work(List.of("Tô Hoài"), "Dế mèn phiêu lưu ký", "Kim Đồng", "2019", "");
  }

  @Test
  void citesByIso690() {
    assertThat(Citation.iso690(cricket(), WORDS).text())
        .isEqualTo(
            "TÔ HOÀI. Dế mèn phiêu lưu ký. Tái bản lần thứ 2. Hà Nội: NXB Kim Đồng, 2019."
                + " ISBN 978-604-2-12345-6.");
  }

  @Test
  void citesAsPapersInVietnameseDo() {
    assertThat(Citation.vietnamese(cricket(), WORDS).text())
        .isEqualTo("Tô Hoài (2019), Dế mèn phiêu lưu ký, Tái bản lần thứ 2, NXB Kim Đồng, Hà Nội.");
    Reference anonymous = work(List.of(), "Toán 6", "Giáo dục", "2021", "");
    assertThat(Citation.vietnamese(anonymous, WORDS).text())
        .isEqualTo("Toán 6 (2021), Tái bản lần thứ 2, NXB Giáo dục, Hà Nội.");
  }

  @Test
  void shortensLongListsOfAuthors() {
    Reference two = work(List.of("Hà Huy Khoái", "Wells, Alexander"), "Toán", "", "", "");
    assertThat(Citation.iso690(two, WORDS).before())
        .isEqualTo("HÀ HUY KHOÁI và WELLS, Alexander. ");
    Reference four = work(List.of("A", "B", "C", "D"), "Toán", "", "", "");
    assertThat(Citation.vietnamese(four, WORDS).before()).isEqualTo("A và những người khác, ");
  }

  @Test
  void writesRisWithOneLineForEachTag() {
    Reference broken = work(List.of("Tô Hoài"), "Dế\nER  - mèn", "Kim Đồng", "2019", "Một\r\nhai");
    assertThat(Ris.of(broken).split("\r\n"))
        .contains("TY  - BOOK", "AU  - Tô Hoài", "TI  - Dế ER  - mèn", "AB  - Một hai")
        .contains("PY  - 2019", "SP  - 200", "SN  - 978-604-2-12345-6")
        .endsWith("ER  - ");
  }

  @Test
  void writesBibTexWhoseBracesAreBalanced() {
    Reference hostile =
        work(List.of("Lê } and {", "Wells, A"), "50% \\of {x_1}", "A & B", "2019", "");
    String entry = BibTeX.of(hostile);
    assertThat(entry)
        .contains("@book{u123,", "title = {{50\\% {\\textbackslash}of {\\textbraceleft}x\\_1")
        .contains("publisher = {{A \\& B}}")
        .contains("author = {{Lê {\\textbraceright} and {\\textbraceleft}} and Wells, A}");
    assertThat(entry.chars().filter(c -> c == '{').count())
        .isEqualTo(entry.chars().filter(c -> c == '}').count());
  }

  @Test
  void writesKeysAndEncodedValuesForCoins() {
    assertThat(Coins.of(work(List.of("A&B=C"), "Toán \"6\"", "", "2021", "")))
        .startsWith("ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&")
        .contains("&rft.au=A%26B%3DC&", "&rft.isbn=9786042123456&")
        .contains("&rft.btitle=To%C3%A1n+%226%22&")
        .endsWith("&rft_id=https%3A%2F%2Fthuvien.example%2Frecord%2Fu123");
  }
}
