package org.lienthong.z3950.apdu;

import org.lienthong.z3950.ber.Oid;

/**
 * An RPNQuery: a query in reverse Polish notation.
 *
 * @param attributeSet the default set, for attributes that name none
 */
public record RpnQuery(Oid attributeSet, RpnStructure rpn) {}
