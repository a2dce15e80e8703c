package org.lienthong.index.lucene.coded;

import java.util.Arrays;
import java.util.stream.Stream;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.Leader;

/** Classes of material by leader/06 and 07. */
public enum Materials {
  BOOK("Sách"),
  SERIAL("Báo, tạp chí"),
  ARTICLE("Bài trích"),
  SCORE("Bản nhạc"),
  MAP("Bản đồ"),
  VIDEO("Phim, video"),
  AUDIO("Ghi âm"),
  IMAGE("Tranh ảnh"),
  SOFTWARE("Tài liệu điện tử"),
  KIT("Bộ học liệu"),
  MIXED("Tư liệu hỗn hợp"),
  OBJECT("Mô hình, hiện vật");

  private final String display;

  Materials(String display) {
    this.display = display;
  }

  /** Returns the value of this class. */
  public Coded coded() {
    return new Coded(VietnameseText.folded(name()), display);
  }

  /** Returns the class that a leader says. */
  static Materials of(Leader leader) {
    return switch (leader.type()) {
      case 'c', 'd' -> SCORE;
      case 'e', 'f' -> MAP;
      case 'g' -> VIDEO;
      case 'i', 'j' -> AUDIO;
      case 'k' -> IMAGE;
      case 'm' -> SOFTWARE;
      case 'o' -> KIT;
      case 'p' -> MIXED;
      case 'r' -> OBJECT;
      default -> text(leader.level());
    };
  }

  private static Materials text(char level) {
    return switch (level) {
      case 's', 'i' -> SERIAL;
      case 'a', 'b' -> ARTICLE;
      default -> BOOK;
    };
  }

  /** Returns the term of what a reader writes: a name of ours or its Vietnamese one. */
  static String term(String text) {
    String folded = VietnameseText.foldedHeading(text);
    return Stream.concat(
            Arrays.stream(values()).map(Materials::coded), Schoolbooks.classes().stream())
        .filter(c -> VietnameseText.foldedHeading(c.display()).equals(folded))
        .map(Coded::term)
        .findFirst()
        .orElse(folded);
  }
}
