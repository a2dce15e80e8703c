package org.lienthong.benchmarks.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/**
 * Made-up books in the words of school libraries. Words follow Zipf's law, as in real titles: the
 * first of the list are in every tenth title. Every book has a barcode and an ISBN of its own, and
 * every fortieth a word that no other has, so that the dictionary grows with the catalogue.
 */
public final class SchoolBooks {
  private static final String[] WORDS =
      ("học sinh|Việt Nam|bài tập|lịch sử|truyện|giáo dục|văn học|toán|thế giới|cuộc sống|khoa học|tiếng"
              + " Anh|con người|thiên nhiên|đất nước|quê hương|mùa xuân|tuổi thơ|cổ tích|bí mật|khám phá|trái"
              + " đất|đại dương|vũ trụ|động vật|thực vật|phát triển|môi trường|kĩ năng|giao tiếp|tình"
              + " bạn|gia đình|người mẹ|ông bà|hạnh phúc|dũng cảm|trung thực|hành trình|phiêu"
              + " lưu|phương Nam|đồng bằng|sông nước|núi rừng|biển đảo|Trường Sa|Hà Nội|Sài"
              + " Gòn|nghệ thuật|âm nhạc|mĩ thuật|hội hoạ|kiến trúc|sức khoẻ|dinh dưỡng|thể"
              + " thao|bóng đá|cờ vua|máy tính|lập trình|tin học|vật lí|hoá học|sinh học|địa"
              + " lí|công nghệ|thí nghiệm|phương trình|hình học|đại số|giải tích|xác suất|thống"
              + " kê|luyện thi|bồi dưỡng|nâng cao|chuyên đề|tuyển tập|thơ ca|tiểu thuyết|truyện"
              + " ngắn|kịch bản|nhật kí|hồi kí|danh nhân|anh hùng|chiến tranh|hoà bình|cách"
              + " mạng|kháng chiến|triều đại|nhà Trần|nhà Nguyễn|khảo cổ|di sản|lễ hội|phong"
              + " tục|tín ngưỡng|ca dao|tục ngữ|thành ngữ|từ điển|ngữ pháp|chính tả|tập viết|tập"
              + " đọc|kể chuyện|sáng tạo|tư duy|trí tuệ|cảm xúc|tâm lí|tuổi teen|khởi"
              + " nghiệp|kinh tế|pháp luật|đạo đức|công dân|quốc phòng|an ninh|giao thông|hướng"
              + " nghiệp|trải nghiệm|dân gian|thần thoại|ngụ ngôn|cười|trinh thám|viễn tưởng|ma"
              + " quái|hoàng tử|công chúa|phù thuỷ|hiệp sĩ|khủng long|côn trùng|chim muông|cây"
              + " xanh|hoa lá|nông nghiệp|chăn nuôi|nấu ăn|may vá|làm đẹp|du lịch|bản đồ|khí"
              + " hậu|thời tiết|năng lượng|điện tử|cơ khí|xây dựng|ô tô|máy bay|tàu thuỷ|thiên"
              + " văn|mặt trăng|mặt trời|ngôi sao")
          .split("\\|");
  private static final String[] SURNAMES =
      "Nguyễn|Trần|Lê|Phạm|Hoàng|Phan|Vũ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Trương|Đinh".split("\\|");
  private static final String[] NAMES =
      "Anh|Bình|Châu|Dung|Đức|Giang|Hà|Hằng|Hùng|Hương|Khánh|Lan|Linh|Long|Mai|Minh|Nam|Nga|Ngọc|Nhung|Oanh|Phúc|Phương|Quang|Quỳnh|Sơn|Tâm|Thảo|Thắng|Thuý|Trang|Tuấn|Vân|Xuân|Yến"
          .split("\\|");
  private static final String[] HOUSES =
      "Kim Đồng|Trẻ|Giáo dục Việt Nam|Văn học|Thanh niên|Phụ nữ|Thế giới|Đại học Sư phạm"
          .split("\\|");
  private static final String[] SYLLABLES =
      "an bo ca do el fi ga ha in ka lo ma ne or pa ra se ti ul va wi xa yo za".split(" ");
  private static final int WITH_RARE_WORD = 40;

