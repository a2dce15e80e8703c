package org.lienthong.console.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.console.MarcTexts.book;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.marc.MarcRecord;
import org.lienthong.store.sqlite.SqliteStore;

class RecordDetailsTest {
  @TempDir Path folder;

  private RecordDetails details(MarcRecord record) {
    try (SqliteStore store =
        SqliteStore.open(folder.resolve("records.db"), InstantSource.system())) {
      LibraryRegistry libraries = new StoredLibraries(store, "Mục lục liên hợp");
      return RecordDetails.of(
          RecordDescription.of("u1", record, libraries), record, List.of(), Map.of());
    }
  }

  @Test
  void namesAPersonOnceWhateverTheHeading() {
    List<Contributor> makers =
        Contributor.of(
            book(
                "100$aNguyễn Nhật Ánh,$d1955-",
                "700$aNguyễn, Nhật Ánh$echủ biên",
                "700$aNguyen Nhat Anh, 1955-",
                "700$aTrần Văn B,$eminh hoạ",
                "700$aTô Hoài$tDế mèn"));
    assertThat(makers)
        .extracting(Contributor::name)
        .containsExactly("Nguyễn Nhật Ánh", "Trần Văn B");
    assertThat(makers.getFirst().roles()).containsExactly("chủ biên");
    assertThat(makers.getFirst().main()).isTrue();
  }

  @Test
  void listsASubjectOnceAndKeywordsOneByOne() {
    MarcRecord record =
        book("650$aToán$xDạy và học$zViệt Nam", "653$aLớp 6; toán", "653$alớp 6", "653$aToán");
    assertThat(details(record).brief().subjects())
        .containsExactly("Toán – Dạy và học – Việt Nam", "Lớp 6", "toán");
  }

  @Test
  void findsTheYearAmongOtherNumbers() {
    for (String date : List.of("2019", "c2019.", "[2019?]", "9-2019", "30/4/2019", "2019-2020")) {
      assertThat(details(book("260$c" + date)).brief().year()).as(date).isEqualTo("2019");
    }
    assertThat(details(book("260$c[19--]")).brief().year()).isEmpty();
    assertThat(details(book("260$c201920")).brief().year()).isEmpty();
  }

  @Test
  void addsUpCopiesAtOnePlace() {
    LibraryCopies copies =
        details(
                book(
                    "852$aA$bKho$cK1$h51$pDK1",
                    "852$aA$bKho$cK1$h51$pDK2$zmất (lost)",
                    "852$aA$bKho SGK$t40",
                    "852$aB"))
            .brief()
            .copiesOf("A")
            .orElseThrow();
    assertThat(copies.copies()).isEqualTo(42);
    assertThat(copies.available()).isEqualTo(41);
    assertThat(copies.places()).hasSize(2);
    assertThat(copies.places().getFirst())
        .isEqualTo(new LibraryCopies.Place("Kho", "K1", "51", 2, 1, List.of("mất (lost)")));
  }

  @Test
  void readsContentsLanguagesRightsAndResources() {
    RecordDetails details =
        details(
            book(
                "008=" + "x".repeat(35) + "vie d",
                "041$aVie$aeng",
                "505$aPhần 1: Số -- Phần 2 : Hình --",
                "506$aChỉ dùng trong nhóm",
                "540$aCC BY-SA 4.0",
                "856$uhttps://hoclieu.example/toan6.pdf$yBản điện tử$qpdf$zXem trên máy"));
    assertThat(details.contents()).containsExactly("Phần 1: Số", "Phần 2 : Hình");
    assertThat(details.languages()).containsExactly("vie", "eng");
    assertThat(details.rights()).containsExactly("Chỉ dùng trong nhóm", "CC BY-SA 4.0");
    assertThat(details.resources())
        .containsExactly(
            new DigitalResource(
                new WebAddress("https://hoclieu.example/toan6.pdf", "hoclieu.example"),
                "Bản điện tử",
                "pdf",
                "Xem trên máy",
                false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript://x.example/%0aalert(1)",
        "data:text/html,x",
        "//x.example/a",
        "x.example",
        "https://",
        "https://a@x.example/",
        "https://x.example/\u202egnp.exe",
        "https://x.example/\u0000",
        "ftp://x.example/a"
      })
  void showsNoOtherAddresses(String address) {
    assertThat(WebAddress.of(address)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.example/a b, https://x.example/a%20b",
    "' HTTP://X.example/ ', HTTP://X.example/",
    "http://x.example/tập-1?a=1&b=2, http://x.example/tập-1?a=1&b=2"
  })
  void showsAddressesOfTheWeb(String written, String shown) {
    assertThat(WebAddress.of(written)).map(WebAddress::text).contains(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "Chiều chiều. Tập 1, chieu chieu, 1",
    "Vật lí 8. T.2, vat li 8, 2",
    "Sử kí Tập3, su ki, 3",
    "Truyện kể. Quyển II, truyen ke, 2",
    "Đất rừng. Tập hai, dat rung, 2"
  })
  void readsVolumes(String title, String set, int number) {
    assertThat(SetVolume.of(title)).contains(new SetVolume(set, number));
  }

  @Test
  void takesNoOtherTitleForAVolume() {
    for (String title : List.of("Toán 6", "Bài tập 6", "Tập 1", "Tập làm văn 4")) {
      assertThat(SetVolume.of(title)).as(title).isEmpty();
    }
  }
}
