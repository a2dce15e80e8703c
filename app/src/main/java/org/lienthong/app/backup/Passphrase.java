package org.lienthong.app.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.lienthong.app.cli.CommandException;

/** The passphrase of an encrypted backup. */
public final class Passphrase {
  private static final int KEY_BITS = 256;

  private final String text;
  private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

  private Passphrase(String text) {
    this.text = text;
  }

  /**
   * Reads the first line of a file. Vietnamese letters may be typed in two ways that look the same;
   * both give the same passphrase.
   *
   * @throws CommandException when the file cannot be read, or its first line is empty
   */
  public static Passphrase read(Path file) {
    try {
      List<String> lines = Files.readString(file, StandardCharsets.UTF_8).lines().limit(1).toList();
      if (lines.isEmpty() || lines.getFirst().isBlank()) {
        throw new CommandException(
            "tệp mật khẩu " + file + " không có gì ở dòng đầu",
            "the first line of the passphrase file is empty");
      }
      return of(lines.getFirst());
    } catch (IOException e) {
      throw new CommandException(
          "không đọc được tệp mật khẩu " + file, "cannot read the passphrase file " + file);
    }
  }

  static Passphrase of(String text) {
    return new Passphrase(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /** Returns the key of one file; it is derived once, since that takes half a second. */
  SecretKey key(byte[] salt, int iterations) {
    return keys.computeIfAbsent(
        HexFormat.of().formatHex(salt) + iterations, _ -> derived(salt, iterations));
  }

  private SecretKey derived(byte[] salt, int iterations) {
    try {
      PBEKeySpec spec = new PBEKeySpec(text.toCharArray(), salt, iterations, KEY_BITS);
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
      return new SecretKeySpec(key, "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2WithHmacSHA512", e);
    }
  }
}
