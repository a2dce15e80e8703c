package org.lienthong.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
  @TempDir Path folder;

  private static void fill(Workplace work) {
    put(work, "A", "1", "245$aĐất rừng phương Nam :$btiểu thuyết /$cĐoàn Giỏi", "Văn học");
    put(work, "B", "2", "245$aĐẤT RỪNG PHƯƠNG NAM :$btiểu thuyết", "Thanh niên");
  }

  private static void put(Workplace work, String library, String id, String title, String house) {
    work.put(library, id, "100$aĐoàn Giỏi", title, "260$b" + house + "$c2020", "300$a308 tr.");
  }

  @Test
  void showsTitlesAndWhatDiffersInTwoLines() {
    try (Workplace work = new Workplace(folder)) {
      fill(work);
      work.run("review");
      assertThat(work.lines()).hasSize(3);
      assertThat(work.lines().get(1))
          .isEqualTo(
              "A/1 «Đất rừng phương Nam : tiểu thuyết» ↔ B/2 «ĐẤT RỪNG PHƯƠNG NAM : tiểu thuyết»");
      assertThat(work.lines().get(2))
          .startsWith("  giống: nhan đề ")
          .contains("số trang 308", "; khác: nhà xuất bản vanhoc | thanhnien / same: title ")
          .endsWith("; different: publisher vanhoc | thanhnien");
    }
  }

  @Test
  void givesTitlesInJson() {
    try (Workplace work = new Workplace(folder)) {
      fill(work);
      work.run("review", "--json");
      assertThat(String.join("", work.lines()))
          .contains("\"titleA\":\"Đất rừng phương Nam : tiểu thuyết\"", "\"titleB\":\"ĐẤT RỪNG");
    }
  }
}
