package org.lienthong.console.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.console.search.LibraryCopies;
import org.lienthong.console.search.RecordDetails;
import org.lienthong.core.vocabulary.Material;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record as JSON-LD with the vocabulary of schema.org, for search engines. The text can stand
 * inside a {@code script} element: whatever a record contains, it has no character that could end
 * the element. A block of this type is data, so that a Content-Security-Policy does not concern it.
 */
public final class SchemaOrg {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CONTEXT = "https://schema.org";

  private final Map<String, Object> out = new LinkedHashMap<>();

  private SchemaOrg() {}

  /** Returns the JSON of a record. */
  public static String of(Reference work, RecordDetails details) {
    SchemaOrg made = new SchemaOrg();
    made.describe(work, details);
    return inert(JSON.writeValueAsString(made.out));
  }

  private void describe(Reference work, RecordDetails details) {
    out.put("@context", CONTEXT);
    out.put("@type", type(work.material()));
    out.put("@id", work.address());
    out.put("url", work.address());
    put("name", work.title());
    putAll("alternateName", details.otherTitles());
    putAll("author", work.authors().stream().map(name -> maker(name, details)).toList());
    putAll("translator", work.translators().stream().map(name -> maker(name, details)).toList());
    if (work.material() == Material.BOOK) {
      put("isbn", work.isbnDigits());
      put("bookEdition", work.edition());
    }
    putAll("issn", work.issns());
    if (!work.publisher().isEmpty()) {
      out.put("publisher", thing("Organization", work.publisher()));
    }
    put("datePublished", work.year());
    putAll("inLanguage", work.languages());
    putAll("about", work.subjects());
    put("description", work.summary());
    putAll("isPartOf", work.series().stream().map(SchemaOrg::series).toList());
    putAll(
        "educationalLevel",
        details.brief().book().grades().stream().map(grade -> "Lớp " + grade).toList());
    putAll("sameAs", work.links());
    putAll("offers", details.brief().copies().stream().map(SchemaOrg::offer).toList());
  }

  private static String type(Material material) {
    return switch (material) {
      case BOOK -> "Book";
      case SERIAL -> "Periodical";
      case ARTICLE -> "Article";
      case SCORE -> "SheetMusic";
      case MAP -> "Map";
      case VIDEO -> "VideoObject";
      case AUDIO -> "AudioObject";
      case IMAGE -> "ImageObject";
      case SOFTWARE, KIT, MIXED, OBJECT -> "CreativeWork";
    };
  }

  private static Map<String, Object> thing(String type, String name) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    thing.put("name", name);
    return thing;
  }

  private static Map<String, Object> maker(String name, RecordDetails details) {
    boolean body =
        details.contributors().stream().anyMatch(c -> c.name().equals(name) && !c.personal());
    return thing(body ? "Organization" : "Person", name);
  }

  private static Map<String, Object> series(String title) {
    return thing("BookSeries", title);
  }

  /** Copies that a library lends, as libraries on the web say it. */
  private static Map<String, Object> offer(LibraryCopies copies) {
    Map<String, Object> offer = new LinkedHashMap<>();
    offer.put("@type", "Offer");
    offer.put("businessFunction", "http://purl.org/goodrelations/v1#LeaseOut");
    offer.put("availability", CONTEXT + (copies.available() > 0 ? "/InStock" : "/OutOfStock"));
    offer.put("offeredBy", thing("Library", copies.name()));
    return offer;
  }

  private void put(String name, String text) {
    if (!text.isBlank()) {
      out.put(name, text);
    }
  }

  private void putAll(String name, List<?> values) {
    if (!values.isEmpty()) {
      out.put(name, values.size() == 1 ? values.getFirst() : new ArrayList<>(values));
    }
  }

  /** Outside of strings JSON has none of these; inside, an escape means the same character. */
  private static String inert(String json) {
    StringBuilder out = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '<', '>', '&', '\u2028', '\u2029' -> out.append("\\u%04x".formatted((int) c));
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
