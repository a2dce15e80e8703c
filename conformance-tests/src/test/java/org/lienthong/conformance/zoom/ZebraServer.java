package org.lienthong.conformance.zoom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lienthong.conformance.Ports;
import org.lienthong.conformance.Programs;
import org.lienthong.conformance.Wait;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.iso2709.Iso2709Writer;

/** A Zebra server with our records: words of some fields for search and scan, headings for sort. */
final class ZebraServer implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);

  private static final String ZEBRA_CFG =
      """
      profilePath: .:/usr/share/idzebra-2.0/tab
      modulePath: /usr/lib/idzebra-2.0/modules:/usr/lib/x86_64-linux-gnu/idzebra-2.0/modules
      attset: bib1.att
      recordType: grs.marcxml.books
      register: reg:1G
      lockDir: .
      storeData: 1
      storeKeys: 1
      perm.anonymous: r
      """;

  private static final String BOOKS_ABS =
      """
      name books
      attset bib1.att
      marc usmarc.mar
      esetname F @
      xpath disable
      melm 001 Local-number
      melm 020$a ISBN
      melm 100$a Author,Author:s
      melm 245$a Title,Title:s
      melm 260$c Date-of-publication,Date-of-publication:s
      """;

  private static final String SERVER =
      """
      <yazgfs><listen id="p">tcp:127.0.0.1:@PORT@</listen>
      <server id="s" listenref="p"><config>zebra.cfg</config>
      <retrievalinfo><retrieval syntax="usmarc"/><retrieval syntax="xml"><backend syntax="usmarc">
      <marc inputformat="marc" outputformat="marcxml" inputcharset="utf-8"/></backend></retrieval>
      </retrievalinfo></server></yazgfs>
      """;

  private final Path folder;
  private final int port = Ports.free();
  private final Process process;

  /** Loads the records and serves them as database {@code Default}. */
  ZebraServer(Path folder, List<MarcRecord> records) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("reg"));
    Files.writeString(folder.resolve("zebra.cfg"), ZEBRA_CFG);
    Files.writeString(folder.resolve("books.abs"), BOOKS_ABS);
    Files.writeString(folder.resolve("server.xml"), SERVER.replace("@PORT@", String.valueOf(port)));
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    records.forEach(record -> octets.writeBytes(Iso2709Writer.toOctets(record)));
    Files.write(folder.resolve("books.mrc"), octets.toByteArray());
    finish(started("zebraidx", "-c", "zebra.cfg", "-n", "update", "books.mrc"));
    process = started("zebrasrv", "-f", "server.xml");
    Wait.until(START, "zebrasrv listens", () -> Ports.answers(port));
  }

  static void assumeInstalled() {
    Programs.assumeInstalled("zebraidx");
    Programs.assumeInstalled("zebrasrv");
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  private Process started(String... command) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private void finish(Process loading) throws IOException {
    try {
      if (!loading.waitFor(START.toSeconds(), TimeUnit.SECONDS) || loading.exitValue() != 0) {
        loading.destroyForcibly();
        throw new IOException(Files.readString(folder.resolve("log")));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
