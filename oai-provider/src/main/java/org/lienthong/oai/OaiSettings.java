package org.lienthong.oai;

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

  /** The addresses that the registry's validator accepts; stricter than the schema. */
  private static final Pattern EMAIL = Pattern.compile("\\w[\\w.-]+@[a-zA-Z0-9.-]+\\.[a-z]{2,}");

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
    if (!REPOSITORY.matcher(repository).matches()) {
      throw new IllegalArgumentException("not a repository identifier: '" + repository + "'");
    }
    if (adminEmails.isEmpty() || !adminEmails.stream().allMatch(e -> EMAIL.matcher(e).matches())) {
      throw new IllegalArgumentException("not e-mail addresses: " + adminEmails);
    }
    if (pageSize < 1 || pageSize > OaiLimits.MAX_PAGE) {
      throw new IllegalArgumentException(
          "page size " + pageSize + " is not 1 to " + OaiLimits.MAX_PAGE);
    }
  }

  /** Returns these settings with another page size. */
  public OaiSettings withPageSize(int size) {
    return new OaiSettings(baseUrl, repository, adminEmails, size, rights);
  }
}
