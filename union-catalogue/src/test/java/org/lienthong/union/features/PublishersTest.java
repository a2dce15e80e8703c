package org.lienthong.union.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NXB GD | Nhà xuất bản Giáo dục Việt Nam
          NXBGD | Nhà xuất bản Giáo dục Việt Nam
          NXBGDVN | Nhà xuất bản Giáo dục Việt Nam
          Nhà xuất bản Giáo dục tại Tp. Hồ Chí Minh | Giáo dục
          Nhà xuất bản Giáo dục Việt Nam tại Đà Nẵng | Giáo dục
          Công ty TNHH MTV Nhà xuất bản Giáo dục Việt Nam | Giáo dục
          NXB Trẻ, chi nhánh Hà Nội | Nxb. Trẻ
          GDVN | Nxb. Giáo dục
          N.X.B Giáo Dục | NHÀ XUẤT BẢN GIÁO DỤC
          ĐHQG Tp. HCM | Đại học Quốc gia Thành phố Hồ Chí Minh
          ĐHQGHN | Nxb Đại học Quốc gia Hà Nội
          ĐHSP | Đại học Sư phạm Hà Nội
          NXB Đại học Sư phạm TPHCM | ĐHSP Tp. Hồ Chí Minh
          CTQG | Chính trị Quốc gia - Sự thật
          KHKT | Khoa học và Kỹ thuật
          Khoa học kĩ thuật | Khoa học và Kỹ thuật
          VHTT | Văn hoá - Thông tin
          Văn hóa Thông tin | Văn hoá - Thông tin
          Phụ nữ Việt Nam | Nxb Phụ Nữ
          Thông tin & Truyền thông | Thông tin và Truyền thông
          Tổng hợp Tp. HCM | Nxb Tổng hợp Thành phố Hồ Chí Minh
          Văn nghệ Tp. HCM | Văn nghệ
          Nha xuat ban Tre | NXB Trẻ,
          Oxford Univ. Press | Oxford University Press
          McGraw-Hill | McGraw Hill
          """)
  void givesOneNameToEveryWayOfWritingIt(String one, String other) {
    assertThat(Publishers.name(one)).isNotEmpty().isEqualTo(Publishers.name(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ĐHSP | ĐHSP Tp. HCM
          Đại học Quốc gia Hà Nội | Đại học Quốc gia TP.HCM
          Lao động | Lao động - Xã hội
          Tài chính | Tại
          Văn học | Văn hoá
          Hà Nội | Hải Phòng
          """)
  void keepsHousesApartThatAreNotOne(String one, String other) {
    assertThat(Publishers.name(one)).isNotEqualTo(Publishers.name(other));
  }

  @Test
  void readsSeveralPublishersOfOneStatement() {
    assertThat(Publishers.names(List.of("Hội Nhà văn ; Công ty Nhã Nam")))
        .containsExactly("hoinhavan", "nhanam");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[s.n.]",
        "s.n",
        "[Knxb]",
        "K.nxb.",
        "[Không rõ nhà xuất bản]",
        "[publisher not identified]",
        "The Office",
        "The Author",
        "Tác giả",
      })
  void knowsWhenNobodyIsNamed(String statement) {
    assertThat(Publishers.names(List.of(statement))).isEmpty();
  }
}
