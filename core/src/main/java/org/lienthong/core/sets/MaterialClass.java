package org.lienthong.core.sets;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.MarcRecord;

/**
 * The classes by which Vietnamese school libraries keep their registers. Few records say theirs; it
 * is taken from the words that cataloguers use, from the shelf of 852, and from the leader.
 */
enum MaterialClass {
  SNV(
      "Sách nghiệp vụ, sách giáo viên",
      "Teachers' books",
      " sach giao vien | sgv | snv | sach nghiep vu | huong dan giang day | thiet ke bai giang "),
  SGK("Sách giáo khoa", "Textbooks", " sach giao khoa | sgk "),
  STN(
      "Sách thiếu nhi",
      "Children's books",
      " thieu nhi | truyen tranh | truyen thieu nhi | stn | nhi dong "),
  STK(
      "Sách tham khảo",
      "Reference and exercise books",
      " sach tham khao | stk | bai tap | on tap | on luyen | nang cao | de thi | luyen thi "),
  BTC("Báo, tạp chí", "Newspapers and magazines", " bao tap chi "),
  TABD("Tranh ảnh, bản đồ", "Pictures and maps", " tranh anh "),
  HLDT("Băng đĩa, học liệu điện tử", "Recordings and e-learning material", " hoc lieu dien tu ");

  /** Subfields that tell, by tag. */
  private static final Map<String, String> WORDS =
      MarcPath.list("245abnp 490a 650a 653a 655a 852bcjp 084a").stream()
          .collect(Collectors.toMap(MarcPath::tag, MarcPath::codes));

  private final SetName title;
  private final List<String> words;

  MaterialClass(String vietnamese, String english, String words) {
    this.title = new SetName(name(), vietnamese, english);
    this.words = Arrays.stream(words.split("\\|")).toList();
  }

  SetName title() {
    return title;
  }

  /** Returns the class of a record; empty when nothing tells. */
  static Optional<MaterialClass> of(MarcRecord record) {
    return byLeader(record).or(() -> byWords(record));
  }

  private static Optional<MaterialClass> byLeader(MarcRecord record) {
    return switch (record.leader().level()) {
      case 'b', 's' -> Optional.of(BTC);
      default ->
          switch (record.leader().type()) {
            case 'e', 'f', 'k' -> Optional.of(TABD);
            case 'g', 'i', 'j', 'm', 'o', 'r' -> Optional.of(HLDT);
            default -> Optional.empty();
          };
    };
  }

  private static Optional<MaterialClass> byWords(MarcRecord record) {
    String said = texts(record);
    for (MaterialClass material : values()) {
      for (String phrase : material.words) {
        if (said.contains(phrase)) {
          return Optional.of(material);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the texts, folded, with a bar between them that no phrase reaches over; all are folded
   * at once, since a record of many copies has many.
   */
  private static String texts(MarcRecord record) {
    StringBuilder said = new StringBuilder(256);
    for (Field field : record.fields()) {
      String codes = WORDS.get(field.tag().value());
      if (codes != null && field instanceof DataField data) {
        said.append(data.joined(codes)).append('|');
      }
    }
    StringBuilder out = new StringBuilder(said.length() + 64);
    for (String text : VietnameseText.folded(said.toString()).split("\\|")) {
      out.append(' ').append(VietnameseText.foldedHeading(text)).append(" |");
    }
    return out.toString();
  }
}
