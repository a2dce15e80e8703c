package org.lienthong.core.member;

/** Names of the attributes of a {@link Library}. */
public final class LibraryAttribute {
  /** OAI-PMH base URL that it is harvested from. */
  public static final String OAI_URL = "oai";

  /** OAI set to harvest. */
  public static final String OAI_SET = "set";

  /** OAI metadataPrefix to harvest. */
  public static final String OAI_PREFIX = "prefix";

  /** SRU base URL. */
  public static final String SRU_URL = "sru";

  /** Z39.50 target, {@code HOST:PORT/DATABASE}. */
  public static final String Z3950 = "z3950";

  /** School levels: {@code mn th thcs thpt}, separated by commas; the last is the highest. */
  public static final String LEVEL = "level";

  /** Type of library: {@code school public university other}. */
  public static final String TYPE = "type";

  /** Area code, for instance of a commune, with {@code :} between nested areas. */
  public static final String AREA = "area";

  /**
   * Whether our Identify may name the library's own OAI address: {@code yes}, or absent for no. The
   * library is asked before its address is published.
   */
  public static final String PUBLISH_ADDRESS = "publish-address";

  /** Where it is, for readers. This and what follows is shown to everybody. */
  public static final String ADDRESS = "address";

  /** When it is open, in its own words. */
  public static final String HOURS = "hours";

  /** Telephone number for readers. */
  public static final String PHONE = "phone";

  /** E-mail address for readers. */
  public static final String EMAIL = "email";

  /** Its own site: an address of http or https. */
  public static final String WEBSITE = "website";

  private LibraryAttribute() {}
}
