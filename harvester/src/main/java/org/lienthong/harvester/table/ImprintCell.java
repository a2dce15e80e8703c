package org.lienthong.harvester.table;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.text.VietnameseText;

/**
 * Place, publisher and year that stand in one cell; each may be empty.
 *
 * @param place of publication
 * @param publisher without the year
 * @param year four digits
 */
record ImprintCell(String place, String publisher, String year) {
  private static final Pattern YEAR =
      Pattern.compile(
          "^(.*?)[\\s,./;:\\n–(-]*((?:1[5-9]|20)\\d\\d)[\\s.)]*(?:,?\\s*Edition:.*)?$",
          Pattern.DOTALL);
  private static final Pattern PLACE =
      Pattern.compile("^([^:]{1,60}?)\\s*:\\s*(.+)$", Pattern.DOTALL);
  private static final Pattern LIST =
      Pattern.compile("^([^,;.\\n–-]{1,40}?\\.?)\\s*[,;.\\n–-]+\\s*(.+)$", Pattern.DOTALL);
  private static final Set<String> PLACES =
      Set.of(
          ("h|hn|ha noi|hcm|tphcm|tp hcm|tp ho chi minh|thanh pho ho chi minh|ho chi minh|sai gon|da nang|d|hue|can tho"
                  + "|hai phong|dong nai|nghe an|thanh hoa|london|new york|paris")
              .split("\\|"));
  private static final Pattern HOUSE =
      Pattern.compile("(?iu)^\\s*(?:nxb|nhà xuất bản|nhà xb)\\b.*", Pattern.DOTALL);

  /** Reads a cell. */
  static ImprintCell of(String cell) {
    Matcher dated = YEAR.matcher(cell);
    String rest = dated.matches() ? dated.group(1) : cell;
    String year = dated.matches() ? dated.group(2) : "";
    Matcher placed = PLACE.matcher(rest);
    if (placed.matches()) {
      return new ImprintCell(placed.group(1).strip(), placed.group(2).strip(), year);
    }
    Matcher listed = LIST.matcher(rest);
    if (listed.matches() && isPlace(listed.group(1))) {
      return new ImprintCell(listed.group(1).strip(), listed.group(2).strip(), year);
    }
    return isPlace(rest)
        ? new ImprintCell(rest.strip(), "", year)
        : new ImprintCell("", rest.strip(), year);
  }

  /** Says whether a text is one of the places where most books of our schools are published. */
  static boolean isPlace(String text) {
    return PLACES.contains(VietnameseText.foldedHeading(text));
  }

  /** Says whether a text names a publisher: "NXB Văn học". */
  static boolean isPublisher(String text) {
    return HOUSE.matcher(text).matches();
  }
}
