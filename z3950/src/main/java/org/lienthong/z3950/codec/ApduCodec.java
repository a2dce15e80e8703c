package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.apdu.DeleteResultSetRequest;
import org.lienthong.z3950.apdu.DeleteResultSetResponse;
import org.lienthong.z3950.apdu.ExtendedServicesRequest;
import org.lienthong.z3950.apdu.ExtendedServicesResponse;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.InitResponse;
import org.lienthong.z3950.apdu.NamePlusRecord;
import org.lienthong.z3950.apdu.PresentRequest;
import org.lienthong.z3950.apdu.PresentResponse;
import org.lienthong.z3950.apdu.ResourceReportRequest;
import org.lienthong.z3950.apdu.ResourceReportResponse;
import org.lienthong.z3950.apdu.ScanRequest;
import org.lienthong.z3950.apdu.ScanResponse;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.apdu.SearchResponse;
import org.lienthong.z3950.apdu.Segment;
import org.lienthong.z3950.apdu.SortRequest;
import org.lienthong.z3950.apdu.SortResponse;
import org.lienthong.z3950.apdu.TriggerResourceControlRequest;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerLimits;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.MalformedApduException;

/** Codec of whole messages, the choice {@code PDU}. */
public final class ApduCodec {
  private ApduCodec() {}

  /** Returns the octets of a message. */
  public static byte[] encode(Apdu apdu) {
    int size = BerWriter.sizeOf(out -> element(out, apdu));
    BerWriter out = new BerWriter(size);
    element(out, apdu);
    return out.toByteArray();
  }

  private static void element(BerWriter out, Apdu apdu) {
    out.constructed(context(tag(apdu)), () -> write(out, apdu));
  }

  /** Returns how many octets a record takes inside a response. */
  public static int sizeOf(NamePlusRecord record) {
    return BerWriter.sizeOf(out -> RecordsCodec.write(out, record));
  }

  private static int tag(Apdu apdu) {
    return switch (apdu) {
      case InitRequest _ -> 20;
      case InitResponse _ -> 21;
      case SearchRequest _ -> 22;
      case SearchResponse _ -> 23;
      case PresentRequest _ -> 24;
      case PresentResponse _ -> 25;
      case DeleteResultSetRequest _ -> 26;
      case DeleteResultSetResponse _ -> 27;
      case TriggerResourceControlRequest _ -> 32;
      case ResourceReportRequest _ -> 33;
      case ResourceReportResponse _ -> 34;
      case ScanRequest _ -> 35;
      case ScanResponse _ -> 36;
      case SortRequest _ -> 43;
      case SortResponse _ -> 44;
      case Segment _ -> 45;
      case ExtendedServicesRequest _ -> 46;
      case ExtendedServicesResponse _ -> 47;
      case Close _ -> 48;
    };
  }

  private static void write(BerWriter out, Apdu apdu) {
    switch (apdu) {
      case InitRequest init -> InitCodec.write(out, init);
      case InitResponse init -> InitCodec.write(out, init);
      case SearchRequest search -> SearchCodec.write(out, search);
      case SearchResponse search -> SearchCodec.write(out, search);
      case PresentRequest present -> PresentCodec.write(out, present);
      case PresentResponse present -> PresentCodec.write(out, present);
      case Segment segment -> PresentCodec.write(out, segment);
      case DeleteResultSetRequest delete -> ResultSetCodec.write(out, delete);
      case DeleteResultSetResponse delete -> ResultSetCodec.write(out, delete);
      case TriggerResourceControlRequest trigger -> ControlCodec.write(out, trigger);
      case ResourceReportRequest report -> ControlCodec.write(out, report);
      case ResourceReportResponse report -> ControlCodec.write(out, report);
      case ScanRequest scan -> ScanCodec.write(out, scan);
      case ScanResponse scan -> ScanCodec.write(out, scan);
      case SortRequest sort -> SortCodec.write(out, sort);
      case SortResponse sort -> SortCodec.write(out, sort);
      case ExtendedServicesRequest service -> ExtendedServicesCodec.write(out, service);
      case ExtendedServicesResponse service -> ExtendedServicesCodec.write(out, service);
      case Close close -> ControlCodec.write(out, close);
    }
  }

  /**
   * Returns the message of these octets; a query that is nested too deeply is {@link
   * org.lienthong.z3950.apdu.SearchQuery.TooDeep}.
   *
   * @throws MalformedApduException when they are not a known message
   */
  public static Apdu decode(byte[] octets) {
    return decode(BerElement.parsePruned(octets, Integer.MAX_VALUE));
  }

  /**
   * Returns the message that a client has sent, like {@link #decode(byte[])}.
   *
   * @throws MalformedApduException also when it has more than {@link
   *     BerLimits#MAX_REQUEST_ELEMENTS} elements
   */
  public static Apdu decodeRequest(byte[] octets) {
    return decode(BerElement.parsePruned(octets, BerLimits.MAX_REQUEST_ELEMENTS));
  }

  private static Apdu decode(BerElement in) {
    if (!in.is(context(BerTag.number(in.tag())))) {
      throw new MalformedApduException(in.where() + ": not a PDU");
    }
    return switch (BerTag.number(in.tag())) {
      case 20 -> InitCodec.request(in);
      case 21 -> InitCodec.response(in);
      case 22 -> SearchCodec.request(in);
      case 23 -> SearchCodec.response(in);
      case 24 -> PresentCodec.request(in);
      case 25 -> PresentCodec.response(in);
      case 26 -> ResultSetCodec.request(in);
      case 27 -> ResultSetCodec.response(in);
      case 32 -> ControlCodec.trigger(in);
      case 33 -> ControlCodec.reportRequest(in);
      case 34 -> ControlCodec.reportResponse(in);
      case 35 -> ScanCodec.request(in);
      case 36 -> ScanCodec.response(in);
      case 43 -> SortCodec.request(in);
      case 44 -> SortCodec.response(in);
      case 45 -> PresentCodec.segment(in);
      case 46 -> ExtendedServicesCodec.request(in);
      case 47 -> ExtendedServicesCodec.response(in);
      case 48 -> ControlCodec.close(in);
      default -> throw new MalformedApduException(in.where() + ": not a PDU that we know");
    };
  }
}
