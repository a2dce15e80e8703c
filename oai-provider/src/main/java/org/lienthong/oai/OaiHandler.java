package org.lienthong.oai;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.limit.Turn;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;
import org.lienthong.http.Answers;
import org.lienthong.http.Browsers;
import org.lienthong.http.ContentPolicy;
import org.lienthong.http.Form;
import org.lienthong.http.GatheredBody;
import org.lienthong.http.HttpRefusal;
import org.lienthong.http.RequestContext;
import org.lienthong.http.ReservedOctets;
import org.lienthong.http.StreamedBody;
import org.lienthong.http.XmlPage;
import org.lienthong.oai.OaiRequest.ResumeList;
import org.lienthong.oai.OaiRequest.StartList;

/**
 * The data provider as a Jetty handler: {@code /oai} for the union, {@code /oai/CODE} for one
 * library, 404 for a code that no library has or had. Requests for other paths are left to other
 * handlers. It blocks, so it is meant for virtual threads.
 */
public final class OaiHandler extends Handler.Abstract {
  private static final System.Logger LOG = System.getLogger(OaiHandler.class.getName());
  private static final String XML = "text/xml; charset=utf-8";

  private final Repositories repositories;
  private final Provider provider;
  private final Provider pages;
  private final Semaphore slots;
  private final byte[] stylesheet = Stylesheet.octets();

  /**
   * Creates the handler for all catalogues of a store.
   *
   * @param clock for the expiry of tokens; datestamps are the store's
   */
  public OaiHandler(
      LibraryRegistry libraries, RecordStore store, OaiSettings settings, InstantSource clock) {
    this(
        libraries,
        store,
        settings,
        clock,
        OaiLimits.MAX_CONCURRENT,
        new HorizonWaiter(Thread::sleep));
  }

