package org.lienthong.console.api.v1;

import static java.lang.System.Logger.Level.ERROR;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.index.SearchClient;
import org.lienthong.http.Form;
import org.lienthong.http.HttpConnector;
import org.lienthong.http.HttpRefusal;
import org.lienthong.http.RequestContext;

/** Finds the resource of a request and sends its answer, or says why there is none. */
final class ResourceHandler extends Handler.Abstract {
  private static final System.Logger LOG = System.getLogger(ResourceHandler.class.getName());
  private static final String METHODS = "GET, HEAD, OPTIONS";

  private final Routes routes;

  ResourceHandler(Routes routes) {
    this.routes = routes;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    letOtherSitesRead(response);
    Sending sending = new Sending(request, response, callback);
    Addresses addresses = new Addresses(RequestContext.of(request).address());
    String id = RequestContext.of(request).id();
    Answer answer;
    try {
      Routes.Match match = match(request);
      if (request.getMethod().equals("OPTIONS")) {
        preflight(response, callback);
        return true;
      }
      answer = answer(request, response, match, addresses);
    } catch (ProblemException refused) {
      answer = Problems.answer(refused, addresses, id);
    } catch (RefusedException refused) {
      answer = Problems.answer(Problems.of(refused), addresses, id);
    } catch (HttpRefusal refused) {
      answer = Problems.answer(refused, addresses, id);
    } catch (RuntimeException e) {
      answer = broken(request, e, addresses);
    }
    try {
      sending.send(answer);
    } catch (HttpRefusal refused) {
      sending.sendUncounted(Problems.answer(refused, addresses, id));
    }
    return true;
  }

  static void letOtherSitesRead(Response response) {
    response.getHeaders().put("Access-Control-Allow-Origin", "*");
    response
        .getHeaders()
        .put("Access-Control-Expose-Headers", "ETag, Link, Retry-After, X-Request-Id");
  }

  private Routes.Match match(Request request) {
    String path = Request.getPathInContext(request).substring(CatalogueApi.ROOT.length());
    return routes
        .find(path)
        .orElseThrow(() ->
            ProblemType.NO_SUCH_ADDRESS.because(
                "Không có địa chỉ này; /api/v1/openapi.json mô tả các địa chỉ.",
                "There is no such address; /api/v1/openapi.json describes the addresses."));
  }

  private static Answer answer(
      Request request, Response response, Routes.Match match, Addresses addresses) {
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> {
        Parameters parameters = Parameters.read(Form.ofAddress(request), match.resource());
        ApiRequest asked = new ApiRequest(addresses, match.variables(), parameters);
        yield ScopedValue.where(SearchClient.GONE, () -> HttpConnector.isGone(request))
            .call(() -> match.resource().get(asked));
      }
      default -> {
        response.getHeaders().put(HttpHeader.ALLOW, METHODS);
        throw ProblemType.METHOD_NOT_ALLOWED.because(
            "Địa chỉ này chỉ để đọc, bằng GET hoặc HEAD.",
            "This address is for reading only, by GET or HEAD.");
      }
    };
  }

  /**
   * A browser asks whether a page of another site may send its request (Fetch, "CORS protocol").
   */
  private static void preflight(Response response, Callback callback) {
    response.setStatus(HttpStatus.NO_CONTENT_204);
    response.getHeaders().put(HttpHeader.ALLOW, METHODS);
    response.getHeaders().put("Access-Control-Allow-Methods", METHODS);
    response
        .getHeaders()
        .put(
            "Access-Control-Allow-Headers",
            "Accept, Cache-Control, If-None-Match, X-Requested-With");
    response
        .getHeaders()
        .put("Access-Control-Max-Age", String.valueOf(ApiLimits.PREFLIGHT.toSeconds()));
    callback.succeeded();
  }

  /** Without client and query: the log is kept longer than these may be. */
  private static Answer broken(Request request, RuntimeException e, Addresses addresses) {
    String id = RequestContext.of(request).id();
    String path = request.getHttpURI().getCanonicalPath();
    LOG.log(ERROR, "request " + id + " for " + path + " broke", e);
    return Problems.answer(
        ProblemType.INTERNAL_ERROR.because(
            "Máy chủ gặp lỗi khi trả lời. Hãy báo người quản trị mã yêu cầu.",
            "The server failed while it answered. Tell its operator the request id."),
        addresses,
        id);
  }
}
