package org.lienthong.core.sets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

/**
 * Subject sets: the hundreds of the Dewey classification (082) as {@code ddc:500}, and the marks of
 * the 19-class table of small Vietnamese libraries (084 without another scheme in $2) as {@code
 * 19:51}, where {@code D} stands for Đ.
 */
final class SubjectClass {
  private static final Pattern DEWEY = Pattern.compile("\\s*([0-9])[0-9]{2}(?![0-9]).*");

  /** Longer marks before their own prefixes. */
  private static final List<SetName> NINETEEN =
      List.of(
          new SetName("3K", "Chủ nghĩa Mác - Lênin, Hồ Chí Minh", "Marxism-Leninism, Ho Chi Minh"),
          new SetName("37", "Giáo dục", "Education"),
          new SetName("51", "Toán học", "Mathematics"),
          new SetName("53", "Vật lí", "Physics"),
          new SetName("54", "Hoá học", "Chemistry"),
          new SetName("61", "Y học", "Medicine"),
          new SetName("63", "Nông nghiệp", "Agriculture"),
          new SetName("7A", "Thể thao", "Sport"),
          new SetName("91", "Địa lí", "Geography"),
          new SetName("0", "Tổng loại", "General works"),
          new SetName("1", "Triết học", "Philosophy"),
          new SetName("2", "Tôn giáo", "Religion"),
          new SetName("3", "Xã hội - chính trị", "Society and politics"),
          new SetName("4", "Ngôn ngữ", "Language"),
          new SetName("5", "Khoa học tự nhiên", "Natural science"),
          new SetName("6", "Kĩ thuật", "Technology"),
          new SetName("7", "Nghệ thuật", "Arts"),
          new SetName("8", "Nghiên cứu văn học", "Literary studies"),
          new SetName("9", "Lịch sử", "History"),
          new SetName("K", "Văn học dân gian", "Folk literature"),
          new SetName("V", "Tác phẩm văn học Việt Nam", "Vietnamese literature"),
          new SetName("N", "Tác phẩm văn học nước ngoài", "Foreign literature"),
          new SetName("D", "Văn học thiếu nhi", "Children's literature"));

  private static final List<SetName> HUNDREDS =
      List.of(
          new SetName("000", "Tin học, thông tin, tổng quát", "Computing, information, general"),
          new SetName("100", "Triết học và tâm lí học", "Philosophy and psychology"),
          new SetName("200", "Tôn giáo", "Religion"),
          new SetName("300", "Khoa học xã hội", "Social sciences"),
          new SetName("400", "Ngôn ngữ", "Language"),
          new SetName("500", "Khoa học tự nhiên và toán học", "Science and mathematics"),
          new SetName("600", "Công nghệ", "Technology"),
          new SetName("700", "Nghệ thuật và giải trí", "Arts and recreation"),
          new SetName("800", "Văn học", "Literature"),
          new SetName("900", "Lịch sử và địa lí", "History and geography"));

  private SubjectClass() {}

  /** Returns the specs of a record below the root {@code subj}. */
  static Set<String> of(MarcRecord record) {
    Set<String> out = new TreeSet<>();
    record
        .data("082")
        .flatMap(field -> field.first('a').stream())
        .map(DEWEY::matcher)
        .filter(Matcher::matches)
        .forEach(found -> out.add("ddc:" + found.group(1) + "00"));
    record
        .data("084")
        .filter(SubjectClass::mayBeNineteen)
        .flatMap(field -> field.first('a').stream())
        .flatMap(mark -> nineteen(mark).stream())
        .forEach(mark -> out.add("19:" + mark));
    return out;
  }

  private static boolean mayBeNineteen(DataField field) {
    return field.first('2').map(scheme -> scheme.contains("19")).orElse(true);
  }

  private static Optional<String> nineteen(String mark) {
    String plain = mark.strip().replace('Đ', 'D').replace('Ð', 'D').replace('đ', 'D');
    return NINETEEN.stream().map(SetName::spec).filter(plain::startsWith).findFirst();
  }

  /** Returns every set below the root {@code subj}. */
  static List<SetName> all() {
    List<SetName> out = new java.util.ArrayList<>();
    out.add(new SetName("ddc", "Phân loại thập phân Dewey", "Dewey decimal classification"));
    HUNDREDS.forEach(name -> out.add(name.below("ddc")));
    out.add(new SetName("19", "Bảng phân loại 19 lớp", "The 19-class table"));
    NINETEEN.forEach(name -> out.add(name.below("19")));
    return out;
  }
}
