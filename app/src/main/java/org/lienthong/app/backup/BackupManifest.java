package org.lienthong.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first entry of a backup: what the others are.
 *
 * @param version of the backup's own format
 * @param format of the data directory, as in {@code lienthong.format}
 * @param program version of the program that wrote it
 * @param created when it was begun, UTC
 * @param seq the last change of the log that it contains
 * @param catalogues the records of each catalogue, by its code
 * @param parts the files, in the order of the entries
 */
public record BackupManifest(
    int version,
    int format,
    String program,
    Instant created,
    long seq,
    Map<String, Count> catalogues,
    List<Part> parts) {
  /** The version that this program writes, and the newest that it reads. */
  static final int VERSION = 1;

  static final String ENTRY = "manifest.json";

  /** Some hundred thousand files or catalogues; a longer manifest is none of ours. */
  static final int MAX_OCTETS = 16 << 20;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public BackupManifest {
    catalogues = Map.copyOf(catalogues);
    parts = List.copyOf(parts);
  }

  /**
   * The records of a catalogue.
   *
   * @param records all, deleted ones included
   * @param live those that are not deleted
   */
  public record Count(long records, long live) {}

  /**
   * A file of the data directory.
   *
   * @param name its path in the directory, with {@code /}
   * @param octets its length
   * @param sha256 its digest in hexadecimal
   */
  public record Part(String name, long octets, String sha256) {
    /** Files of the directory and of its index; nothing that leads out of it. */
    private static final Pattern NAME =
        Pattern.compile("(index/)?[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");

    public Part {
      if (!NAME.matcher(name).matches() || octets < 0) {
        throw new IllegalArgumentException("not a part of a backup: '" + name + "'");
      }
    }
  }

  byte[] octets() {
    return JSON.writeValueAsString(this).getBytes(UTF_8);
  }

  /** Reads a manifest; one of a later version may have anything else in it. */
  static BackupManifest parse(byte[] octets) throws BackupException {
    try {
      int version = JSON.readTree(octets).path("version").asInt(0);
      if (version > VERSION) {
        throw BackupException.newer(version, VERSION);
      }
      BackupManifest read = JSON.readValue(octets, BackupManifest.class);
      if (read == null || version < 1) {
        throw BackupException.damaged(ENTRY);
      }
      return read;
    } catch (JacksonException | IllegalArgumentException e) {
      throw BackupException.damaged("manifest.json: " + e.getMessage());
    }
  }

  /** Returns the records of each catalogue in the order of their codes. */
  public Map<String, Count> sortedCatalogues() {
    return new TreeMap<>(catalogues);
  }

  /** Returns how many records it has that are not deleted, in all catalogues. */
  public long live() {
    return catalogues.values().stream().mapToLong(Count::live).sum();
  }
}
