package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lienthong.core.vocabulary.SchoolGrade;
import org.lienthong.core.vocabulary.SchoolSubject;

/** Takes the school grade out of a title: "lớp 6", "Toán 6", "khối 10-11", "lớp Một". */
final class GradeParser {
  private GradeParser() {}

  /** Returns named grades in ascending order joined by hyphens; empty when none is named. */
  static String takeNamed(TitleScan scan) {
    TreeSet<Integer> grades = new TreeSet<>();
    for (int i = 0; i < scan.size(); i++) {
      if (scan.isFree(i) && Lexicon.GRADE_LABELS.contains(scan.word(i))) {
        takeAt(scan, i, grades);
      } else if (scan.isFree(i) && SchoolGrade.isEntry(scan.word(i - 1), scan.word(i))) {
        takeEntry(scan, i + 1, grades);
      }
    }
    return join(grades);
  }

  /** "Luyện thi vào 10"; the words before the number stay in the title. */
  private static void takeEntry(TitleScan scan, int i, Set<Integer> grades) {
    int grade = scan.isFree(i) ? grade(Numerals.digits(scan.tokens(), i)) : 0;
    if (grade > 0) {
      grades.add(grade);
      scan.use(i, 1);
    }
  }

  private static void takeAt(TitleScan scan, int i, Set<Integer> grades) {
    int at = scan.is(i + 1, "lop") ? i + 2 : i + 1;
    boolean any = false;
    while (scan.isFree(at)) {
      int number = isLink(scan, at) && any ? at + 1 : at;
      boolean joined = any && (number > at || isJoined(scan.tokens().get(number)));
      if (!scan.isFree(number) || (any && !joined)) {
        break;
      }
      Numerals.Found found = Numerals.surely(scan, number);
      int grade = grade(found);
      if (grade == 0) {
        break;
      }
      grades.add(grade);
      any = true;
      at = number + found.length();
    }
    if (any) {
      scan.use(i, at - i);
    }
  }

  private static boolean isLink(TitleScan scan, int i) {
    return scan.is(i, "va") || scan.is(i, "den") || scan.is(i, "lop");
  }

  private static boolean isJoined(Token token) {
    return "-,+&–/".indexOf(token.gap()) >= 0;
  }

  /**
   * Returns the bare number after the name of a school subject; empty when there is none.
   *
   * @param school whether it is known to be a school book, though the subject may be misspelt
   */
  static String takeBare(TitleScan scan, boolean school) {
    if (!school && !namesSubject(scan)) {
      return "";
    }
    for (int i = 1; i < scan.size(); i++) {
      int grade = scan.isFree(i) ? grade(Numerals.digits(scan.tokens(), i)) : 0;
      if (grade > 0 && (scan.tokens().get(i).isNumber() || isRoman(scan, i))) {
        scan.use(i, 1);
        return Integer.toString(grade);
      }
    }
    return "";
  }

  /** Single letters are not numerals, nor is "vi" in "hành vi". */
  private static boolean isRoman(TitleScan scan, int i) {
    String word = scan.word(i);
    return scan.endsSegment(i) && word.length() > 1 && !word.equals("vi") && !word.equals("xi");
  }

  /** Says whether the title names a school subject. */
  static boolean namesSubject(TitleScan scan) {
    for (int i = 0; i < scan.size(); i++) {
      if (scan.isFree(i)) {
        int length = Lexicon.SUBJECTS.at(scan.tokens(), i, scan.limit(i)).length();
        if (length > 1 || (length == 1 && isSubject(scan, i))) {
          return true;
        }
      }
    }
    return false;
  }

  /** One syllable alone is a subject only where it does not end another word: "quản lí". */
  private static boolean isSubject(TitleScan scan, int i) {
    return scan.beginsSegment(i)
        || !scan.isFree(i - 1)
        || SchoolSubject.BEFORE_SYLLABLE.contains(scan.word(i - 1));
  }

  private static int grade(Numerals.Found found) {
    if (!found.isSomething() || found.value().length() > 2) {
      return 0;
    }
    char first = found.value().charAt(0);
    if (first < '0' || first > '9') {
      return 0;
    }
    int value = Integer.parseInt(found.value());
    return value <= SchoolGrade.HIGHEST ? value : 0;
  }

  private static String join(Set<Integer> grades) {
    List<String> out = new ArrayList<>();
    grades.forEach(g -> out.add(Integer.toString(g)));
    return String.join("-", out);
  }
}
