package org.lienthong.app.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.app.command.Workplace;
import org.lienthong.core.store.RecordChange;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the operator says, and what search engines and browsers read, asked over HTTP. */
class SitePagesTest {
  private static final String LOGO =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
  private static final String ISBN = "978-604-0-00001-9";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Workplace work;
  private @Nullable Server server;

  @BeforeEach
  void open() {
    work = new Workplace(folder);
    work.put("A", "1", "020$a" + ISBN, "245$aToán 6$cHà Huy Khoái", "260$c2021");
    work.put("A", "2", "245$aNgữ văn 7$cBùi Mạnh Hùng");
    caughtUp();
  }

  @AfterEach
  void close() {
    running().close();
    work.close();
    client.close();
  }

  private void caughtUp() {
    work.engine().catchUp().await((_, _, _) -> {}, () -> false);
  }

  private void serve(String configuration) throws Exception {
    Path file = Files.writeString(folder.resolve("lienthong.yaml"), configuration);
    ServerSettings settings = ServerSettings.read(file).listening("127.0.0.1", 0, 0);
    server = Server.start(work.engine(), settings, InstantSource.system());
  }

  private Server running() {
    return Objects.requireNonNull(server, "the test began with serve");
  }

  private String own() {
    return "http://127.0.0.1:" + running().httpPort();
  }

  private HttpResponse<byte[]> octets(String path) throws Exception {
    URI address = URI.create(path.startsWith("http") ? path : own() + path);
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private String body(String path) throws Exception {
    HttpResponse<byte[]> answer = octets(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return new String(answer.body(), UTF_8);
  }

  private Document xml(String path) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(octets(path).body()));
  }

