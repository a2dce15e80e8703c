package org.lienthong.harvester.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lê Thử Khoái (TCB), Vũ Thử An, … | Lê Thử Khoái/Vũ Thử An",
        "Lê Thử Khoái (Tổng chủ biên) | Lê Thử Khoái",
        "Lê Thử (Tổng chủ biên kiêm Chủ biên), Bùi Thử (CB) | Lê Thử/Bùi Thử",
        "Bộ GD&ĐT | Bộ GD&ĐT",
        "Bộ GD & ĐT, Lê Thử An | Bộ GD&ĐT/Lê Thử An",
        "Lê Thử An và nnk | Lê Thử An",
        "Lê Thử An, Vũ Thử Bình và những người khác | Lê Thử An/Vũ Thử Bình",
        "Example, Ann | Example, Ann"
      })
  void readsNames(String cell, String wanted) {
    assertThat(Names.in(cell)).isEqualTo(List.of(wanted.split("/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"KTG", "Không tác giả", "nhiều tác giả", "Nhiều TG", "...", "N/A", "Không có"})
  void findsNobody(String cell) {
    assertThat(Names.in(cell)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Vũ Thử", "Bùi Thử Hội", "Viên Thử", "Trường Thử Chinh", "Ban Thử"})
  void takesNoPersonForABody(String name) {
    assertThat(Names.isBody(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bộ Giáo dục và Đào tạo", "Sở GD&ĐT Hà Nội", "Viện Thử nghiệm", "NXB Trẻ"})
  void knowsBodies(String name) {
    assertThat(Names.isBody(name)).isTrue();
  }
}
