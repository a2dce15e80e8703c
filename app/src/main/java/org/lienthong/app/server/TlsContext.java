package org.lienthong.app.server;

import java.io.IOException;
import java.nio.file.Files;
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
      throw new CommandException(
          "không dùng được khoá TLS " + tls.keystore() + ": " + e.getMessage(),
          "the TLS key cannot be used");
    }
  }
}
