package org.lienthong.app.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.z3950.client.Target;

/** The options of a connection to a foreign server: TLS and login. */
final class TargetOptions {
  private TargetOptions() {}

  /**
   * Returns the target with {@code --tls}, {@code --trust} and {@code --user}; the password is read
   * by a prompt.
   *
   * @throws CommandException when a certificate cannot be read, or no password is given
   */
  static Target apply(Target target, CommandLine line) {
    Target out = line.has("tls") ? target.withTls(context(line.file("trust"))) : target;
    return line.option("user").map(user -> out.withLogin(user, Secrets.ask())).orElse(out);
  }

  /**
   * Returns a context that trusts the system's certificates, or only those of the file if one is
   * given.
   */
  private static SSLContext context(Optional<Path> trusted) {
    try {
      return trusted.isPresent() ? trusting(trusted.get()) : SSLContext.getDefault();
    } catch (IOException | GeneralSecurityException e) {
      throw new CommandException(
          "không đọc được chứng chỉ "
              + trusted.map(Path::toString).orElse("")
              + ": "
              + e.getMessage(),
          "the certificate "
              + trusted.map(Path::toString).orElse("")
              + " cannot be read: "
              + e.getMessage());
    }
  }

  private static SSLContext trusting(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(file)) {
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("trusted-" + store.size(), certificate);
      }
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
