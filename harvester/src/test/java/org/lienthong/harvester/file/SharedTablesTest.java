package org.lienthong.harvester.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.reading.MarcReader;
import org.lienthong.marc.reading.MarcReading;

/** The tables of ../shared/cases, each with the outcome that its README calls right. */
class SharedTablesTest {
  private static final Path CASES = Path.of("../../shared/cases");

  private final List<String> records = new ArrayList<>();
  private final List<String> rejected = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  private void read(String name) throws IOException {
    Path file = CASES.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "skipped: ../shared/cases is not present");
    try (InputStream in = Files.newInputStream(file);
        MarcReader reader = new RecordFiles().open(in, name, ImportOptions.DEFAULT)) {
      for (MarcReading next = reader.next(); next != null; next = reader.next()) {
        switch (next) {
          case MarcReading.Read read ->
              records.add(
                  read.record().fields().stream()
                      .map(SharedTablesTest::shown)
                      .collect(Collectors.joining("¦", "¦", "¦")));
          case MarcReading.Rejected reject -> rejected.add(reject.reason());
        }
      }
      notices.addAll(reader.takeNotices());
    }
  }

  private static String shown(Field field) {
    return switch (field) {
      case ControlField control -> control.tag() + " " + control.data();
      case DataField data ->
          data.tag()
              + " "
              + data.subfields().stream()
                  .map(s -> "$" + s.code() + s.data())
                  .collect(Collectors.joining());
    };
  }

  @ParameterizedTest(name = "{0}, record {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "import/02-vni-cells.xlsx | 1 | 245 $aToán 6$c",
        "import/02-vni-cells.xlsx | 3 | 260 $bVăn hoá thông tin¦",
        "import/02-vni-cells.xlsx | 4 | 100 $aVũ Quang¦",
        "import/02-vntime-cells.xlsx | 4 | 100 $aVũ Quang¦",
        "import/02-vntime-cells-and-headings.xlsx | 2 | 245 $aNgữ văn 6 tập một$c",
        "import/02-vntime-cells-and-headings.xlsx | 1 | 852 $pVNH0¦",
        "import/03-cong-nghe-dropped-as-total.csv | 1 | 245 $aCông nghệ 6$c",
        "import/03-cong-nghe-dropped-as-total.csv | 4 | 245 $aTổng hợp đề thi$c",
        "import/03-cong-nghe-with-quantity.csv | 4 | 852 $zSố lượng: 5¦",
        "import/04-unclosed-quote.csv | 2 | 245 $aDế Mèn phiêu lưu ký$c",
        "import/04-unclosed-quote.csv | 5 | 852 $pC02e¦",
        "import/06-newline-in-cells.csv | 1 | 100 $aNguyễn A B¦",
        "import/06-newline-in-cells.csv | 1 | 700 $aTrần C D¦",
        "import/06-newline-in-cells.csv | 1 | 653 $atoán¦653 $avăn¦",
        "import/06-newline-in-cells.csv | 1 | 852 $pC14a¦852 $pC14b¦",
        "import/17-iso-date-cell.xlsx | 2 | 541 $d01/01/2020¦",
        "import/18-no-styles-part.xlsx | 1 | 852 $pNS1¦",
        "import/19-barcode-number-format.xlsx | 1 | 852 $p00012¦",
        "import/19-barcode-number-format.xlsx | 2 | 852 $pTK.00013¦",
        "import/19-barcode-number-format.xlsx | 3 | 260 $c2019¦",
        "import/20-x000D-escape.xlsx | 3 | 245 $aDòng một Dòng hai¦",
        "import/21-strict-ooxml.xlsx | 1 | 852 $pSTRICT1¦",
        "import/22-tsv-named.xls | 1 | 852 $pZ14¦",
        "import/23-headings-on-two-rows.xlsx | 1 | 260 $aHà Nội$bGiáo dục$c2018¦",
        "import/23-merged-author-cells.xlsx | 1 | 852 $pX10a¦852 $pX10b¦852 $pX10c¦",
        "import/23-merged-author-cells.xlsx | 3 | 100 $aTác Giả Chung¦",
        "import/24-headings-goodreads.csv | 1 | 001 4381¦",
        "import/24-headings-goodreads.csv | 1 | 020 $a9786040000019¦",
        "import/24-headings-goodreads.csv | 1 | 300 $a227 tr.¦",
        "import/24-headings-goodreads.csv | 1 | 700 $aSecond Writer¦700 $aThird Writer¦",
        "import/24-headings-koha.csv | 1 | 001 77¦",
        "import/24-headings-koha.csv | 1 | 260 $bPress$c2005¦",
        "import/24-headings-koha.csv | 1 | 852 $bMAIN$h813 ONE$pKH001¦",
        "import/24-headings-librarything.tsv | 1 | 260 $aLondon$bPress$c1999¦",
        "import/24-headings-librarything.tsv | 1 | 041 $aeng$hger¦",
        "import/24-headings-name-of-the-book.csv | 1 | 245 $aEnglish list test$cSome Writer¦",
        "import/24-headings-name-of-the-book.csv | 1 | 852 $pEN001$zSố lượng: 3¦",
        "import/24-headings-vi-headings.csv | 1 | 260 $bNXB Đại học Sư phạm$c2021¦",
        "import/24-headings-vi-headings.csv | 1 | 300 $a120 tr.$c19x27cm¦",
        "import/24-headings-vi-headings.csv | 1 | 852 $p00001¦852 $p00002¦852 $p00003¦",
        "import/25-quantity-lost.csv | 1 | 001 QT1¦",
        "import/25-quantity-lost.csv | 1 | 852 $zSố lượng: 30¦",
        "import/26-isbn-cells.csv | 1 | 020 $a9786040000019¦020 $a9786040000026¦",
        "import/26-isbn-cells.csv | 2 | 020 $a9786040000019¦020 $a9786040000026¦",
        "import/26-isbn-cells.csv | 3 | 020 $a9786040000019$qt.1¦",
        "import/26-isbn-cells.csv | 4 | 020 $a0140449116¦",
        "import/27-semicolon-many-commas.csv | 5 | 245 $aSách số 4: a, b, c$c",
        "import/27-unquoted-comma-shifts-cells.csv | 2 | 245 $aBông sen vàng, truyện$cSơn Tùng¦",
        "import/28-csv-one-bad-octet.csv | 21 | 245 $aSách latin$c",
        "import/31-group-rows.csv | 1 | 245 $aToán 6 tập 1$c",
        "import/31-group-rows.csv | 1 | 521 $aLớp 6¦",
        "import/31-group-rows.csv | 4 | 521 $aLớp 7¦",
        "import/37-languages.csv | 1 | 041 $avie$aeng¦",
        "import/37-languages.csv | 2 | 041 $avie$aeng¦",
        "import/37-languages.csv | 3 | 041 $avie¦",
        "import/37-languages.csv | 4 | 041 $avie¦",
        "import/37-languages.csv | 7 | 041 $aeng¦",
        "import/37-languages.csv | 10 | 041 $akor¦",
        "import/37-languages.csv | 11 | 041 $avie¦",
        "import/37-year-with-dot.csv | 1 | 260 $c2019¦",
        "lists/F02-kho-is-size.csv | 2 | 300 $a48 tr.$c19x21 cm¦",
        "lists/F03-register-two-heading-rows.xlsx | 1 | 260 $aH$bKIM ĐỒNG$c2009¦",
        "lists/F03-register-two-heading-rows.xlsx | 1 | 521 $aMã màu: Đỏ¦",
        "lists/F03-register-two-heading-rows.xlsx | 3 | 852 $cKệ 2$pSTN9¦",
        "lists/F04-copies-under-unknown-heading.csv | 1 | 260 $bNXB Văn học$c2024¦",
        "lists/F04-copies-under-unknown-heading.csv | 1 | 020 $c45000 VND¦",
        "lists/F04-copies-under-unknown-heading.csv | 1 | 852 $pMS-0004¦852 $pMS-0005¦",
        "lists/F05-copy-per-row-known-heading.csv | 1 | 852 $pSTK003¦852 $pSTK004¦",
        "lists/F06-title-number-and-quantity.csv | 1 | 001 S001¦",
        "lists/F06-title-number-and-quantity.csv | 1 | 852 $zSố lượng: 55¦",
        "lists/F07-dong-sign-price.csv | 1 | 020 $c37500 VND¦",
        "lists/F09-group-rows.xlsx | 1 | 655 $aSách tham khảo¦",
        "lists/F09-group-rows.xlsx | 2 | 655 $aSách giáo khoa¦",
        "lists/F14-english-headings.csv | 1 | 245 $aMột thời giả định$cLê Thử¦",
        "lists/F14-english-headings.csv | 1 | 852 $zSố lượng: 5¦",
        "lists/F16-language-not-told.csv | 1 | 020 $c57.31¦",
        "lists/F27-no-author-words.csv | 2 | 245 $aSách B thử¦",
        "lists/F29-author-and-title-in-one-column.xlsx | 1 | 100 $aLê Thử¦",
        "lists/F29-author-and-title-in-one-column.xlsx | 2 | 245 $aToán 1 tập 1 thử¦",
      })
  void hasTheField(String file, int record, String field) throws IOException {
    read(file);
    assertThat(records.get(record - 1)).contains("¦" + field);
  }

  @ParameterizedTest(name = "{0}: {1} records, {2} rejected")
  @CsvSource({
    "import/03-cong-nghe-with-quantity.csv, 4, 0",
    "import/04-unclosed-quote.csv, 5, 0",
    "import/05-formula-title-not-computed-glued.xlsx, 2, 1",
    "import/23-headings-on-two-rows.xlsx, 1, 0",
    "import/31-group-rows.csv, 4, 0",
    "lists/F03-register-two-heading-rows.xlsx, 3, 0",
    "lists/F04-copies-under-unknown-heading.csv, 2, 0",
    "lists/F05-copy-per-row-known-heading.csv, 1, 0",
    "lists/F09-group-rows.xlsx, 2, 0",
    "lists/F11-row-without-title.csv, 2, 1",
    "lists/F29-author-and-title-in-one-column.xlsx, 2, 0"
  })
  void hasSoManyRecords(String file, int wanted, int refused) throws IOException {
    read(file);
    assertThat(records).hasSize(wanted);
    assertThat(rejected).hasSize(refused);
  }

  @ParameterizedTest(name = "{0} is named: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "import/22-password.xlsx | mật khẩu | password",
        "import/22-ods.ods | tiêu đề cột | row of headings"
      })
  void isRefusedInWordsThatHelp(String file, String vietnamese, String english) {
    Assumptions.assumeTrue(Files.exists(CASES), "skipped: ../shared/cases is not present");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> read(file)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(vietnamese)
        .hasMessageContaining(english);
  }

  @ParameterizedTest(name = "{0} says {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "import/24-headings-goodreads.csv | «My Rating»",
        "import/24-headings-librarything.tsv | «Weight»",
        "import/28-csv-one-bad-octet.csv | row 22: 1 octets",
        "import/31-group-rows.csv | «Nguyễn Thị A»",
        "lists/F03-register-two-heading-rows.xlsx | «Số TT tên sách (2)»",
        "import/27-unquoted-comma-shifts-cells.csv | row 3: cells were joined"
      })
  void saysWhatWasNotUsedOrRepaired(String file, String wanted) throws IOException {
    read(file);
    assertThat(notices).anyMatch(notice -> notice.contains(wanted));
  }

  @ParameterizedTest
  @CsvSource("import/22-zip-of-mrc.zip")
  void readsTheFilesOfAnArchive(String file) throws IOException {
    read(file);
    assertThat(records).hasSizeGreaterThanOrEqualTo(2);
  }
}
