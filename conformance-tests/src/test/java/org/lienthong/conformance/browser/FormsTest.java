package org.lienthong.conformance.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forms that change what the browser keeps for its reader: the basket and the own library. */
@ExtendWith(Site.class)
class FormsTest {
  private static final String ADD = "form.to-basket button[value=add]";
  private static final String REMOVE = "form.to-basket button[value=remove]";

  /** What the first forms of a page would be as links. */
  private static final String ADDRESSES =
      """
      () => [...document.querySelectorAll('form[method=post]')].slice(0, 2).map(form =>
          form.getAttribute('action') + '?' + new URLSearchParams(
              [...form.querySelectorAll('[name]')].map(e => [e.name, e.value])))\
      """;

  private final Visitors visitors;

  FormsTest(Visitors visitors) {
    this.visitors = visitors;
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE_WITHOUT_SCRIPTS", "DESK"})
  void aTeacherPutsBooksIntoTheBasketAndTakesThemAlong(Screen screen) throws IOException {
    try (Visitor teacher = visitors.visit(screen)) {
      Page page = teacher.open("/search?q=toan+6").page();
      List<String> wanted = teacher.titles().subList(0, 2);
      for (int chosen = 1; chosen <= 2; chosen++) {
        page.locator(ADD).first().click();
        page.locator(REMOVE).nth(chosen - 1).waitFor();
      }
      assertThat(teacher.path()).startsWith("/search?q=toan+6#b-");
      teacher.fitsTheWindow();

      teacher.follow(page.locator("nav.ways a[href='/basket']"));
      assertThat(teacher.titles()).isEqualTo(wanted);
      teacher.fitsTheWindow();
      assertThat(begin(page, "xlsx")).isEqualTo("PK");
      assertThat(begin(page, "mrc")).containsOnlyDigits();

      teacher.follow(page.locator("a[href='/basket/print']"));
      assertThat(page.locator("main tbody tr").count()).isEqualTo(2);
      teacher.open("/basket");
      page.locator(REMOVE).first().click();
      page.locator(REMOVE).nth(1).waitFor(gone());
      assertThat(teacher.titles()).isEqualTo(wanted.subList(1, 2));
      page.locator("button[value=clear]").click();
      page.locator(".records").waitFor(gone());
      assertThat(page.context().cookies()).isEmpty();
      teacher.calm();
    }
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  /** Returns the first two characters of a file of the basket. */
  private static String begin(Page page, String extension) throws IOException {
    Download file =
        page.waitForDownload(
            () -> page.locator("a[href='/basket/lienthong." + extension + "']").click());
    assertThat(file.suggestedFilename()).isEqualTo("lienthong." + extension);
    try (InputStream in = file.createReadStream()) {
      return new String(in.readNBytes(2), UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHONE_WITHOUT_SCRIPTS", "DESK"})
  void aPupilChoosesASchoolAndSeesItsBooksFirst(Screen screen) {
    try (Visitor pupil = visitors.visit(screen)) {
      Page page = pupil.open("/l").page();
      pupil.follow(page.locator("main ul.lines a", containing("Trường")).first());
      String school = page.locator("h1").innerText();
      page.locator("button[value=own]").click();
      page.locator("button[value=forget]").waitFor();
      assertThat(page.locator("nav.ways a.own").innerText()).isEqualTo(school);
      pupil.fitsTheWindow();

      pupil.search("toan");
      assertThat(page.locator("p.copies.here").first().innerText()).startsWith("Trường em");
      pupil.fitsTheWindow();
      pupil.follow(page.locator("nav.ways a.own"));
      page.locator("button[value=forget]").click();
      page.locator("button[value=own]").waitFor();
      assertThat(page.locator("nav.ways a.own").count()).isZero();
      pupil.calm();
    }
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** Links, search engines and previews send GET; only a form that a reader sends may change. */
  @Test
  void anAddressOfAFormChangesNothing() {
    try (Visitor reader = visitors.visit(Screen.DESK)) {
      Page page = reader.page();
      Set<String> asked = new HashSet<>();
      for (String path : SitePages.found(reader, 1)) {
        if (page.request().get(reader.absolute(path)).text().contains("method=\"post\"")) {
          page.navigate(reader.absolute(path));
          for (Object address : (List<?>) page.evaluate(ADDRESSES)) {
            APIResponse answer = page.request().get(reader.absolute(String.valueOf(address)));
            assertThat(answer.headers()).as("%s", address).doesNotContainKey("set-cookie");
            asked.add(String.valueOf(address).replaceFirst("\\?.*", ""));
          }
        }
      }
      assertThat(asked).hasSizeGreaterThan(1);
      assertThat(page.context().cookies()).isEmpty();
    }
  }
}
