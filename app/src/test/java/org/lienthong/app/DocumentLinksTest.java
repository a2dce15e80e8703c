package org.lienthong.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents of the repository and the links between them. */
class DocumentLinksTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** A link in Markdown, or an address in HTML; without what follows a {@code #}. */
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)\\s#]+)(?:#[^)]*)?\\)|(?:src|href)=\"([^\"#]+)[^\"]*\"");

  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`(?!])");
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");

  private static List<Path> documents() throws IOException {
    List<Path> out = new ArrayList<>();
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      List<Path> folders = top.toList();
      Stream.concat(folders.stream(), docs).filter(DocumentLinksTest::isText).forEach(out::add);
      folders.stream().map(f -> f.resolve("README.md")).filter(Files::exists).forEach(out::add);
    }
    return out;
  }

  private static boolean isText(Path file) {
    return file.toString().endsWith(".md");
  }

  private static List<String> broken(Path document) throws IOException {
    List<String> out = new ArrayList<>();
    Matcher link = LINK.matcher(CODE.matcher(Files.readString(document, UTF_8)).replaceAll(""));
    while (link.find()) {
      String target = link.group(1) == null ? link.group(2) : link.group(1);
      if (!ELSEWHERE.matcher(target).matches()
          && !Files.exists(document.resolveSibling(target).normalize())) {
        out.add(ROOT.relativize(document) + " -> " + target);
      }
    }
    return out;
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path document : documents()) {
      broken.addAll(broken(document));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyModuleHasAReadme() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      assertThat(folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))))
          .isNotEmpty()
          .allSatisfy(module -> assertThat(module.resolve("README.md")).exists());
    }
  }

  @Test
  void everyDecisionIsInTheIndex() throws IOException {
    Path decisions = ROOT.resolve("docs/decisions");
    String index = Files.readString(decisions.resolve("README.md"), UTF_8);
    try (Stream<Path> files = Files.list(decisions)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("README.md"))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
    }
  }
}
