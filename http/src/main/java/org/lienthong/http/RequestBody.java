package org.lienthong.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.lienthong.core.limit.Budget;

/** Reads request bodies; the only code that does. */
public final class RequestBody {
  private RequestBody() {}

  /**
   * Returns all octets of the body; a body in gzip is unpacked. What it takes of the budget of
   * unfinished requests is held until the request is answered.
   *
   * @throws HttpRefusal 400 when it is not the gzip that it claims to be; 408 when the client takes
   *     longer than {@link Patience}; 413 when there are more octets than {@code most}, before or
   *     after unpacking; 415 for another content coding; 503 when the budget is spent
   */
  public static byte[] read(Request request, int most) throws IOException {
    boolean packed = isPacked(request);
    RequestContext context = RequestContext.of(request);
    Budget budget = context.budgets().unfinishedRequests();
    Budget.Reservation held =
        budget.reserve(context.client(), 0).orElseThrow(() -> HttpRefusal.busy(budget.name()));
    Request.addCompletionListener(request, _ -> held.close());
    byte[] octets;
    try (BodyArrival arrival = new BodyArrival(request, context.patience())) {
      octets = BodyOctets.gather(arrival::block, most, held);
    }
    return packed ? unpacked(octets, most, held) : octets;
  }

  private static boolean isPacked(Request request) {
    String coding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    return switch (coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> false;
      case "gzip", "x-gzip" -> true;
      default ->
          throw new HttpRefusal(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
              "Chỉ nhận nội dung không nén hoặc nén bằng gzip",
              "The body must be plain or compressed with gzip");
    };
  }

  private static byte[] unpacked(byte[] packed, int most, Budget.Reservation held) {
    if (members(packed) > HttpLimits.MAX_GZIP_MEMBERS) {
      throw notGzip();
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return BodyOctets.gather(in::readNBytes, most, held);
    } catch (IOException e) {
      throw notGzip();
    }
  }

  /** Returns how many members there are at most: the JDK reads empty ones by recursion. */
  private static int members(byte[] packed) {
    int out = 0;
    for (int i = 0; i + 2 < packed.length; i++) {
      if (packed[i] == 0x1f && packed[i + 1] == (byte) 0x8b && packed[i + 2] == 8) {
        out++;
      }
    }
    return out;
  }

  private static HttpRefusal notGzip() {
    return new HttpRefusal(
        HttpStatus.BAD_REQUEST_400,
        "Nội dung không phải gzip hợp lệ",
        "The body is not valid gzip");
  }

  /**
   * Returns the media type that the client gave, in lower case and without parameters; empty when
   * it gave none.
   */
  public static String mediaType(Request request) {
    String header = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
