package org.lienthong.app.job;

import java.util.List;
import org.lienthong.core.network.AddressBlock;

/**
 * Whether covers may be fetched from the addresses in records.
 *
 * @param allowed whether the operator has switched it on
 * @param networks blocks of addresses outside the internet that may be asked
 */
public record CoverFetching(boolean allowed, List<AddressBlock> networks) {
  /** As long as the operator says nothing, no other site is asked. */
  public static final CoverFetching OFF = new CoverFetching(false, List.of());

  public CoverFetching {
    networks = List.copyOf(networks);
  }
}
