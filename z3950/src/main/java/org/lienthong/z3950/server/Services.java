package org.lienthong.z3950.server;

import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.apdu.DeleteResultSetRequest;
import org.lienthong.z3950.apdu.DeleteResultSetResponse;
import org.lienthong.z3950.apdu.ExtendedServicesRequest;
import org.lienthong.z3950.apdu.ExtendedServicesResponse;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.InitResponse;
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

/** Names of services, and which of their responses are refusals. */
final class Services {
  private Services() {}

  static String name(Apdu request) {
    return switch (request) {
      case InitRequest _ -> "init";
      case SearchRequest _ -> "search";
      case PresentRequest _ -> "present";
      case DeleteResultSetRequest _ -> "delete";
      case ScanRequest _ -> "scan";
      case SortRequest _ -> "sort";
      case ExtendedServicesRequest _ -> "update";
      case Close _ -> "close";
      case TriggerResourceControlRequest _, ResourceReportRequest _ -> "resource-control";
      // Responses are no requests: the association is closed.
      case InitResponse _,
          SearchResponse _,
          PresentResponse _,
          Segment _,
          DeleteResultSetResponse _,
          ResourceReportResponse _,
          ScanResponse _,
          SortResponse _,
          ExtendedServicesResponse _ ->
          "other";
    };
  }

  /** Says whether a response refuses its request. */
  static boolean isRefusal(Apdu response) {
    return switch (response) {
      case InitResponse init -> !init.result();
      case SearchResponse search -> !search.searchStatus();
      case PresentResponse present -> present.presentStatus() == PresentResponse.FAILURE;
      case ScanResponse scan -> scan.scanStatus() == ScanResponse.FAILURE;
      case SortResponse sort -> sort.sortStatus() == SortResponse.FAILURE;
      case ExtendedServicesResponse service ->
          service.operationStatus() == ExtendedServicesResponse.FAILURE;
      case Close close -> close.reason() != Close.FINISHED;
      case Segment _, DeleteResultSetResponse _, ResourceReportResponse _ -> false;
      case InitRequest _,
          SearchRequest _,
          PresentRequest _,
          DeleteResultSetRequest _,
          TriggerResourceControlRequest _,
          ResourceReportRequest _,
          ScanRequest _,
          SortRequest _,
          ExtendedServicesRequest _ ->
          false;
    };
  }
}
