package org.lienthong.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first entry of a backup: what the others are.
 *
 * @param version of the backup's own format
 * @param id random; null in backups made before there were incremental ones
 * @param since the backup that an incremental one continues; null for a full one
 * @param format of the data directory, as in {@code lienthong.format}
 * @param program version of the program that wrote it
 * @param created when it was begun, UTC
 * @param seq the last change of the log that it contains
 * @param catalogues the records of each catalogue, by its code
 * @param parts the files, in the order of the entries
 */
public record BackupManifest(
    int version,
    @Nullable String id,
    @Nullable Link since,
    int format,
    String program,
    Instant created,
    long seq,
    Map<String, Count> catalogues,
    List<Part> parts) {
  /** The version of a full backup. */
  static final int FULL = 1;

  /** The version of an incremental one, and the newest that this program reads. */
  static final int INCREMENTAL = 2;

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
   * A backup that another one continues.
   *
   * @param file where it was then, for people
   * @param created when it was begun, UTC
   */
  public record Link(String id, String file, Instant created) {}

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

  boolean isFull() {
    return since == null;
  }

  /** Returns how long all files are together. */
  long unpackedOctets() {
    return parts.stream().mapToLong(Part::octets).sum();
  }

  /** Says whether an incremental backup can continue this one. */
  boolean canBeContinued() {
    return id != null && parts.stream().anyMatch(part -> part.name().equals(DataFiles.PRINTS));
  }

  byte[] octets() {
    return JSON.writeValueAsString(this).getBytes(UTF_8);
  }

  /** Reads a manifest; one of a later version may have anything else in it. */
  static BackupManifest parse(byte[] octets) throws BackupException {
    try {
      int version = JSON.readTree(octets).path("version").asInt(0);
      if (version > INCREMENTAL) {
        throw BackupException.newer(version, INCREMENTAL);
      }
      BackupManifest read = JSON.readValue(octets, BackupManifest.class);
      if (read == null || version < 1 || (version == FULL) != (read.since() == null)) {
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
