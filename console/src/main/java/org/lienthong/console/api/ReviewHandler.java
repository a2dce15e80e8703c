package org.lienthong.console.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.account.Account;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.store.RecordRef;
import org.lienthong.http.Changes;
import org.lienthong.http.ContentPolicy;
import org.lienthong.http.Credentials;
import org.lienthong.http.Form;
import org.lienthong.http.HttpLimits;
import org.lienthong.http.HttpRefusal;
import org.lienthong.http.RequestBody;
import org.lienthong.http.RequestContext;
import org.lienthong.union.Explanation;
import tools.jackson.databind.json.JsonMapper;

/**
 * The handler of {@code GET /api/explain} and, for accounts that may write to the union, {@code GET
 * /api/review}, {@code GET} and {@code POST /api/decisions}, and {@code DELETE
 * /api/decisions/NUMBER}.
 */
public final class ReviewHandler extends Handler.Abstract {
  private static final String DECISIONS = "/api/decisions";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ReviewServices services;

  /** Makes the handler over the services that it shows and changes. */
  public ReviewHandler(ReviewServices services) {
    this.services = services;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    ApiAnswer answer;
    try {
      answer = answer(request, response);
    } catch (HttpRefusal refusal) {
      answer = ApiAnswer.of(refusal, RequestContext.of(request).id());
    }
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    ContentPolicy.DATA.put(response);
    Content.Sink.write(response, true, JSON.writeValueAsString(answer.body()) + "\n", callback);
    return true;
  }

  private ApiAnswer answer(Request request, Response response) throws IOException {
    String path = Request.getPathInContext(request);
    String method = request.getMethod();
    if (path.equals("/api/review")) {
      only(response, method, "GET");
      decider(request, response);
      return review(Form.ofAddress(request));
    }
    if (path.equals("/api/explain")) {
      only(response, method, "GET");
      return explain(Form.ofAddress(request));
    }
    if (path.equals(DECISIONS)) {
      only(response, method, "GET", "POST");
      return method.equals("POST") ? decide(request, response) : deciding(request, response).list();
    }
    if (path.startsWith(DECISIONS + "/")) {
      only(response, method, "DELETE");
      Changes.check(request);
      return deciding(request, response).undo(path.substring(DECISIONS.length() + 1));
    }
    throw new HttpRefusal(HttpStatus.NOT_FOUND_404, "không có địa chỉ này", "no such address");
  }

  /** The rights are those after the body has arrived, which may take a minute. */
  private ApiAnswer decide(Request request, Response response) throws IOException {
    Changes.check(request);
    decider(request, response);
    Draft draft = Draft.read(body(request));
    return deciding(request, response).take(draft);
  }

  private static void only(Response response, String method, String... allowed) {
    for (String one : allowed) {
      if (method.equals(one)) {
        return;
      }
    }
    response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", allowed));
    throw new HttpRefusal(
        HttpStatus.METHOD_NOT_ALLOWED_405,
        "địa chỉ này chỉ nhận " + String.join(", ", allowed),
        "this method is not for this address");
  }

  private ApiAnswer review(Form query) {
    int offset = number(query, "offset", 0, ReviewLimits.MAX_OFFSET);
    int limit = number(query, "limit", ReviewLimits.USUAL_PAGE, ReviewLimits.MAX_PAGE);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("waiting", services.queue().size());
    body.put("offset", offset);
    body.put("pairs", Described.pairs(services, offset, limit));
    return new ApiAnswer(HttpStatus.OK_200, body);
  }

  private static int number(Form query, String name, int usual, int most) {
    String text = value(query, name);
    if (text == null) {
      return usual;
    }
    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > most) {
      throw new HttpRefusal(
          HttpStatus.BAD_REQUEST_400,
          name + " phải là số từ 0 đến " + most,
          name + " must be 0 to " + most);
    }
    return Integer.parseInt(text);
  }

  /** Returns the first value of a parameter, which must be percent-encoded UTF-8. */
  private static @Nullable String value(Form query, String name) {
    Optional<Form.Field> field =
        query.fields().stream().filter(f -> f.name().equals(name)).findFirst();
    if (field.isPresent() && field.get().ofValue() != Form.Decoding.UTF8) {
      throw new HttpRefusal(
          HttpStatus.BAD_REQUEST_400,
          "giá trị của " + name + " không phải UTF-8 được mã hoá bằng dấu phần trăm",
          "the value of " + name + " is not percent-encoded UTF-8");
    }
    return field.map(Form.Field::value).orElse(null);
  }

  private ApiAnswer explain(Form query) {
    RecordRef a = Draft.subject(value(query, "a"));
    RecordRef b = Draft.subject(value(query, "b"));
    Explanation why =
        services
            .explanations()
            .of(a, b)
            .orElseThrow(() ->
                new HttpRefusal(
                    HttpStatus.NOT_FOUND_404,
                    "không có biểu ghi " + a + " hoặc " + b,
                    "one of the records is not there"));
    return new ApiAnswer(HttpStatus.OK_200, Described.explanation(why));
  }

  private Deciding deciding(Request request, Response response) {
    Account account = decider(request, response);
    return new Deciding(services.decisions(), services.store(), account.name());
  }

  /** Returns the account of a request; refused when it may not write to the union. */
  private Account decider(Request request, Response response) {
    Optional<Account> account = Credentials.account(request, services.logins());
    if (account.isEmpty()) {
      Credentials.ask(response);
      throw new HttpRefusal(
          HttpStatus.UNAUTHORIZED_401,
          "cần tài khoản để xem xét và quyết định",
          "an account is needed");
    }
    if (!account.get().mayWriteTo(Catalogue.UNION)) {
      throw new HttpRefusal(
          HttpStatus.FORBIDDEN_403,
          "tài khoản " + account.get().name() + " không được quyết định về mục lục liên hợp",
          "this account may not decide about the union");
    }
    return account.get();
  }

  /** Only JSON is accepted: a form of another site can send text, but not JSON. */
  private static String body(Request request) throws IOException {
    if (!RequestBody.mediaType(request).equals("application/json")) {
      throw new HttpRefusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
          "nội dung phải là application/json",
          "the body must be application/json");
    }
    return new String(RequestBody.read(request, HttpLimits.MAX_JSON_BODY_OCTETS), UTF_8);
  }
}