  private SchoolBooks() {}

  /** Puts books into a catalogue; the same number is always the same book. */
  static void fill(RecordStore store, String catalogue, int books) {
    for (int start = 0; start < books; start += StoreLimits.BATCH) {
      int first = start;
      int end = Math.min(books, start + StoreLimits.BATCH);
      store.write(transaction -> {
        for (int i = first; i < end; i++) {
          transaction.apply(
              new RecordChange.Put(catalogue, "b" + i, record(i), List.of(), List.of()));
        }
        return end;
      });
    }
  }

  /** Returns a book as a person types it. */
  static TypedBook book(int i) {
    Random random = new Random(i * 31L + 7);
    StringBuilder title = new StringBuilder(phrase(random));
    int phrases = 2 + random.nextInt(3);
    for (int n = 1; n < phrases; n++) {
      title.append(' ').append(phrase(random));
    }
    if (i % WITH_RARE_WORD == 0) {
      for (int n = 0; n < 4; n++) {
        title.append(n == 0 ? " " : "").append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
    }
    title.setCharAt(0, Character.toUpperCase(title.charAt(0)));
    String author =
        SURNAMES[random.nextInt(SURNAMES.length)]
            + " "
            + NAMES[random.nextInt(NAMES.length)]
            + " "
            + NAMES[random.nextInt(NAMES.length)];
    return new TypedBook(title.toString(), author, isbn(i));
  }

  /** Takes words by Zipf's law: the logarithm of the rank is evenly distributed. */
  private static String phrase(Random random) {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(WORDS.length + 1.0));
    return WORDS[Math.min(rank, WORDS.length) - 1];
  }

  private static String isbn(int i) {
    String body = "978604" + String.format(Locale.ROOT, "%06d", i * 7 % 1_000_000);
    int sum = 0;
    for (int at = 0; at < body.length(); at++) {
      sum += (body.charAt(at) - '0') * (at % 2 == 0 ? 1 : 3);
    }
    return body + (10 - sum % 10) % 10;
  }

  /** Returns the record of a book. */
  public static MarcRecord record(int i) {
    TypedBook book = book(i);
    Random random = new Random(i);
    int grade = 1 + random.nextInt(12);
    List<Field> fields = new ArrayList<>();
    fields.add(ControlField.of("001", "b" + i));
    fields.add(ControlField.of("008", "260101s2025    vm ||||||||||||||||||vie d"));
    fields.add(DataField.of("020", "  ", "a", book.isbn(), "c", "25000đ"));
    fields.add(DataField.of("041", "0 ", "a", "vie"));
    fields.add(DataField.of("082", "04", "a", random.nextInt(1000) + "." + i % 100, "2", "23"));
    fields.add(DataField.of("100", "1 ", "a", book.author()));
    fields.add(DataField.of("245", "10", "a", book.title(), "c", book.author()));
    fields.add(DataField.of("250", "  ", "a", "Tái bản lần thứ " + (1 + i % 9)));
    fields.add(
        DataField.of(
            "260",
            "  ",
            "a",
            "Hà Nội :",
            "b",
            HOUSES[random.nextInt(HOUSES.length)] + ",",
            "c",
            String.valueOf(1990 + random.nextInt(36))));
    fields.add(
        DataField.of("300", "  ", "a", random.nextInt(400) + " tr. : minh hoạ ;", "c", "24 cm"));
    fields.add(DataField.of("650", " 4", "a", phrase(random), "x", phrase(random)));
    fields.add(DataField.of("653", "  ", "a", "Lớp " + grade, "a", phrase(random)));
    fields.add(DataField.of("852", "  ", "b", "Kho STK", "p", "STK-" + i));
    return new MarcRecord(Leader.BOOK, fields);
  }
}
