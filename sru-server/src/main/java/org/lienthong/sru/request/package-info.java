/**
 * SRU requests: parameters from addresses, forms and SOAP bodies, and which of them each version
 * and operation knows.
 */
@NullMarked
package org.lienthong.sru.request;

import org.jspecify.annotations.NullMarked;
