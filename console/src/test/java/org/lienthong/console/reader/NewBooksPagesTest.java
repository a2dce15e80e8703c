package org.lienthong.console.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class NewBooksPagesTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir Path folder;

  @Test
  void listsTheLatestFirstByPages() {
    try (PageSite site = new PageSite(folder)) {
      site.library("A", "Trường A", Map.of());
      for (int i = 100; i <= 122; i++) {
        site.put("A", "r" + i, "245$aSách số " + i, "300$a" + i + " tr.");
      }

      String first = site.get("/new").body();
      assertThat(first).contains("Sách số 122", "Sách số 103").doesNotContain("Sách số 102");
      assertThat(first.indexOf("Sách số 122")).isLessThan(first.indexOf("Sách số 121"));
      assertThat(first).contains("href=\"/new?page=2\"", "href=\"/new.atom\"");
      assertThat(site.get("/l/A/new?page=2").body())
          .contains("Sách số 100")
          .doesNotContain("Sách số 103");
      assertThat(site.get("/l/A/new?page=40").body()).contains("Trang 2 trên 2");
      assertThat(site.get("/en/new").body()).contains("<h1>New books</h1>");
    }
  }

  @Test
  void theFeedIsAtomWithTheLatestFirst() throws Exception {
    try (PageSite site = new PageSite(folder)) {
      site.library("A", "Trường <A> & B", Map.of());
      site.put("A", "1", "245$aToán 6");
      site.put("A", "2", "245$a<b>Dế mèn</b> & bạn\u0001$cTô Hoài", "260$bKim Đồng$c2020");

      var answer = site.file("/l/A/new.atom");
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("application/atom+xml;charset=utf-8");
      Document feed = parsed(answer.body());
      assertThat(texts(feed, "title"))
          .containsExactly("Sách mới của Trường <A> & B", "<b>Dế mèn</b> & bạn", "Toán 6");
      assertThat(texts(feed, "id"))
          .containsExactly(
              site.address() + "/l/A/new.atom",
              site.address() + "/record/" + site.cluster("A", "2"),
              site.address() + "/record/" + site.cluster("A", "1"));
      assertThat(texts(feed, "summary").getFirst()).isEqualTo("Tô Hoài · Kim Đồng · 2020 · Sách");
      assertThat(texts(feed, "updated")).hasSize(3).allSatisfy(Instant::parse);
    }
  }

  @Test
  void anEmptyCatalogueHasAnEmptyPageAndFeed() throws Exception {
    try (PageSite site = new PageSite(folder)) {
      assertThat(site.get("/new").body()).contains("Chưa có tài liệu nào.");
      assertThat(texts(parsed(site.file("/new.atom").body()), "entry")).isEmpty();
    }
  }

  private static Document parsed(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    assertThat(new String(xml, UTF_8)).startsWith("<?xml");
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }

  private static List<String> texts(Document feed, String name) {
    NodeList nodes = feed.getElementsByTagNameNS(ATOM, name);
    List<String> out = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      out.add(nodes.item(i).getTextContent().strip());
    }
    return out;
  }
}
