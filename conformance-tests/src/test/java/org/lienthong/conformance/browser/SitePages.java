package org.lienthong.conformance.browser;

import com.microsoft.playwright.APIResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of a site, found by following its links: a few of each kind. A page that is added is
 * found without a change here, as long as a link leads to it.
 */
final class SitePages {
  private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"]*)\"");

  private static final List<String> FIRST =
      List.of(
          "/",
          "/search?q=toan+6",
          "/search?q=toan+6&grade=6&sort=newest&page=1",
          "/search?q=tieesng+vieejt+xyzq",
          "/search?q=" + HostileRecords.WORD,
          "/services",
          "/nothing/here");

  /** What was found of each site: its pages do not change while tests run. */
  private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

  private SitePages() {}

  /**
   * Returns the paths of Vietnamese pages; those in English are the same below {@code /en}.
   *
   * @param ofEachKind how many; a second record may have other fields than the first
   */
  static List<String> found(Visitor visitor, int ofEachKind) {
    return KNOWN.computeIfAbsent(
        visitor.absolute(" " + ofEachKind), _ -> find(visitor, ofEachKind));
  }

  private static List<String> find(Visitor visitor, int ofEachKind) {
    Deque<String> open = new ArrayDeque<>(FIRST);
    Set<String> known = new HashSet<>(FIRST);
    Map<String, Integer> kinds = new HashMap<>();
    Map<String, Boolean> pages = new LinkedHashMap<>();
    while (!open.isEmpty()) {
      String path = open.removeFirst();
      APIResponse response = visitor.page().request().get(visitor.absolute(path));
      boolean html = response.headers().getOrDefault("content-type", "").startsWith("text/html");
      pages.put(path, html);
      if (html) {
        open.addAll(next(response.text(), known, kinds, ofEachKind));
      }
      response.dispose();
    }
    return pages.keySet().stream().filter(pages::get).toList();
  }

  private static Collection<String> next(
      String page, Set<String> known, Map<String, Integer> kinds, int ofEachKind) {
    List<String> all = new ArrayList<>();
    Matcher links = LINK.matcher(page);
    while (links.find()) {
      String path = links.group(1).replace("&amp;", "&").replaceFirst("#.*", "");
      boolean ours = path.startsWith("/") && !path.startsWith("//") && !path.matches("/en(/.*)?");
      if (ours && known.add(path) && kinds.merge(kind(path), 1, Integer::sum) <= ofEachKind) {
        all.add(path);
      }
    }
    return all;
  }

  /** The first segment, how many there are, and the last; parameters would make too many kinds. */
  private static String kind(String path) {
    String[] segments = path.replaceFirst("\\?.*", "").split("/", -1);
    String last = segments.length > 3 ? segments[segments.length - 1] : "";
    return segments.length < 2 ? "" : segments[1] + "/" + segments.length + "/" + last;
  }
}
