package org.lienthong.console.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.console.site.SiteFile;
import tools.jackson.databind.json.JsonMapper;

/** What a phone shows when a reader puts the catalogue on its first screen (W3C appmanifest). */
final class WebManifest implements Page {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public PageAnswer get(Visit visit) {
    Frame frame = visit.whole().frame();
    SiteFile icon = frame.catalogue().accent().icon();
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("name", frame.site());
    manifest.put("lang", frame.texts().language().code());
    manifest.put("start_url", frame.to("/"));
    manifest.put("scope", frame.base() + "/");
    manifest.put("display", "minimal-ui");
    manifest.put("theme_color", frame.catalogue().accent().colour().css());
    manifest.put("background_color", "#fbfaf7");
    manifest.put(
        "icons", List.of(Map.of("src", frame.file(icon), "type", icon.type(), "sizes", "any")));
    return PageAnswer.file("application/manifest+json", JSON.writeValueAsBytes(manifest));
  }
}
