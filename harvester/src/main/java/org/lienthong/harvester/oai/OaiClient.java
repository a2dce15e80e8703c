package org.lienthong.harvester.oai;

import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.lienthong.core.limit.Budget;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.http.Fetched;
import org.lienthong.harvester.http.Fetcher;
import org.lienthong.harvester.http.Retrier;
import org.lienthong.harvester.oai.OaiPage.OaiError;

/** Sends requests to one repository until it gives a usable answer. For one thread. */
final class OaiClient {
  private final Fetcher fetcher;
  private final Retrier retrier;
  private final OaiSource source;
  private final HarvestListener listener;
  private final int errorTries;
  private boolean refused;

  OaiClient(Fetcher fetcher, Retrier retrier, OaiSource source, HarvestListener listener) {
    this(fetcher, retrier, source, listener, OaiClientLimits.MAX_ERROR_TRIES);
  }

  private OaiClient(
      Fetcher fetcher,
      Retrier retrier,
      OaiSource source,
      HarvestListener listener,
      int errorTries) {
    this.fetcher = fetcher;
    this.retrier = retrier;
    this.source = source;
    this.listener = listener;
    this.errorTries = errorTries;
  }

  /** Returns one that soon gives up, for requests of which some are expected to fail. */
  OaiClient probing() {
    int tries = OaiClientLimits.PROBE_TRIES;
    return new OaiClient(fetcher, retrier.atMost(tries), source, listener, tries);
  }

  /** Says whether the repository itself refused the last request, by an error or for a password. */
  boolean isRefused() {
    return refused;
  }

  /**
   * Sends a request.
   *
   * @param meant error codes that are an answer; after others the request is sent again, because
   *     repositories send them when their database is unavailable
   * @throws FetchException when no try gave an answer
   */
  OaiPage ask(OaiClientRequest request, Set<String> meant)
      throws FetchException, InterruptedIOException {
    refused = false;
    return retrier.call(listener, new Asking(request, meant));
  }

  /** Waits before the next request. */
  void pause(Duration pause, String reason) throws InterruptedIOException {
    listener.waiting(pause, reason);
    retrier.pause(pause);
  }

  /** The tries of one request. */
  private final class Asking implements Retrier.Attempt<OaiPage> {
    private final URI address;
    private final Set<String> meant;
    private int errors;

    Asking(OaiClientRequest request, Set<String> meant) {
      this.address = request.at(source.baseUrl());
      this.meant = meant;
    }

    @Override
    public OaiPage make() throws FetchException, InterruptedIOException {
      try (Budget.Reservation held = fetcher.reserve()) {
        return answer(fetcher.get(address, source.login(), held));
      }
    }

    private OaiPage answer(Fetched fetched) throws FetchException {
      if (fetched.status() == 401 || fetched.status() == 403) {
        refused = true;
        throw FetchException.lasting(
            source.baseUrl() + ": HTTP " + fetched.status() + ", it asks for name and password");
      }
      OaiPage page = read(fetched);
      if (page.errors().isEmpty()
          || page.errors().stream().anyMatch(e -> meant.contains(e.code()))) {
        return page;
      }
      OaiError error = page.errors().getFirst();
      refused = true;
      throw again(error.code() + ": " + error.message());
    }

    private OaiPage read(Fetched fetched) throws FetchException {
      boolean ok = fetched.status() >= 200 && fetched.status() < 300;
      try {
        OaiPage page = PageRepair.read(fetched.body());
        if (ok || !page.errors().isEmpty()) {
          return page;
        }
      } catch (FetchException e) {
        if (ok) {
          throw FetchException.passing(source.baseUrl() + ": " + e.getMessage());
        }
      }
      throw again("HTTP " + fetched.status());
    }

    private FetchException again(String what) {
      errors++;
      String message = source.baseUrl() + ": " + what;
      return errors < errorTries
          ? FetchException.passing(message)
          : FetchException.lasting(message);
    }
  }
}
