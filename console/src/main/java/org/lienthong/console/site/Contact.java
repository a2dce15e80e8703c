package org.lienthong.console.site;

/**
 * How readers reach those who run the catalogue; what is empty is not shown.
 *
 * @param email an address of e-mail
 * @param phone a number as people write it
 * @param address where they are
 */
public record Contact(String email, String phone, Bilingual address) {
  /** Nothing is said. */
  public static final Contact NONE = new Contact("", "", Bilingual.NONE);

  /** Returns whether nothing is said. */
  public boolean isEmpty() {
    return email.isEmpty() && phone.isEmpty() && address.isEmpty();
  }

  /** Returns the number as it is dialled: digits, after a plus sign where there is one. */
  public String dialled() {
    return phone.replaceAll("[^+\\d]", "");
  }
}
