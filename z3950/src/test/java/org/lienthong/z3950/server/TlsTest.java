package org.lienthong.z3950.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.client.Target;
import org.lienthong.z3950.client.Z3950Client;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.syntax.RecordSyntax;

/** The port with TLS, with a certificate that keytool makes. */
class TlsTest {
  private static final Path YAZ_CLIENT = Path.of("/usr/bin/yaz-client");

  @TempDir static Path folder;
  private static TestServer server;
  private static SSLContext context;

  @BeforeAll
  static void start() throws Exception {
    // YAZ takes session tickets for the beginning of an answer; bin/lienthong sets the same.
    System.setProperty("jdk.tls.server.newSessionTicketCount", "0");
    context = context(keys());
    server = TestServer.start(folder, Z3950Settings.plain("127.0.0.1", 0).withTls(context, 0));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static KeyStore keys() throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=Library A",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                "changeit")
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, "changeit".toCharArray());
    }
    return keys;
  }

  private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, "changeit".toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    SSLContext made = SSLContext.getInstance("TLS");
    made.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return made;
  }

  private static Target target(int port) {
    return Target.parse("127.0.0.1:" + port + "/A");
  }

  @Test
  void servesOurClient() throws IOException {
    int port = server.server().tlsPort();
    try (Z3950Client client = Z3950Client.connect(target(port).withTls(context))) {
      assertThat(client.search(Pqf.parse("@attr 1=4 toán"))).isEqualTo(10);
      assertThat(client.present(1, 10, RecordSyntax.USMARC, "F")).hasSize(10);
    }
  }

  @Test
  void refusesAClientThatSpeaksInTheClear() {
    assertThatThrownBy(() -> Z3950Client.connect(target(server.server().tlsPort())).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void isNotTrustedWithoutItsCertificate() throws Exception {
    SSLContext stranger = SSLContext.getDefault();
    Target target = target(server.server().tlsPort()).withTls(stranger);
    assertThatThrownBy(() -> Z3950Client.connect(target).close()).isInstanceOf(IOException.class);
  }

  @Test
  void isNotTrustedUnderAnotherName() {
    int port = server.server().tlsPort();
    Target other = Target.parse("localhost:" + port + "/A").withTls(context);
    assertThatThrownBy(() -> Z3950Client.connect(other).close()).isInstanceOf(IOException.class);
  }

  @Test
  void servesYazClient() throws Exception {
    assumeTrue(Files.isExecutable(YAZ_CLIENT), "skipped: " + YAZ_CLIENT + " not installed");
    Process client = new ProcessBuilder(YAZ_CLIENT.toString()).redirectErrorStream(true).start();
    try (var in = client.outputWriter(UTF_8)) {
      in.write(
          """
          open ssl:127.0.0.1:%d/A
          find @attr 1=4 toán
          format usmarc
          show 1+2
          quit
          """
              .formatted(server.server().tlsPort()));
    }
    String said = new String(client.getInputStream().readAllBytes(), UTF_8);
    assertThat(client.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(said).contains("Number of hits: 10", "245 10 $a Toán 1", "245 10 $a Toán 2");
  }
}
