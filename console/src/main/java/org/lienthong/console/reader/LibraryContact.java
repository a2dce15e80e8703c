package org.lienthong.console.reader;

import java.util.stream.Stream;
import org.lienthong.console.search.WebAddress;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryAttribute;

/**
 * How readers reach a library; empty texts for what it has not given.
 *
 * @param address where it is
 * @param hours when it is open, in its own words
 * @param phone number
 * @param email address
 * @param website an address of http or https
 */
public record LibraryContact(
    String address, String hours, String phone, String email, String website) {
  /** Returns what a library has given. */
  public static LibraryContact of(Library library) {
    return new LibraryContact(
        text(library, LibraryAttribute.ADDRESS),
        text(library, LibraryAttribute.HOURS),
        text(library, LibraryAttribute.PHONE),
        text(library, LibraryAttribute.EMAIL),
        WebAddress.of(text(library, LibraryAttribute.WEBSITE)).map(WebAddress::text).orElse(""));
  }

  private static String text(Library library, String attribute) {
    return library.attributes().getOrDefault(attribute, "").strip();
  }

  /** Returns whether it has given nothing. */
  public boolean isEmpty() {
    return Stream.of(address, hours, phone, email, website).allMatch(String::isEmpty);
  }

  /** Returns the number as a telephone dials it. */
  public String dialled() {
    return phone.replaceAll("[^0-9+]", "");
  }
}
