package org.lienthong.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.lienthong.app.cli.CommandException;

/** Reads the key and certificate of TLS. */
final class TlsContext {
  private TlsContext() {}

  /**
   * Returns the context for this key.
   *
   * @throws CommandException when the files cannot be read, or the password is wrong
   */
  static SSLContext of(ServerSettings.Tls tls) {
    readable("tls.keystore", tls.keystore());
    readable("tls.password-file", tls.passwordFile());
    try {
      char[] password = Files.readString(tls.passwordFile()).strip().toCharArray();
      KeyStore store = KeyStore.getInstance(tls.keystore().toFile(), password);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw SettingChecks.refused(
          "tls.keystore",
          tls.keystore(),
          "là tệp PKCS12 có khoá riêng, mở được bằng mật khẩu trong 'tls.password-file' "
              + tls.passwordFile(),
          "be a PKCS12 file with a private key that the password in 'tls.password-file' "
              + tls.passwordFile()
              + " opens");
    }
  }

  private static void readable(String setting, Path file) {
    if (!Files.isRegularFile(file)) {
      throw SettingChecks.refused(setting, file, "là một tệp có thật", "be a file that exists");
    }
    if (!Files.isReadable(file)) {
      throw SettingChecks.refused(
          setting,
          file,
          "là tệp mà người dùng đang chạy máy chủ đọc được",
          "be a file that the user of the server may read");
    }
  }
}
