package org.lienthong.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.index.lucene.Shelf.field;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.accesspoint.AccessPoint;

class RelevanceTest {
  private static final Shelf SHELF = Shelf.make();

  @BeforeAll
  static void fill() {
    SHELF
        .put("ban-table", "Bàn cờ")
        .put("ban-sell", "Bán hàng")
        .put("ban-friend", "Bạn thân")
        .put("scattered", "Tuổi già và bài thơ")
        .put("phrase", "Cho tôi xin một vé đi tuổi thơ", field("100", "a", "Nguyễn Nhật Ánh"))
        .put("note", "Sách khác", field("500", "a", "Bàn về tuổi thơ của Nguyễn Nhật Ánh"))
        .put("toan6", "Toán 6. Tập 1", field("490", "a", "Kết nối tri thức với cuộc sống"))
        .put("toan6-2", "Toán 6. Tập 2", field("490", "a", "Kết nối tri thức với cuộc sống"))
        .put("toan6sgv", "Toán 6 : sách giáo viên")
        .put("toan6sbt", "Bài tập Toán 6. Tập 1")
        .put("toan6vbt", "Vở bài tập Toán 6. Tập 1")
        .put("toan7", "Toán 7. Tập 1", field("490", "a", "Cánh diều"))
        .put("vatli8", "Vật lí 8", field("490", "a", "Chân trời sáng tạo"))
        .put("gdcd", "Giáo dục công dân 9")
        .put("tv", "Tiếng Việt 5. Tập 1")
        .put("hoa", "Hoá học vui")
        .put("lsdl", "Lịch sử và Địa lí 6")
        .put("ls", "Lịch sử 6 : câu hỏi và bài tập địa phương")
        .put("vbttv", "Vở bài tập Tiếng Việt 1. Tập 1")
        .put("tapviet", "Tập viết 1. Tập 1")
        .put("vao10", "Luyện thi vào 10 môn Toán")
        .put("mp3", "Tự làm máy nghe MP3")
        .put("mp", "Ba màn kịch MP. Phần 3")
        .put("barcode", "Truyện cười", field("852", "p", "TK05"))
        .put("tk", "TK 05 chuyện lạ")
        .put("red", "Sách đỏ Việt Nam")
        .put("short-do", "Đồ chơi")
        .put("inde", "In-đô-nê-xi-a xưa và nay");
    SHELF.catchUp();
  }

  @AfterAll
  static void close() {
    SHELF.close();
  }

  @ParameterizedTest
  @CsvSource({
    "bàn,ban-table",
    "bán,ban-sell",
    "tuoi tho,phrase",
    "tuổi thơ,phrase",
    "nguyen nhat anh,phrase",
    "nguyễn nhật ánh,phrase",
    "anh nguyen nhat,phrase",
    "toan 6,toan6",
    "sgk toan lop 6,toan6",
    "toán lớp 6 tập 2,toan6-2",
    "toan 6/2,toan6-2",
    "toán 6 t.2,toan6-2",
    "toan 6 sgv,toan6sgv",
    "sbt toan 6,toan6sbt",
    "vbt toan 6,toan6vbt",
    "toan kntt,toan6",
    "toan 6 kết nối tri thức,toan6",
    "vat ly 8 ctst,vatli8",
    "vật lý,vatli8",
    "gdcd 9,gdcd",
    "tv 5,tv",
    "hóa học,hoa",
    "indonexia,inde",
    "in-do-ne-xi-a,inde",
    "toan6,toan6",
    "toán6 tập2,toan6-2",
    "toan lop6 t2,toan6-2",
    "sách toán lớp sáu,toan6",
    "sach toan lop bay,toan7",
    "toán khối sáu tập hai,toan6-2",
    "shs toán 6,toan6",
    "sách học sinh toán lớp 6,toan6",
    "LS&ĐL 6,lsdl",
    "ls dl 6,lsdl",
    "lsđl6,lsdl",
    "lịch sử địa lý 6,lsdl",
    "vở tập viết lớp 1,tapviet",
    "tap viet 1,tapviet",
    "ôn thi vào 10,vao10",
    "mp3,mp3",
    "TK05,barcode",
    "sach do,red",
    "sách đỏ,red",
  })
  void putsWhatIsMeantFirst(String query, String first) {
    List<String> found = SHELF.find(Shelf.term(AccessPoint.ANY, query));
    assertThat(found).first().isEqualTo(first);
  }
}
