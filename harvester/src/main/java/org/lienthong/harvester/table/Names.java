package org.lienthong.harvester.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;

/** The names in a cell of authors. */
final class Names {
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[;|\\n/]\\s*|(?<=\\s)&\\s+|\\s+[–—-]\\s+");
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final String OPENING = "([{（［【<«";
  private static final String CLOSING = ")]}）］】>»";

  /** The ministry writes its own name with an ampersand. */
  private static final Pattern EDUCATION =
      Pattern.compile("(?iu)(GD|giáo dục)\\s*&\\s*(ĐT|đào tạo)");

  /** With marks, because "Vụ" is an office and "Vũ" a family. */
  private static final Pattern BODY =
      Pattern.compile(
          "(?:(?:bộ|sở|viện|vụ|hội|tổng cục|trung tâm|ủy ban|uỷ ban|ubnd|công ty|nhà xuất bản|nxb|đại học)"
              + "|phòng (?:gd|giáo dục)|trường (?:thcs|thpt|th|đh|đại học|tiểu học|cao đẳng|trung học)"
              + "|ban (?:chấp hành|tuyên|biên|chỉ đạo|quản|dân vận)|(?:bo|so) (?:gd|giao duc))\\s.+");

  private static final Pattern OTHERS =
      Pattern.compile(
          "(?iu)[\\s,;]*(?:(?:(?:và|&|cùng)\\s+)?(?:nnk|những người khác|các tác giả khác|cộng sự|et al)\\.?"
              + "|(?:và|&)\\s+cs\\.?|…|\\.{3,})\\s*$");

  private static final Pattern NOBODY =
      Pattern.compile(
          "(?iu)chưa xác định|chưa rõ|không rõ|khuyết danh|vô danh|đang cập nhật|n/?a|-+|\\?+|[.…_]+"
              + "|không có|không có tác giả|không tác giả|không ghi(?: tác giả)?|k ?có|không|ktg|k\\.t\\.g\\.?|0|none|null|unknown|no author");

  private static final Pattern MANY =
      Pattern.compile("(?iu)nhiều tác giả|nhiều t/?g|ntg|various(?: authors)?");

  /**
   * The role of a person after the name: whole brackets with roles only, or roles without brackets;
   * anything else in brackets belongs to the name.
   */
  private static final Pattern ROLE = role();

  private Names() {}

  private static Pattern role() {
    String one =
        "(?:(?:tổng |đồng )?ch(?:\\.|ủ) ?(?:b\\.?|biên)|t\\.?c\\.?b\\.?|c\\.?b\\.?|tổng cb\\.?|biên soạn|b\\. ?s\\.|bs\\.?"
            + "|hiệu đính|sưu tầm|tuyển chọn|biên tập|minh ho[aạ]|vẽ tranh)";
    String some = one + "(?:\\s*[,;/&-]\\s*" + one + "|\\s+(?:và|kiêm)\\s+" + one + ")*";
    return Pattern.compile(
        "(?:[,.]*\\s*[(\\[（]\\s*" + some + "\\s*[)\\]）]|(?:[,.]+\\s*|\\s+)" + some + ")[,.:]*$",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * Returns the names in a cell. Commas separate names only where each part has two words, because
   * one may be an inverted foreign name. Nothing inside brackets separates: {@code Nguyễn Du (1766
   * - 1820)} is one name.
   */
  static List<String> in(String cell) {
    if (isNobody(cell) || MANY.matcher(cell.strip()).matches()) {
      return List.of();
    }
    List<String> out = new ArrayList<>();
    String guarded = EDUCATION.matcher(cell).replaceAll("$1\u0001$2");
    for (String part : pieces(guarded, BETWEEN)) {
      List<String> byComma = pieces(part, COMMA);
      boolean each =
          byComma.stream()
              .map(Names::name)
              .filter(n -> !n.isEmpty())
              .allMatch(n -> n.contains(" "));
      out.addAll(each ? byComma : List.of(part));
    }
    return out.stream()
        .map(name -> name(name.replace('\u0001', '&')))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** Says whether a cell says that there is no author. */
  static boolean isNobody(String cell) {
    return NOBODY.matcher(cell.strip()).matches();
  }

  /** Says whether a name is that of an office, a school or another body. */
  static boolean isBody(String name) {
    return BODY.matcher(VietnameseText.toned(name)).matches();
  }

  /** Splits at what separates outside brackets that are closed. */
  static List<String> pieces(String cell, Pattern separator) {
    BitSet bracketed = bracketed(cell);
    List<String> out = new ArrayList<>();
    Matcher between = separator.matcher(cell);
    int from = 0;
    while (between.find()) {
      if (!bracketed.get(between.start())) {
        out.add(cell.substring(from, between.start()));
        from = between.end();
      }
    }
    out.add(cell.substring(from));
    return out;
  }

  /** Returns the places between brackets; a bracket without its partner is text. */
  private static BitSet bracketed(String cell) {
    BitSet out = new BitSet(cell.length());
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < cell.length(); i++) {
      int kind = CLOSING.indexOf(cell.charAt(i));
      if (OPENING.indexOf(cell.charAt(i)) >= 0) {
        open.push(i);
      } else if (kind >= 0 && !open.isEmpty()) {
        int start = open.peek();
        if (OPENING.indexOf(cell.charAt(start)) == kind) {
          open.pop();
          out.set(start, i + 1);
        }
      }
    }
    return out;
  }

  private static String name(String text) {
    String whole = OTHERS.matcher(text.replaceAll("\\s+", " ").strip()).replaceFirst("");
    String name = ROLE.matcher(whole).replaceFirst("").strip();
    return isNobody(name) || MANY.matcher(name).matches()
        ? ""
        : name.replaceAll("\\.{2,}$", "").strip();
  }
}
