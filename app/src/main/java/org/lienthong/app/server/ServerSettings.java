package org.lienthong.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.job.CoverFetching;
import org.lienthong.console.cover.Covers;
import org.lienthong.console.site.Site;
import org.lienthong.http.Proxies;
import org.lienthong.http.PublicAddress;
import org.lienthong.oai.OaiSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The settings of a server; the names in {@code lienthong.yaml} are those below with dashes ({@code
 * http-port}). {@link SettingTable} describes them to people.
 *
 * @param bind address to listen on
 * @param httpPort for SRU, OAI-PMH and pages; 0 for any free port
 * @param z3950Port for Z39.50; 0 for any free port
 * @param baseUrl address of the whole server as harvesters know it, without a slash at the end;
 *     null to take it from requests
 * @param repository domain name that is part of every OAI identifier, and so must never change
 * @param adminEmail shown to harvesters
 * @param rights address of the licence of the records; null for none
 * @param proxies addresses and CIDR blocks of the proxies whose forwarded headers are believed, and
 *     which of these headers they set ({@code proxy-headers})
 * @param accessLog how much of each HTTP request is logged
 * @param tls settings of Z39.50 over TLS; null for none
 * @param covers whether covers may be fetched from the addresses in records
 * @param look name, logo, colour, contact and texts of the pages
 */
public record ServerSettings(
    String bind,
    int httpPort,
    int z3950Port,
    @Nullable String baseUrl,
    String repository,
    String adminEmail,
    @Nullable String rights,
    Proxies proxies,
    AccessLog accessLog,
    @Nullable Tls tls,
    CoverFetching covers,
    SiteSettings look) {

  /** The key of Z39.50 over TLS: a PKCS12 file, a file with its password, and a port. */
  public record Tls(Path keystore, Path passwordFile, int z3950Port) {}

  /** The content of a configuration file; everything is optional. */
  record Draft(
      @Nullable String bind,
      @Nullable Integer httpPort,
      @Nullable Integer z3950Port,
      @Nullable String baseUrl,
      @Nullable String repository,
      @Nullable String adminEmail,
      @Nullable String rights,
      @Nullable List<String> proxies,
      @Nullable String proxyHeaders,
      @Nullable String accessLog,
      @Nullable TlsDraft tls,
      @Nullable CoversDraft covers,
      SiteSettings.@Nullable Draft site) {
    static final Draft EMPTY =
        new Draft(null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** The section {@code tls} of a configuration file; everything in it is required. */
  record TlsDraft(
      @Nullable String keystore, @Nullable String passwordFile, @Nullable Integer z3950Port) {}

  /** The section {@code covers} of a configuration file. */
  record CoversDraft(@Nullable Boolean fetch, @Nullable List<String> networks) {}

  /** The default settings. */
  public static final ServerSettings DEFAULT = of(Draft.EMPTY);

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * Reads a configuration file.
   *
   * @throws CommandException when it cannot be read, or contains an unknown setting
   */
  public static ServerSettings read(Path file) {
    try {
      String text = Files.readString(file);
      JsonNode tree = YAML.readTree(text);
      boolean says = !tree.isMissingNode() && !tree.isNull(); // not only blank lines and comments
      return says ? of(YAML.treeToValue(tree, Draft.class)) : DEFAULT;
    } catch (IOException e) {
      throw SettingErrors.of(file, e);
    } catch (JacksonException e) {
      throw SettingErrors.of(file, e);
    }
  }

  private static ServerSettings of(Draft draft) {
    SettingChecks.port("http-port", draft.httpPort);
    SettingChecks.port("z3950-port", draft.z3950Port);
    SettingChecks.repository(draft.repository);
    SettingChecks.adminEmail(draft.adminEmail);
    ServerSettings settings = settings(draft);
    settings.publicAddress();
    return settings;
  }

  private static ServerSettings settings(Draft draft) {
    return new ServerSettings(
        Optional.ofNullable(draft.bind).orElse("127.0.0.1"),
        Optional.ofNullable(draft.httpPort).orElse(8080),
        Optional.ofNullable(draft.z3950Port).orElse(2100),
        draft.baseUrl,
        Optional.ofNullable(draft.repository).orElse(OaiSettings.DEFAULT.repository()),
        Optional.ofNullable(draft.adminEmail).orElse(OaiSettings.DEFAULT.adminEmails().getFirst()),
        draft.rights,
        SettingChecks.proxies(draft.proxies, draft.proxyHeaders),
        SettingChecks.accessLog(draft.accessLog),
        draft.tls == null ? null : SettingChecks.tls(draft.tls),
        draft.covers == null ? CoverFetching.OFF : SettingChecks.covers(draft.covers),
        SiteSettings.of(draft.site));
  }

  /** Returns the same settings with other listening addresses. */
  public ServerSettings listening(String address, int http, int z3950) {
    return new ServerSettings(
        address,
        http,
        z3950,
        baseUrl,
        repository,
        adminEmail,
        rights,
        proxies,
        accessLog,
        tls,
        covers,
        look);
  }

  /** Returns the address that the operator configured; null when requests decide. */
  @Nullable PublicAddress publicAddress() {
    if (baseUrl == null) {
      return null;
    }
    try {
      return PublicAddress.parse(baseUrl);
    } catch (IllegalArgumentException e) {
      throw SettingChecks.refused(
          "base-url", baseUrl, "là địa chỉ http hoặc https", "be an address of http or https");
    }
  }

  /** Returns what pages show of the operator; reads the logo. */
  Site site(Covers covers) {
    return look.site(accessLog, covers);
  }

  OaiSettings oai() {
    OaiSettings otherwise = OaiSettings.DEFAULT;
    PublicAddress address = publicAddress();
    String base = address == null ? null : address + "/oai";
    return new OaiSettings(base, repository, List.of(adminEmail), otherwise.pageSize(), rights);
  }
}
