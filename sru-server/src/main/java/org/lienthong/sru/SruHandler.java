package org.lienthong.sru;

import static java.lang.System.Logger.Level.ERROR;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lienthong.core.account.Accounts;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;
import org.lienthong.sru.answer.AnswerWriter;
import org.lienthong.sru.answer.PageAnswerWriter;
import org.lienthong.sru.answer.SruAnswer;
import org.lienthong.sru.answer.XmlAnswerWriter;
import org.lienthong.sru.operation.BaseUrl;
import org.lienthong.sru.request.SruRequest;
import org.lienthong.sru.update.Credentials;
import org.lienthong.sru.update.UpdateAnswer;
import org.lienthong.sru.update.UpdateOperation;
import org.lienthong.sru.update.UpdateXml;

/**
 * Answers below {@code /sru}: the union at {@code /sru}, one library at {@code /sru/CODE}. Requests
 * elsewhere are left to other handlers. For use by any number of threads; it blocks, and is meant
 * for virtual ones.
 */
public final class SruHandler extends Handler.Abstract {
  private static final String ROOT = "/sru";

  private static final System.Logger log = System.getLogger(SruHandler.class.getName());

  private final SruService service;
  private final UpdateOperation update;
  private final Accounts accounts;
  private final SruSettings settings;
  private final byte[] stylesheet;

  /** Makes the handler over what it shows. */
  public SruHandler(
      LibraryRegistry libraries,
      SearchIndex index,
      RecordStore store,
      SruSettings settings,
      InstantSource clock) {
    this.service = new SruService(libraries, index, store, clock);
    this.update = new UpdateOperation(libraries, store);
    this.accounts = new Accounts(store, new SecureRandom());
    this.settings = settings;
    this.stylesheet = resource("style.xsl");
  }

  private static byte[] resource(String name) {
    try (InputStream in = SruHandler.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    String path = request.getHttpURI().getCanonicalPath();
    if (path == null || !(path.equals(ROOT) || path.startsWith(ROOT + "/"))) {
      return false;
    }
    response.getHeaders().put("Access-Control-Allow-Origin", "*");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    try {
      switch (request.getMethod()) {
        case "GET", "HEAD", "POST" -> route(path, request, response, callback);
        case "OPTIONS" -> preflight(response, callback);
        default -> throw notAllowed(response);
      }
    } catch (RefusedOverHttp refused) {
      response.setStatus(refused.status());
      send(refused.contentType(), refused.body(), response, callback);
    }
    return true;
  }

  private void route(String path, Request request, Response response, Callback callback)
      throws IOException {
    if (path.equals(PageAnswerWriter.STYLESHEET_ADDRESS)) {
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "max-age=3600");
      send("text/xsl;charset=utf-8", stylesheet, response, callback);
      return;
    }
    String database = path.substring(ROOT.length()).replaceAll("^/|/$", "");
    if (database.contains("/")) {
      throw new RefusedOverHttp(
          HttpStatus.NOT_FOUND_404, "Không có địa chỉ này / No such address: " + path);
    }
    answer(database, request, response, callback);
  }

  private void answer(String database, Request request, Response response, Callback callback)
      throws IOException {
    Incoming incoming = Incoming.read(request);
    if (incoming.isUpdate()) {
      update(incoming, database, request, response, callback);
      return;
    }
    SruRequest asked = SruRequest.read(incoming.parameters());
    AnswerWriter writer = writer(incoming, asked, request);
    SruAnswer answer = service.answer(asked, database, address(request));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, writer.contentType());
    response.getHeaders().ensureField(new HttpField(HttpHeader.VARY, "Accept"));
    if (writer instanceof PageAnswerWriter) {
      response.getHeaders().put("Content-Security-Policy", AnswerForm.PAGE_POLICY);
    }
    GatheredBody body = new GatheredBody(response);
    try {
      writer.write(answer, body);
    } catch (RuntimeException e) {
      log.log(ERROR, "request for " + request.getHttpURI() + " broken off", e);
      if (!body.isUnsent()) {
        throw e;
      }
      body = new GatheredBody(response);
      writer.write(SruService.broken(asked), body);
    }
    body.finish(callback);
  }

  private void update(
      Incoming incoming, String database, Request request, Response response, Callback callback) {
    String proof = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    UpdateAnswer answer =
        update.answer(incoming.parameters(), Credentials.account(proof, accounts), database);
    if (answer.unauthenticated()) {
      response.setStatus(HttpStatus.UNAUTHORIZED_401);
      response
          .getHeaders()
          .put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"Lien Thong\", charset=\"UTF-8\"");
    }
    String type = incoming.soap() == null ? "text/xml" : incoming.soap().mediaType();
    send(type + ";charset=utf-8", UpdateXml.octets(answer, incoming.soap()), response, callback);
  }

  private static AnswerWriter writer(Incoming incoming, SruRequest asked, Request request) {
    if (incoming.soap() != null) {
      return XmlAnswerWriter.inside(incoming.soap());
    }
    Optional<AnswerWriter> chosen =
        AnswerForm.choose(asked, request.getHeaders().get(HttpHeader.ACCEPT));
    return chosen.orElseThrow(() ->
        new RefusedOverHttp(
            HttpStatus.NOT_ACCEPTABLE_406, "Chỉ có XML và JSON / XML and JSON are all there is"));
  }

  private BaseUrl address(Request request) {
    String path = request.getHttpURI().getCanonicalPath();
    if (settings.publicHost() != null) {
      return new BaseUrl(
          settings.publicScheme(), settings.publicHost(), settings.publicPort(), path);
    }
    String scheme = Optional.ofNullable(request.getHttpURI().getScheme()).orElse("http");
    return new BaseUrl(
        scheme, Request.getServerName(request), Request.getServerPort(request), path);
  }

  private static void preflight(Response response, Callback callback) {
    response.setStatus(HttpStatus.NO_CONTENT_204);
    response.getHeaders().put("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
    response
        .getHeaders()
        .put("Access-Control-Allow-Headers", "Accept, Authorization, Content-Type");
    response.getHeaders().put("Access-Control-Max-Age", "86400");
    callback.succeeded();
  }

  private static RefusedOverHttp notAllowed(Response response) {
    response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST, OPTIONS");
    return new RefusedOverHttp(
        HttpStatus.METHOD_NOT_ALLOWED_405, "Chỉ nhận GET và POST / Only GET and POST");
  }

  private static void send(
      String contentType, byte[] octets, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, octets.length);
    response.write(true, ByteBuffer.wrap(octets), callback);
  }
}
