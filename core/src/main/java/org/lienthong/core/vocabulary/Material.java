package org.lienthong.core.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.BibliographicLevel;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.TypeOfRecord;

/** Kinds of material by leader/06 and, for texts, leader/07. */
public enum Material {
  BOOK("Sách", "Books", null, TypeOfRecord.LANGUAGE_MATERIAL),
  SERIAL(
      "Báo, tạp chí",
      "Newspapers and magazines",
      MaterialClass.BTC,
      TypeOfRecord.LANGUAGE_MATERIAL),
  ARTICLE("Bài trích", "Articles", null, TypeOfRecord.LANGUAGE_MATERIAL),
  SCORE("Bản nhạc", "Music scores", null, TypeOfRecord.NOTATED_MUSIC),
  MAP("Bản đồ", "Maps", MaterialClass.TABD, TypeOfRecord.CARTOGRAPHIC),
  VIDEO("Phim, video", "Films and videos", MaterialClass.HLDT, TypeOfRecord.PROJECTED),
  AUDIO(
      "Ghi âm",
      "Recordings",
      MaterialClass.HLDT,
      TypeOfRecord.NONMUSICAL_SOUND,
      TypeOfRecord.MUSICAL_SOUND),
  IMAGE("Tranh ảnh", "Pictures", MaterialClass.TABD, TypeOfRecord.GRAPHIC),
  SOFTWARE(
      "Tài liệu điện tử", "Electronic resources", MaterialClass.HLDT, TypeOfRecord.COMPUTER_FILE),
  KIT("Bộ học liệu", "Kits", MaterialClass.HLDT, TypeOfRecord.KIT),
  MIXED("Tư liệu hỗn hợp", "Mixed materials", null, TypeOfRecord.MIXED),
  OBJECT("Mô hình, hiện vật", "Models and objects", MaterialClass.HLDT, TypeOfRecord.OBJECT);

  /** The code of a resource with an address on the web, which it has beside that of its kind. */
  public static final String ONLINE = "online";

  private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*https?://\\S+\\s*");

  private final String vietnamese;
  private final String english;
  private final @Nullable MaterialClass register;
  private final List<TypeOfRecord> types;

  Material(
      String vietnamese, String english, @Nullable MaterialClass register, TypeOfRecord... types) {
    this.vietnamese = vietnamese;
    this.english = english;
    this.register = register;
    this.types = List.of(types);
  }

  /** Returns its name in Vietnamese. */
  public String vietnamese() {
    return vietnamese;
  }

  /** Returns its name in English. */
  public String english() {
    return english;
  }

  /** Returns its code in facets and searches. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the kind of material of a leader. */
  public static Material of(Leader leader) {
    TypeOfRecord type = TypeOfRecord.of(leader);
    if (type == TypeOfRecord.LANGUAGE_MATERIAL) {
      return text(BibliographicLevel.of(leader));
    }
    return Arrays.stream(values()).filter(m -> m.types.contains(type)).findFirst().orElse(BOOK);
  }

  private static Material text(BibliographicLevel level) {
    return switch (level) {
      case SERIAL, INTEGRATING_RESOURCE -> SERIAL;
      case MONOGRAPHIC_COMPONENT, SERIAL_COMPONENT -> ARTICLE;
      case MONOGRAPH, COLLECTION, SUBUNIT -> BOOK;
    };
  }

  /** Says whether a record has an address of http or https (856 $u). */
  public static boolean isOnline(MarcRecord record) {
    return record.data("856").flatMap(f -> f.all("u")).anyMatch(u -> ADDRESS.matcher(u).matches());
  }

  /** Returns the kinds that a letter of leader/06 stands for; none for other characters. */
  public static List<Material> of(char letter) {
    return Arrays.stream(values())
        .filter(m -> m.types.stream().anyMatch(type -> type.has(letter)))
        .toList();
  }

  /**
   * Returns the register class that follows from a leader alone; an article of a magazine is
   * registered with magazines. Empty for books, whose class follows from their words.
   */
  public static Optional<MaterialClass> register(Leader leader) {
    return switch (BibliographicLevel.of(leader)) {
      case SERIAL, SERIAL_COMPONENT -> Optional.of(MaterialClass.BTC);
      default -> Optional.ofNullable(of(leader).register);
    };
  }
}
