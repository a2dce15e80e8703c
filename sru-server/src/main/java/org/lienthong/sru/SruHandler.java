package org.lienthong.sru;

import static java.lang.System.Logger.Level.ERROR;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.lienthong.core.account.Logins;
import org.lienthong.core.index.SearchClient;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.limit.Budgets;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;
import org.lienthong.http.Answers;
import org.lienthong.http.Changes;
import org.lienthong.http.ContentPolicy;
import org.lienthong.http.Credentials;
import org.lienthong.http.GatheredBody;
import org.lienthong.http.HttpConnector;
import org.lienthong.http.HttpRefusal;
import org.lienthong.http.PublicAddress;
import org.lienthong.http.RequestContext;
import org.lienthong.sru.answer.AnswerWriter;
import org.lienthong.sru.answer.PageAnswerWriter;
import org.lienthong.sru.answer.SruAnswer;
import org.lienthong.sru.answer.XmlAnswerWriter;
import org.lienthong.sru.operation.Asker;
import org.lienthong.sru.operation.BaseUrl;
import org.lienthong.sru.request.SruLimits;
import org.lienthong.sru.request.SruRequest;
import org.lienthong.sru.update.UpdateAnswer;
import org.lienthong.sru.update.UpdateOperation;
import org.lienthong.sru.update.UpdateXml;

/**
 * The SRU server as a Jetty handler: the union at {@code /sru}, one library at {@code /sru/CODE}.
 * Requests for other paths are left to other handlers. Thread-safe; it blocks, so it is meant for
 * virtual threads.
 */
public final class SruHandler extends Handler.Abstract {
  private static final String ROOT = "/sru";

  private static final System.Logger LOG = System.getLogger(SruHandler.class.getName());

  private final SruService service;
  private final UpdateOperation update;
  private final Logins logins;
  private final byte[] stylesheet;

  /** Creates the handler for the catalogues that it serves, with one clock for everything. */
  public SruHandler(
      LibraryRegistry libraries,
      SearchIndex index,
      RecordStore store,
      Logins logins,
      Budgets budgets,
      InstantSource clock) {
    this(libraries, index, store, logins, budgets, clock, clock);
  }

  /**
   * Creates the handler for the catalogues that it serves.
   *
   * @param clock the time of day
   * @param steady the clock by which kept result sets expire
   */
  public SruHandler(
      LibraryRegistry libraries,
      SearchIndex index,
      RecordStore store,
      Logins logins,
      Budgets budgets,
      InstantSource clock,
      InstantSource steady) {
    this.service = new SruService(libraries, index, store, budgets.resultSets(), clock, steady);
    this.update = new UpdateOperation(libraries, store);
    this.logins = logins;
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
    ContentPolicy.DATA.put(response);
    try {
      switch (request.getMethod()) {
        case "GET", "HEAD", "POST" -> route(path, request, response, callback);
        case "OPTIONS" -> preflight(response, callback);
        default -> throw notAllowed(response);
      }
    } catch (HttpRefusal refused) {
      refused.send(request, response, callback);
    } catch (RefusedSoapException refused) {
      response.setStatus(refused.status());
      Answers.octets(response, callback, refused.contentType(), refused.fault());
    }
    return true;
  }

  private void route(String path, Request request, Response response, Callback callback)
      throws IOException {
    if (path.equals(PageAnswerWriter.STYLESHEET_ADDRESS)) {
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "max-age=3600");
      Answers.octets(response, callback, "text/xsl;charset=utf-8", stylesheet);
      return;
    }
    String database = path.substring(ROOT.length()).replaceAll("^/|/$", "");
    if (database.contains("/")) {
      throw new HttpRefusal(
          HttpStatus.NOT_FOUND_404, "Không có địa chỉ này", "No such address: " + path);
    }
    answer(database, request, response, callback);
  }

  private void answer(String database, Request request, Response response, Callback callback)
      throws IOException {
    RequestContent content = RequestContent.read(request);
    if (content.isUpdate()) {
      update(content, database, request, response, callback);
      return;
    }
    SruRequest asked = SruRequest.read(content.parameters());
    AnswerWriter writer = writer(content, asked, request);
    boolean page = writer instanceof PageAnswerWriter;
    int most = page ? SruLimits.MAX_PAGE_RECORDS : SruLimits.MAX_RECORDS;
    Asker asker = new Asker(address(request), RequestContext.of(request).client(), most);
    SruAnswer answer =
        ScopedValue.where(SearchClient.GONE, () -> HttpConnector.isGone(request))
            .call(() -> service.answer(asked, database, asker));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, writer.contentType());
    response.getHeaders().ensureField(new HttpField(HttpHeader.VARY, "Accept"));
    policy(writer).put(response);
    GatheredBody body = new GatheredBody(response);
    try {
      writer.write(answer, body);
    } catch (HttpRefusal refused) {
      throw refused;
    } catch (RuntimeException e) {
      if (body.lost().isPresent()) {
        throw body.lost().get();
      }
      LOG.log(ERROR, "request for " + request.getHttpURI().getCanonicalPath() + " broken off", e);
      if (!body.isUnsent()) {
        throw e;
      }
      body = body.instead();
      writer.write(SruService.broken(asked), body);
    }
    body.finish(callback);
  }

  /** Only an answer that names our stylesheet lets a browser apply it, which counts as a script. */
  private static ContentPolicy policy(AnswerWriter writer) {
    return switch (writer) {
      case PageAnswerWriter _ -> ContentPolicy.PAGE;
      case XmlAnswerWriter xml when xml.hasOwnStylesheet() -> ContentPolicy.XML;
      default -> ContentPolicy.DATA;
    };
  }

  private void update(
      RequestContent content,
      String database,
      Request request,
      Response response,
      Callback callback) {
    Changes.check(request);
    UpdateAnswer answer =
        update.answer(content.parameters(), Credentials.account(request, logins), database);
    if (answer.unauthenticated()) {
      Credentials.ask(response);
    }
    String type = content.soap() == null ? "text/xml" : content.soap().mediaType();
    Answers.octets(
        response, callback, type + ";charset=utf-8", UpdateXml.octets(answer, content.soap()));
  }

  private static AnswerWriter writer(RequestContent content, SruRequest asked, Request request) {
    if (content.soap() != null) {
      return XmlAnswerWriter.inside(content.soap());
    }
    Optional<AnswerWriter> chosen =
        AnswerForm.choose(asked, request.getHeaders(), () -> RequestContext.reserveAnswer(request));
    return chosen.orElseThrow(() ->
        new HttpRefusal(
            HttpStatus.NOT_ACCEPTABLE_406, "Chỉ có XML và JSON", "XML and JSON are all there is"));
  }

  private static BaseUrl address(Request request) {
    PublicAddress server = RequestContext.of(request).address();
    String path = server.path() + request.getHttpURI().getCanonicalPath();
    return new BaseUrl(server.scheme(), server.host(), server.port(), path);
  }

  private static void preflight(Response response, Callback callback) {
    response.setStatus(HttpStatus.NO_CONTENT_204);
    response.getHeaders().put("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
    response
        .getHeaders()
        .put(
            "Access-Control-Allow-Headers",
            "Accept, Authorization, Content-Type, X-Requested-With");
    response.getHeaders().put("Access-Control-Max-Age", "86400");
    callback.succeeded();
  }

  private static HttpRefusal notAllowed(Response response) {
    response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST, OPTIONS");
    return new HttpRefusal(
        HttpStatus.METHOD_NOT_ALLOWED_405, "Chỉ nhận GET và POST", "Only GET and POST");
  }
}