  OaiHandler(
      LibraryRegistry libraries,
      RecordStore store,
      OaiSettings settings,
      InstantSource clock,
      int concurrent,
      HorizonWaiter openSecond) {
    this.repositories = new Repositories(libraries, store, settings);
    this.provider = new Provider(libraries, store, settings, clock, openSecond);
    this.pages = new Provider(libraries, store, settings.forPeople(), clock, openSecond);
    this.slots = new Semaphore(concurrent);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    if (path.equals(Repositories.PATH + Stylesheet.PATH)) {
      ContentPolicy.XML.put(response);
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "max-age=86400");
      Answers.octets(response, callback, "text/xsl; charset=utf-8", stylesheet);
      return true;
    }
    if (!Repositories.isOurs(path)) {
      return false;
    }
    Optional<Repository> repository = repositories.at(path, request);
    if (repository.isEmpty()) {
      new HttpRefusal(HttpStatus.NOT_FOUND_404, "Không có thư viện này", "No such library")
          .send(request, response, callback);
    } else {
      limited(repository.get(), request, response, callback);
    }
    return true;
  }

  private void limited(Repository repository, Request request, Response response, Callback callback)
      throws IOException, XMLStreamException {
    try {
      // A client that never ends its body holds no place.
      Form encoded = ArgumentReader.read(request);
      inItsPlace(repository, encoded, request, response, callback);
    } catch (HttpRefusal refused) {
      if (refused.status() == HttpStatus.METHOD_NOT_ALLOWED_405) {
        response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST");
      }
      refused.send(request, response, callback);
    } catch (BusyException e) {
      busy(request, response, callback);
    }
  }

  private void inItsPlace(
      Repository repository, Form encoded, Request request, Response response, Callback callback)
      throws IOException, XMLStreamException {
    try (Turn turn = new Turn();
        Place place = Place.of(slots)) {
      answer(repository, encoded, request, response, callback, place, turn);
    }
  }

  private void answer(
      Repository repository,
      Form encoded,
      Request request,
      Response response,
      Callback callback,
      Place place,
      Turn turn)
      throws IOException, XMLStreamException {
    boolean page = Browsers.wantPage(request.getHeaders());
    Arguments echoed = new Arguments(Map.of());
    boolean list = false;
    Answer answer;
    try {
      Arguments arguments = Arguments.of(encoded);
      OaiRequest asked = RequestParser.parse(arguments);
      echoed = arguments;
      list = asked instanceof StartList || asked instanceof ResumeList;
      if (list) {
        place.close(); // lists work in turn instead, and so refuse no other request
      }
      answer = (page ? pages : provider).answer(asked, repository);
    } catch (OaiException e) {
      echoed = e.code().echoesArguments() ? echoed : new Arguments(Map.of());
      answer = Answer.error(e, repository.horizon());
    }
    if (page) {
      sendPage(repository, answer, echoed, response, callback, place);
    } else if (isNotModified(answer, request)) {
      response.setStatus(HttpStatus.NOT_MODIFIED_304);
      headers(answer, response);
      callback.succeeded();
    } else {
      if (list) {
        turn.take(); // not before: a list may wait for the end of a second
      }
      send(repository, answer, echoed, request, response, callback, place, turn);
    }
  }

  private static boolean isNotModified(Answer answer, Request request) {
    return !answer.etag().isEmpty()
        && request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH).stream()
            .flatMap(value -> Stream.of(value.split(",")))
            .map(String::strip)
            .anyMatch(tag -> tag.equals(answer.etag()) || tag.equals("*"));
  }

  private static void headers(Answer answer, Response response) {
    ContentPolicy.XML.put(response);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
    response.getHeaders().put("X-Robots-Tag", "noindex, nofollow");
    response.getHeaders().ensureField(new HttpField(HttpHeader.VARY, "Accept"));
    if (!answer.etag().isEmpty()) {
      response.getHeaders().put(HttpHeader.ETAG, answer.etag());
    }
  }

  /** Sends a page for people; the answer is in memory as a whole, within its budget. */
  private static void sendPage(
      Repository repository,
      Answer answer,
      Arguments echoed,
      Response response,
      Callback callback,
      Place place)
      throws IOException, XMLStreamException {
    Budget.Reservation held = RequestContext.reserveAnswer(response.getRequest());
    ReservedOctets xml = new ReservedOctets(held, XmlPage.WEIGHT);
    Envelope.write(new Page(xml), answer, repository, Repositories.stylesheet(repository), echoed);
    place.close();
    headers(new Answer(answer.responseDate(), answer.body()), response);
    ContentPolicy.PAGE.put(response);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, XmlPage.CONTENT_TYPE);
    GatheredBody body = new GatheredBody(response);
    Stylesheet.page().write(xml.toByteArray(), body);
    held.close(); // the client may read slowly
    body.finish(callback);
  }

  private void send(
      Repository repository,
      Answer answer,
      Arguments echoed,
      Request request,
      Response response,
      Callback callback,
      Place place,
      Turn turn)
      throws IOException, XMLStreamException {
    headers(answer, response);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, XML);
    try {
      OutputStream client = Content.Sink.asOutputStream(response);
      OutputStream out = new StreamedBody(turn.givenBackDuring(place.sharedDuring(client)));
      Envelope.write(
          new Page(out), answer, repository, Repositories.stylesheet(repository), echoed);
      out.close();
      callback.succeeded();
    } catch (IOException | RuntimeException | XMLStreamException e) {
      if (isLostConnection(e)) {
        LOG.log(
            Level.DEBUG, "{0} left {1}", RequestContext.of(request).client(), request.getHttpURI());
      } else {
        LOG.log(
            Level.WARNING,
            "answer to " + request.getHttpURI().getCanonicalPath() + " broke off",
            e);
      }
      callback.failed(e);
    }
  }

  /** The XML writer wraps what the connection throws. */
  private static boolean isLostConnection(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  private static void busy(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.RETRY_AFTER, OaiLimits.RETRY_AFTER.toSeconds());
    new HttpRefusal(
            HttpStatus.SERVICE_UNAVAILABLE_503,
            "Máy chủ đang bận, hãy thử lại sau",
            "Busy, please try again later")
        .send(request, response, callback);
  }
}
