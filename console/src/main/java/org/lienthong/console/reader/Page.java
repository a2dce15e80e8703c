package org.lienthong.console.reader;

import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import org.lienthong.http.HttpRefusal;

/** The pages below one first segment of paths. For use by any number of threads. */
@FunctionalInterface
interface Page {
  /**
   * Answers GET and HEAD; changes nothing.
   *
   * @throws HttpRefusal when there is no such page
   */
  PageAnswer get(Visit visit);

  /**
   * Says whether a page takes forms.
   *
   * @param rest segments of its path after the first
   */
  default boolean takesForms(List<String> rest) {
    return false;
  }

  /**
   * Answers POST of a form that a page of this server sent. It is called for pages that take forms.
   *
   * @throws HttpRefusal when the form makes no sense
   */
  default PageAnswer post(Visit visit) {
    throw unknown();
  }

  /** Returns the refusal of a path that no page has. */
  static HttpRefusal unknown() {
    return new HttpRefusal(HttpStatus.NOT_FOUND_404, "Không có trang này", "There is no such page");
  }
}
