package org.lienthong.conformance.browser;

import com.microsoft.playwright.APIResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of a site, found by following its links: some of each kind. A page that is added is
 * found without a change here, as long as a link leads to it.
 */
final class SitePages {
  /** A kind's first page and one that may be different, such as a record with other fields. */
  private static final int OF_EACH_KIND = 2;

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

  private SitePages() {}

  /** Returns the paths of Vietnamese pages; those in English are the same below {@code /en}. */
  static List<String> found(Visitor visitor) {
    Deque<String> open = new ArrayDeque<>(FIRST);
    Map<String, Integer> kinds = new HashMap<>();
    Map<String, Boolean> pages = new LinkedHashMap<>();
    while (!open.isEmpty()) {
      String path = open.removeFirst();
      if (pages.containsKey(path)) {
        continue;
      }
      APIResponse response = visitor.page().request().get(visitor.absolute(path));
      boolean html = response.headers().getOrDefault("content-type", "").startsWith("text/html");
      pages.put(path, html);
      if (html) {
        open.addAll(next(response.text(), kinds));
      }
      response.dispose();
    }
    return pages.keySet().stream().filter(pages::get).toList();
  }

  private static Collection<String> next(String page, Map<String, Integer> kinds) {
    List<String> all = new ArrayList<>();
    Matcher links = LINK.matcher(page);
    while (links.find()) {
      String path = links.group(1).replace("&amp;", "&").replaceFirst("#.*", "");
      boolean ours = path.startsWith("/") && !path.startsWith("//") && !path.matches("/en(/.*)?");
      if (ours && kinds.merge(kind(path), 1, Integer::sum) <= OF_EACH_KIND) {
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
