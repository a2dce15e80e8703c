package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SampleServer.class)
class SearchTest {
  @ParameterizedTest
  @CsvSource({
    "dc.creator, Nguyễn Nhật Ánh, nguyen nhat anh",
    "dc.title, Dế Mèn phiêu lưu ký, de men phieu luu ky",
    "dc.title, Dế Mèn phiêu lưu kí, Dế Mèn phiêu lưu ký",
    "dc.title, Hoá học, Hóa học",
    "dc.title, Vật lí, vat ly",
    "dc.title, Đất rừng phương Nam, dat rung phuong nam",
  })
  void findsTheSameWithAndWithoutMarksBySru(
      String index, String marked, String typed, LienthongServer server) {
    Sru sru = server.sru("union");
    long found = sru.count(index + "=\"" + marked + "\"");
    assertThat(found).isPositive();
    assertThat(sru.count(index + "=\"" + typed + "\"")).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "1003, Nguyễn Nhật Ánh, nguyen nhat anh",
    "4, Hoàng tử bé, hoang tu be",
    "4, Kho tàng truyện cổ tích Việt Nam, kho tang truyen co tich viet nam",
  })
  void findsTheSameWithAndWithoutMarksByZ3950(
      String use, String marked, String typed, LienthongServer server) {
    Yaz yaz = server.yaz("Default");
    long found = yaz.count("@attr 1=" + use + " \"" + marked + "\"");
    assertThat(found).isPositive();
    assertThat(yaz.count("@attr 1=" + use + " \"" + typed + "\"")).isEqualTo(found);
  }

  @Test
  void agreesBetweenSruAndZ3950(LienthongServer server) {
    assertThat(server.yaz("union").count("@attr 1=4 \"tiếng việt\""))
        .isEqualTo(server.sru("union").count("dc.title=\"tiếng việt\""))
        .isPositive();
  }

  @Test
  void servesEachLibraryUnderItsCodeInAnyLetterCase(LienthongServer server) {
    long found = server.sru("THTT").count("dc.title=toán");
    assertThat(found).isPositive();
    assertThat(server.yaz("thtt").count("@attr 1=4 toán")).isEqualTo(found);
    assertThat(server.yaz("THTT").count("@attr 1=4 toán")).isEqualTo(found);
  }

  @Test
  void mergesWhatSeveralLibrariesHave(LienthongServer server) {
    String all = "cql.allRecords=1";
    long apart =
        server.sru("THTT").count(all)
            + server.sru("THCSXS").count(all)
            + server.sru("THPTDT").count(all);
    assertThat(server.sru("union").count(all)).isPositive().isLessThan(apart);
  }

  @Test
  void neverMergesTwoVolumes(LienthongServer server) {
    String answer =
        server.sru("union").search("dc.title=\"tuổi thơ dữ dội\"", "&recordSchema=marcxml").body();
    assertThat(Xml.parse(answer).elements("record").stream().filter(e -> e.hasChildNodes()))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void givesIsbnWithAndWithoutHyphens(LienthongServer server) {
    Sru sru = server.sru("union");
    assertThat(sru.count("bath.isbn=9780439023528")).isZero();
    assertThat(sru.count("bath.isbn=978-0-14-241037-0"))
        .isEqualTo(sru.count("bath.isbn=9780142410370"));
  }

  @Test
  void givesZ3950RecordsInThreeSyntaxes(LienthongServer server) {
    Yaz yaz = server.yaz("union");
    String pqf = "@attr 1=4 \"hoàng tử bé\"";
    assertThat(yaz.show(pqf, "usmarc", 1)).contains("Hoàng tử bé");
    assertThat(yaz.show(pqf, "xml", 1)).contains("Hoàng tử bé", "http://www.loc.gov/MARC21/slim");
    // In the C locale yaz-client shows the non-ASCII octets of SUTRS as \\XC3 and so on.
    assertThat(yaz.show(pqf, "sutrs", 1)).contains("Record type: SUTRS", "Saint-Exup");
  }

  @Test
  void refusesAnUnknownDatabaseByItsBib1Number(LienthongServer server) {
    assertThat(server.yaz("no-such-database").client("find x"))
        .contains("235")
        .doesNotContain("109]");
  }

  @Test
  void refusesAnUnknownAttributeByItsBib1Number(LienthongServer server) {
    assertThat(server.yaz("union").client("find @attr 1=9999 x")).contains("114");
  }

  @Test
  void answersZoom(LienthongServer server) {
    assertThat(server.yaz("union").zoom("search @attr 1=4 toán", "show 0 1"))
        .contains(" hits")
        .contains("245");
  }
}
