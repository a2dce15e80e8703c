package org.lienthong.z3950.apdu;

import org.lienthong.z3950.ber.Oid;

/**
 * RPNQuery.
 *
 * @param attributeSet the set of attributes that name none
 */
public record RpnQuery(Oid attributeSet, RpnStructure rpn) {}