  private static List<String> texts(Document document, String name) {
    var found = document.getElementsByTagNameNS("*", name);
    return Stream.iterate(0, i -> i + 1)
        .limit(found.getLength())
        .map(i -> found.item(i).getTextContent())
        .toList();
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  @Test
  void pagesShowWhatTheOperatorSaysInTheLanguageOfThePage() throws Exception {
    serve(
        """
        site:
          name: Thư viện Quận 3 <b>&
          name-en: District 3 Libraries
          headline: Tìm sách Quận 3
          welcome: "Một.\\n\\nHai <i>"
          email: thuvien@example.vn
          phone: 028 3822 5055
          address: 12 Nguyễn Thị Minh Khai
        """);

    assertThat(body("/"))
        .contains("<title>Thư viện Quận 3 &lt;b&gt;&amp;</title>")
        .contains(">Tìm sách Quận 3</h1>")
        .contains("<p class=\"welcome\">Một.</p>", "<p class=\"welcome\">Hai &lt;i&gt;</p>")
        .contains("href=\"mailto:thuvien@example.vn\"", "href=\"tel:02838225055\"")
        .doesNotContain("<b>", "<i>");
    assertThat(body("/en/"))
        .contains("<title>District 3 Libraries</title>", "12 Nguyễn Thị Minh Khai");
  }

  @Test
  void theColourIsAStyleSheetOfItsOwnAndTheLogoRunsNoScript() throws Exception {
    Path logo = Files.writeString(folder.resolve("logo.svg"), LOGO);
    serve("site: {accent: '#7a1f3d', logo: '" + logo + "'}\n");
    String page = body("/");

    HttpResponse<byte[]> style = octets(found("href=\"([^\"]+colours.css)\"", page));
    assertThat(new String(style.body(), UTF_8)).startsWith(":root{--accent:#7a1f3d;");
    assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    HttpResponse<byte[]> picture = octets(found("<img class=\"logo\" src=\"([^\"]+)\"", page));
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    assertThat(picture.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "sandbox");
    assertThat(octets("/site/000000000000/logo.svg").statusCode()).isEqualTo(404);
  }

  @Test
  void aPageWithoutAnyOfThisNeedsNoStyleSheetMore() throws Exception {
    serve("");
    assertThat(body("/")).doesNotContain("colours.css", "class=\"logo\"").contains(">Liên Thông<");
  }

  @ParameterizedTest
  @CsvSource({"off, không ghi nhật ký", "short, không ghi địa chỉ", "full, từ địa chỉ mạng nào"})
  void thePageAboutPrivacySaysWhatIsLogged(String log, String said) throws Exception {
    serve("access-log: '" + log + "'\n");
    assertThat(body("/privacy")).contains(said, "<html lang=\"vi\">");
    assertThat(body("/en/privacy")).contains("No names", "<html lang=\"en\">");
  }

  @Test
  void theSitemapHasTheRecordsThatAreThere() throws Exception {
    serve("");
    String gone = texts(xml(texts(xml("/sitemap.xml"), "loc").getFirst()), "loc").getFirst();
    assertThat(octets(gone).statusCode()).isEqualTo(200);
    work.engine().store().write(t -> t.apply(new RecordChange.Delete("A", "1", null, null)));
    caughtUp();

    List<String> parts = texts(xml("/sitemap.xml"), "loc");
    assertThat(parts).hasSize(1);
    List<String> pages = texts(xml(parts.getFirst()), "loc");
    assertThat(pages).hasSize(1).doesNotContain(gone);
    assertThat(body(pages.getFirst())).contains("Ngữ văn 7");
    assertThat(texts(xml(parts.getFirst()), "lastmod").getFirst()).endsWith("Z");
    assertThat(body("/robots.txt"))
        .contains("Sitemap: " + own() + "/sitemap.xml\n", "Disallow: /search\n")
        .doesNotContain("Disallow: /record");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sitemap.xml?part=7",
        "/sitemap.xml?part=x",
        "/sitemap.xml?part=99999999999",
        "/en/robots.txt",
        "/robots.txt/x",
        "/privacy/x",
        "/site/x",
        "/covers/../x",
        "/covers/9786040000019-144-0.jpg"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    serve("");
    assertThat(octets(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/en/l/NOBODY", "/en/nothing", "/en/static/0/x.css"})
  void aReaderWithADeadLinkGetsASearchBox(String path) throws Exception {
    serve("");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(own() + path))
            .header("Accept", "text/html,application/xhtml+xml")
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept");
    assertThat(answer.body()).contains("<html lang=\"en\">", "name=\"q\"", "There is no");
    assertThat(new String(octets(path).body(), UTF_8)).doesNotContain("<html");
  }

  @Test
  void browsersLearnHowToSearch() throws Exception {
    serve("site: {name: Thư viện các trường Quận 3}\nbase-url: https://library.example/lt\n");
    Document description = xml("/en/opensearch.xml");
    var url = description.getElementsByTagNameNS("*", "Url").item(0).getAttributes();

    assertThat(url.getNamedItem("template").getNodeValue())
        .isEqualTo("https://library.example/lt/en/search?q={searchTerms}");
    assertThat(texts(description, "ShortName").getFirst()).isEqualTo("Thư viện các");
    assertThat(body("/"))
        .contains("type=\"application/opensearchdescription+xml\"")
        .contains("<link rel=\"canonical\" href=\"https://library.example/lt/\">")
        .contains("hreflang=\"en\" href=\"https://library.example/lt/en/\">")
        .contains("hreflang=\"x-default\" href=\"https://library.example/lt/\">");
  }

  @Test
  void phonesLearnNameAndIcon() throws Exception {
    serve("site: {name: Tên, name-en: Name}\n");
    JsonNode manifest = JsonMapper.builder().build().readTree(body("/en/manifest.webmanifest"));
    assertThat(manifest.get("name").asString()).isEqualTo("Name");
    String icon = manifest.get("icons").get(0).get("src").asString();
    assertThat(body(icon)).startsWith("<svg").isEqualTo(body("/favicon.ico"));
  }

  @Test
  void aCoverOfTheFolderIsMadeSmallAndTheOthersAreDrawn() throws Exception {
    serve("");
    Path covers = Files.createDirectories(work.engine().folder().resolve("covers"));
    BufferedImage picture = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(picture, "jpg", covers.resolve(ISBN + ".jpg").toFile());
    String page = body("/search?q=toan+6");

    HttpResponse<byte[]> small = octets(found("<img src=\"(/covers/[^\"]+)\"", page));
    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(small.body()));
    assertThat(shown.getWidth()).isEqualTo(144);
    assertThat(shown.getHeight()).isEqualTo(192);
    assertThat(small.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(small.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(body("/search?q=ngu+van+7")).contains("class=\"cover").doesNotContain("<img src");
  }

  @Test
  void whatIsOftenSearchedForInVainIsListed() throws Exception {
    serve("");
    for (int i = 0; i < 3; i++) {
      body("/search?q=xuyxuy");
      body("/search?q=xuyxuy&grade=6");
    }
    body("/search?q=yuxyux");
    assertThat(work.run("searches")).isZero();
    assertThat(work.lines()).hasSize(1).first().asString().startsWith("3\t").endsWith("\txuyxuy");
    assertThat(work.run("searches", "--json")).isZero();
    assertThat(work.lines().getFirst()).contains("\"text\"", "xuyxuy").doesNotContain("127.0.0.1");
  }

  @Test
  void theFirstPageLeadsToGradesAndNewBooks() throws Exception {
    serve("");
    String page = body("/");
    String grade = found("href=\"(/search\\?[^\"]*grade=6)\"", page).replace("&amp;", "&");
    assertThat(body(grade)).contains("Toán 6").doesNotContain("Ngữ văn 7");
    assertThat(page).contains("href=\"/services\"", "href=\"/privacy\"", ">Toán 6</a>");
  }
}
