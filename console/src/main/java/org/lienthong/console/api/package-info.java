/**
 * The JSON interface of the review queue: pairs of records to review, the reasons why they are in
 * the queue, and decisions about them. The union defines the effect of a decision; core defines the
 * accounts.
 */
@NullMarked
package org.lienthong.console.api;

import org.jspecify.annotations.NullMarked;
