package org.lienthong.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;
import org.lienthong.oai.OaiSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the operator decides about a server; the names in {@code lienthong.yaml} are those below
 * with dashes ({@code http-port}).
 *
 * @param bind address to listen on
 * @param httpPort for SRU, OAI-PMH and pages; 0 for any free port
 * @param z3950Port for Z39.50; 0 for any free port
 * @param baseUrl address of the whole server as harvesters know it, without a slash at the end;
 *     null to take it from requests
 * @param repository domain name that becomes a part of every OAI identifier, and so must never
 *     change
 * @param adminEmail shown to harvesters
 * @param rights address of the licence of the records; null for none
 * @param tls where Z39.50 over TLS listens; null for nowhere
 */
public record ServerSettings(
    String bind,
    int httpPort,
    int z3950Port,
    @Nullable String baseUrl,
    String repository,
    String adminEmail,
    @Nullable String rights,
    @Nullable Tls tls) {

  /** The key of Z39.50 over TLS: a PKCS12 file, a file with its password, and a port. */
  public record Tls(Path keystore, Path passwordFile, int z3950Port) {}

  /** What a file may say; everything may be left out. */
  private record Draft(
      @Nullable String bind,
      @Nullable Integer httpPort,
      @Nullable Integer z3950Port,
      @Nullable String baseUrl,
      @Nullable String repository,
      @Nullable String adminEmail,
      @Nullable String rights,
      @Nullable Tls tls) {
    static final Draft EMPTY = new Draft(null, null, null, null, null, null, null, null);
  }

  /** What holds when nothing is said. */
  public static final ServerSettings DEFAULT = of(Draft.EMPTY);

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * Reads a configuration file.
   *
   * @throws CommandException when it cannot be read, or says something unknown
   */
  public static ServerSettings read(Path file) {
    try {
      String text = Files.readString(file);
      return text.isBlank() ? DEFAULT : of(YAML.readValue(text, Draft.class));
    } catch (IOException | JacksonException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new CommandException(
          "không đọc được tệp cấu hình " + file + ": " + why, "cannot read the configuration");
    }
  }

  private static ServerSettings of(Draft draft) {
    return new ServerSettings(
        Optional.ofNullable(draft.bind).orElse("127.0.0.1"),
        Optional.ofNullable(draft.httpPort).orElse(8080),
        Optional.ofNullable(draft.z3950Port).orElse(2100),
        draft.baseUrl,
        Optional.ofNullable(draft.repository).orElse(OaiSettings.DEFAULT.repository()),
        Optional.ofNullable(draft.adminEmail).orElse(OaiSettings.DEFAULT.adminEmails().getFirst()),
        draft.rights,
        draft.tls);
  }

  /** Returns settings that differ in where they listen. */
  public ServerSettings listening(String address, int http, int z3950) {
    return new ServerSettings(address, http, z3950, baseUrl, repository, adminEmail, rights, tls);
  }

  OaiSettings oai() {
    OaiSettings otherwise = OaiSettings.DEFAULT;
    String base = baseUrl == null ? null : baseUrl + "/oai";
    return new OaiSettings(base, repository, List.of(adminEmail), otherwise.pageSize(), rights);
  }
}
