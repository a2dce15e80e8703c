package org.lienthong.console.reader;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.lienthong.console.site.Site;
import org.lienthong.console.site.SiteFile;

/**
 * The files of the operator: {@code /site/DIGEST/NAME}, and {@code /favicon.ico} for browsers that
 * ask for it without a page.
 */
final class SiteFiles implements Page {
  private final SiteFile icon;
  private final Map<String, SiteFile> files = new HashMap<>();

  SiteFiles(Site site) {
    this.icon = site.accent().icon();
    add(icon);
    add(site.accent().stylesheet());
    add(site.logo());
  }

  private void add(@Nullable SiteFile file) {
    if (file != null) {
      files.put(file.digest() + "/" + file.name(), file);
    }
  }

  @Override
  public PageAnswer get(Visit visit) {
    boolean known = visit.rest().isEmpty();
    SiteFile file = known ? icon : files.get(String.join("/", visit.rest()));
    if (file == null) {
      throw Page.unknown();
    }
    String keep = known ? "public, max-age=86400" : "public, max-age=31536000, immutable";
    return new PageAnswer(
        HttpStatus.OK_200, file.type(), file.octets(), Map.of(HttpHeader.CACHE_CONTROL, keep));
  }
}
