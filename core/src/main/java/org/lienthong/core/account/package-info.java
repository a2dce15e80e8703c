/**
 * Who may do what: accounts of people and programs, the same for every protocol.
 *
 * <p>Passwords and tokens are kept as hashes only and never printed. How a client authenticates is
 * decided by each protocol.
 */
@NullMarked
package org.lienthong.core.account;

import org.jspecify.annotations.NullMarked;
