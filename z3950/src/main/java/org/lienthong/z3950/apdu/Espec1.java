package org.lienthong.z3950.apdu;

import java.util.List;

/**
 * Element specification eSpec-1 (Z39.50-2003 appendix ESP.1), of which we read the names.
 *
 * @param elementSetNames whose elements are wanted together
 * @param more whether single elements or variants are asked for too
 */
public record Espec1(List<String> elementSetNames, boolean more) {
  public Espec1 {
    elementSetNames = List.copyOf(elementSetNames);
  }
}
