package org.lienthong.z3950.apdu;

import java.util.List;

/**
 * Element specification eSpec-1 (Z39.50-2003 appendix ESP.1), of which only the names are read.
 *
 * @param elementSetNames the element sets whose union is requested
 * @param more whether single elements or variants are also requested
 */
public record Espec1(List<String> elementSetNames, boolean more) {
  public Espec1 {
    elementSetNames = List.copyOf(elementSetNames);
  }
}
