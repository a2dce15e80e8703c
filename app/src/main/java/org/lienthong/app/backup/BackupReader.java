package org.lienthong.app.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a backup from its beginning to its end, and checks every octet of it. */
final class BackupReader {
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final Path file;
  private final @Nullable Passphrase passphrase;

  /**
   * Prepares to read.
   *
   * @param passphrase null for none; not used when the backup is not encrypted
   */
  BackupReader(Path file, @Nullable Passphrase passphrase) {
    this.file = file;
    this.passphrase = passphrase;
  }

  /** Takes what is read. The whole is only known to be undamaged when reading has ended. */
  interface Target {
    /** Takes the manifest, and may refuse the backup. */
    void begin(BackupManifest manifest) throws IOException;

    /** Opens a place for the octets of a part, which are closed after them. */
    OutputStream open(BackupManifest.Part part) throws IOException;
  }

  /** Says whether a file begins as backups do. */
  static boolean isBackup(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(ZIP.length + 26 + BackupManifest.ENTRY.length());
      String text = new String(first, StandardCharsets.ISO_8859_1);
      return startsWith(first, Encryption.MAGIC)
          || (startsWith(first, ZIP) && text.endsWith(BackupManifest.ENTRY));
    }
  }

  private static boolean startsWith(byte[] octets, byte[] beginning) {
    return octets.length >= beginning.length
        && Arrays.equals(octets, 0, beginning.length, beginning, 0, beginning.length);
  }

  /**
   * Reads everything.
   *
   * @throws BackupException when the file is not an undamaged backup that this program reads
   * @throws IOException when the file cannot be read, or the target fails
   */
  BackupManifest read(Target target) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 17);
        SealedInput sealed = new SealedInput(decrypted(raw));
        ZipInputStream zip = new ZipInputStream(sealed, StandardCharsets.UTF_8)) {
      BackupManifest manifest = manifest(zip);
      target.begin(manifest);
      for (BackupManifest.Part part : manifest.parts()) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(part.name())) {
          throw BackupException.damaged(part.name());
        }
        copy(zip, part, target);
      }
      if (zip.getNextEntry() != null) {
        throw BackupException.damaged("zip");
      }
      sealed.check();
      return manifest;
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw BackupException.damaged("zip: " + e.getMessage());
    }
  }

  /** Reads the manifest alone. */
  BackupManifest manifest() throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 17);
        SealedInput sealed = new SealedInput(decrypted(raw));
        ZipInputStream zip = new ZipInputStream(sealed, StandardCharsets.UTF_8)) {
      return manifest(zip);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw BackupException.damaged("zip: " + e.getMessage());
    }
  }

  /** Says whether a file is an encrypted backup. */
  static boolean isEncrypted(Path file) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
      return startsWith(first(raw), Encryption.MAGIC);
    }
  }

  private static byte[] first(InputStream raw) throws IOException {
    raw.mark(Encryption.MAGIC.length);
    byte[] first = raw.readNBytes(Encryption.MAGIC.length);
    raw.reset();
    return first;
  }

  private InputStream decrypted(InputStream raw) throws IOException {
    byte[] first = first(raw);
    if (startsWith(first, Encryption.MAGIC)) {
      if (passphrase == null) {
        throw BackupException.encrypted();
      }
      return new EncryptedInput(raw, passphrase);
    }
    if (!startsWith(first, ZIP)) {
      throw BackupException.noBackup();
    }
    return raw;
  }

  private static BackupManifest manifest(ZipInputStream zip) throws IOException {
    ZipEntry first = zip.getNextEntry();
    if (first == null || !first.getName().equals(BackupManifest.ENTRY)) {
      throw BackupException.noBackup();
    }
    byte[] octets = zip.readNBytes(BackupManifest.MAX_OCTETS + 1);
    if (octets.length > BackupManifest.MAX_OCTETS) {
      throw BackupException.damaged(BackupManifest.ENTRY);
    }
    return BackupManifest.parse(octets);
  }

  /** Copies a part; one that is longer than its manifest says is not read to its end. */
  private static void copy(ZipInputStream zip, BackupManifest.Part part, Target target)
      throws IOException {
    MessageDigest digest = Sha256.begin();
    long octets = 0;
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = target.open(part)) {
      for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
        octets += count;
        if (octets > part.octets()) {
          throw BackupException.damaged(part.name());
        }
        digest.update(buffer, 0, count);
        out.write(buffer, 0, count);
      }
    }
    if (octets != part.octets() || !Sha256.hex(digest).equals(part.sha256())) {
      throw BackupException.damaged(part.name());
    }
  }
}
