package org.lienthong.console.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.lienthong.core.vocabulary.Material;

/**
 * The title of a COinS span: an OpenURL context object (Z39.88-2004) as key-encoded values, from
 * which reference managers take what a page is about.
 */
public final class Coins {
  private final StringBuilder out = new StringBuilder("ctx_ver=Z39.88-2004");

  private Coins() {}

  /** Returns the context object of a reference; not yet escaped for HTML. */
  public static String of(Reference work) {
    Coins coins = new Coins();
    coins.write(work);
    return coins.out.toString();
  }

  private void write(Reference work) {
    boolean article = work.material() == Material.ARTICLE;
    boolean serial = work.material() == Material.SERIAL;
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:" + (article || serial ? "journal" : "book"));
    add("rft.genre", article ? "article" : serial ? "journal" : "book");
    add(article ? "rft.atitle" : serial ? "rft.jtitle" : "rft.btitle", work.title());
    add("rft.jtitle", article ? work.host() : "");
    work.authors().forEach(name -> add("rft.au", name));
    add("rft.edition", work.edition());
    add("rft.place", work.place());
    add("rft.pub", work.publisher());
    add("rft.date", work.year());
    add("rft.series", String.join("; ", work.series()));
    add("rft.isbn", work.isbnDigits());
    work.issns().forEach(issn -> add("rft.issn", issn));
    work.languages().forEach(code -> add("rft.language", code));
    add("rft_id", work.address());
  }

  private void add(String key, String value) {
    if (!value.isBlank()) {
      out.append('&').append(key).append('=').append(URLEncoder.encode(value, UTF_8));
    }
  }
}
