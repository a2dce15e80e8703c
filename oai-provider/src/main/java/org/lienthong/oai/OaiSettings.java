package org.lienthong.oai;

import java.net.IDN;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the data provider.
 *
 * @param baseUrl address of the union's repository as harvesters know it, without a slash at the
 *     end; null to take scheme and host of each request
 * @param repository the repository identifier, a domain name: part of every OAI identifier, so it
 *     must never change
 * @param adminEmails at least one
 * @param pageSize records in one answer to ListRecords and ListIdentifiers
 * @param rights address of the licence under which the records may be used; null to refer only to
 *     the members' agreement
 */
public record OaiSettings(
    @Nullable String baseUrl,
    String repository,
    List<String> adminEmails,
    int pageSize,
    @Nullable String rights) {
  /** {@code repositoryIdentifierType} of the guideline's schema. */
  private static final Pattern REPOSITORY =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*(\\.[a-zA-Z][a-zA-Z0-9-]*)+");

  /** dot-atom of RFC 5322 §3.2.3. */
  private static final Pattern LOCAL_PART =
      Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");

  /** A domain name in its ASCII form; the last label is no number, as in an address of IP. */
  private static final Pattern DOMAIN = Pattern.compile("([a-zA-Z0-9-]+\\.)+[a-zA-Z][a-zA-Z0-9-]+");

  /** Octets of a local part and of an address, RFC 5321 §4.5.3.1. */
  private static final int MAX_LOCAL_PART = 64;

  private static final int MAX_EMAIL = 254;

  private static final int DEFAULT_PAGE = 200;

  /** The default settings. */
  public static final OaiSettings DEFAULT =
      new OaiSettings(
          null, "lienthong.example", List.of("admin@lienthong.example"), DEFAULT_PAGE, null);

  /** Validates every component, with messages for the operator. */
  public OaiSettings {
    adminEmails = List.copyOf(adminEmails);
    if (baseUrl != null && !baseUrl.matches("https?://[^\\s?#]*[^\\s?#/]")) {
      throw new IllegalArgumentException("not a base URL: '" + baseUrl + "'");
    }
    if (!isRepository(repository)) {
      throw new IllegalArgumentException("not a repository identifier: '" + repository + "'");
    }
    if (adminEmails.isEmpty() || !adminEmails.stream().allMatch(OaiSettings::isEmail)) {
      throw new IllegalArgumentException("not e-mail addresses: " + adminEmails);
    }
    if (pageSize < 1 || pageSize > OaiLimits.MAX_PAGE) {
      throw new IllegalArgumentException(
          "page size " + pageSize + " is not 1 to " + OaiLimits.MAX_PAGE);
    }
  }

  /** Says whether text is a repository identifier: a domain name of two labels or more. */
  public static boolean isRepository(String text) {
    return REPOSITORY.matcher(text).matches();
  }

  /**
   * Says whether text is an e-mail address for Identify: a dot-atom of RFC 5322 before the
   * {@code @}, and after it a domain name of two labels or more, which may be internationalized. A
   * single label such as {@code localhost} is not valid in the schema of OAI-PMH ({@code
   * emailType}).
   */
  public static boolean isEmail(String text) {
    int at = text.indexOf('@');
    if (at < 1 || at > MAX_LOCAL_PART || !LOCAL_PART.matcher(text.substring(0, at)).matches()) {
      return false;
    }
    try {
      String domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
      return DOMAIN.matcher(domain).matches() && at + 1 + domain.length() <= MAX_EMAIL;
    } catch (IllegalArgumentException notADomain) {
      return false;
    }
  }

  /** Returns these settings with another page size. */
  public OaiSettings withPageSize(int size) {
    return new OaiSettings(baseUrl, repository, adminEmails, size, rights);
  }

  /** Returns the settings for pages that people read. */
  OaiSettings forPeople() {
    int most = Math.min(pageSize, OaiLimits.MAX_PAGE_FOR_PEOPLE);
    return new OaiSettings(baseUrl, repository, adminEmails, most, rights);
  }
}
