/**
 * The contract of search indexes as tests, and the index that reads every record, which shows what
 * the contract means and serves tests of other modules.
 */
@NullMarked
package org.lienthong.core.index;

import org.jspecify.annotations.NullMarked;
