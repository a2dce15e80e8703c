package org.lienthong.console.api.v1;

import java.util.Set;
import org.lienthong.console.api.v1.body.Entry;
import org.lienthong.console.api.v1.body.Label;

/** The root of the interface: where everything else is. */
final class EntryResource implements Resource {
  private final Label title;

  EntryResource(Label title) {
    this.title = title;
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of();
  }

  @Override
  public Answer get(ApiRequest request) {
    Addresses addresses = request.addresses();
    return Answer.of(
        new Entry(
            title,
            addresses.of("/openapi.json"),
            addresses.of("/search"),
            addresses.of("/libraries"),
            addresses.of("/facets"),
            addresses.of("/suggestions"),
            addresses.of(Problems.PATH)),
        ApiLimits.FRESH_LISTS);
  }
}
