package org.lienthong.harvester.oai;

import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.Set;
import org.lienthong.harvester.http.FetchException;

/** Sends requests of which some are expected to fail, and notes whether any was answered. */
final class Probe {
  private final OaiClient client;
  private String why = "";
  private boolean working;

  Probe(OaiClient client) {
    this.client = client;
  }

  /**
   * Returns an answer; empty when there is none.
   *
   * @throws FetchException when no server is there, or it asks to come again later
   */
  Optional<OaiPage> ask(OaiClientRequest request, Set<String> meant)
      throws FetchException, InterruptedIOException {
    try {
      return Optional.of(client.ask(request, meant));
    } catch (FetchException e) {
      if (e.kind() == FetchException.Kind.UNREACHABLE || e.retryAfter() != null) {
        throw e;
      }
      why = String.valueOf(e.getMessage());
      return Optional.empty();
    }
  }

  /** Returns why a request was last not answered; empty when none was. */
  String why() {
    return why;
  }

  /** Notes that a list or a record came, so that the repository is not down. */
  void noteAnswer() {
    working = true;
  }

  boolean isWorking() {
    return working;
  }
}
