package org.lienthong.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.lienthong.oai.OaiHandler;
import org.lienthong.oai.OaiSettings;
import org.lienthong.sru.SruHandler;

/** The HTTP services, which answer in memory; what they send as XML must be well-formed. */
final class HttpReadings {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final List<String> ACCEPTED =
      List.of("*/*", "text/html,application/xhtml+xml", "application/json");
  private static final int MAC_OCTETS = 16;
  private static final XMLInputFactory XML = XMLInputFactory.newFactory();

  private final LocalConnector connector;

  private HttpReadings(Handler... handlers) {
    QueuedThreadPool threads = new QueuedThreadPool(8);
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    Server server = new Server(threads);
    connector = new LocalConnector(server);
    server.addConnector(connector);
    server.setHandler(new Handler.Sequence(handlers));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpReadings ofSru(SampleIndex sample) {
    return new HttpReadings(
        new SruHandler(
            sample.libraries,
            sample.index,
            sample.store,
            sample.logins,
            sample.budgets,
            sample.clock));
  }

  private static HttpReadings ofOai(SampleIndex sample) {
    return new HttpReadings(
        new OaiHandler(
            sample.libraries, sample.store, OaiSettings.DEFAULT.withPageSize(5), sample.clock));
  }

  static Reading sru() {
    HttpReadings sru = ofSru(new SampleIndex());
    return octets -> sru.ask("/sru", FORM, octets, false);
  }

  static Reading soap() {
    HttpReadings sru = ofSru(new SampleIndex());
    return octets -> sru.ask("/sru", "text/xml", octets, true);
  }

  static Reading oai() {
    HttpReadings oai = ofOai(new SampleIndex());
    return octets -> oai.ask("/oai", FORM, octets, false);
  }

  /** The first line is the verb, the rest what the token says. */
  static Reading token() {
    SampleIndex sample = new SampleIndex();
    HttpReadings oai = ofOai(sample);
    oai.request("/oai", FORM, "verb=Identify".getBytes(US_ASCII));
    return octets -> {
      String[] text = new String(octets, UTF_8).split("\n", 2);
      String sealed = sealed(sample, text[text.length - 1]);
      String verb = URLEncoder.encode(text[0], UTF_8);
      oai.ask(
          "/oai", FORM, ("verb=" + verb + "&resumptionToken=" + sealed).getBytes(US_ASCII), false);
    };
  }

  /** Signs a token with the key that the server keeps in its store. */
  private static String sealed(SampleIndex sample, String text) throws GeneralSecurityException {
    String key = sample.store.state("oai", "token-key").orElseThrow();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
    byte[] octets = text.getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(Arrays.copyOf(mac.doFinal(octets), MAC_OCTETS));
    out.writeBytes(octets);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
  }

  private byte[] request(String path, String type, byte[] body) {
    String accept = ACCEPTED.get(body.length % ACCEPTED.size());
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(
        ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: " + accept)
            .getBytes(US_ASCII));
    request.writeBytes(
        ("\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
            .getBytes(US_ASCII));
    request.writeBytes(body);
    try {
      ByteBuffer answer =
          connector.getResponse(
              ByteBuffer.wrap(request.toByteArray()), false, 30, TimeUnit.SECONDS);
      byte[] octets = new byte[answer.remaining()];
      answer.get(octets);
      return octets;
    } catch (Exception e) {
      throw new IllegalStateException("not answered", e);
    }
  }

  private void ask(String path, String type, byte[] body, boolean faults)
      throws IOException, XMLStreamException {
    byte[] answer = request(path, type, body);
    String head = head(answer);
    int status = head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
    boolean fault = faults && status == 500 && new String(answer, UTF_8).contains("Fault");
    if (status < 200 || (status >= 500 && status != 503 && !fault)) {
      throw new IllegalStateException("status " + status);
    }
    boolean chunked = head.contains("Transfer-Encoding: chunked");
    if (head.contains("xml") && !head.contains("text/html") && status == 200) {
      checkXml(chunked ? joined(answer, head.length()) : body(answer, head.length()));
    }
  }

  private static String head(byte[] answer) {
    String text = new String(answer, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    return end < 0 ? text : text.substring(0, end + 4);
  }

  private static byte[] body(byte[] answer, int start) {
    return Arrays.copyOfRange(answer, start, answer.length);
  }

  /** Joins the chunks of an answer. */
  private static byte[] joined(byte[] answer, int start) {
    String text = new String(answer, ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = start;
    while (true) {
      int end = text.indexOf("\r\n", at);
      int length = end < 0 ? 0 : Integer.parseInt(text.substring(at, end).strip(), 16);
      if (length == 0) {
        return out.toByteArray();
      }
      out.write(answer, end + 2, length);
      at = end + 2 + length + 2;
    }
  }

  private static void checkXml(byte[] octets) throws XMLStreamException {
    if (octets.length == 0) {
      return;
    }
    XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(octets));
    while (reader.hasNext()) {
      reader.next();
    }
    reader.close();
  }
}
