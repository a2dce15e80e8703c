package org.lienthong.console.reader;

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
   * Answers POST of a form that a page of this server sent.
   *
   * @throws HttpRefusal when the page takes no forms
   */
  default PageAnswer post(Visit visit) {
    throw noForms();
  }

  /** Returns the methods that it answers, as the field Allow lists them. */
  default String methods() {
    return "GET, HEAD";
  }

  /** Returns the refusal of other methods. */
  static HttpRefusal noForms() {
    return new HttpRefusal(
        HttpStatus.METHOD_NOT_ALLOWED_405, "Chỉ nhận GET và HEAD", "Only GET and HEAD");
  }

  /** Returns the refusal of a path that no page has. */
  static HttpRefusal unknown() {
    return new HttpRefusal(HttpStatus.NOT_FOUND_404, "Không có trang này", "There is no such page");
  }
}
