/**
 * A clock for durations. The time of day comes from {@link java.time.InstantSource#system()}, and
 * every class gets its clock by its constructor.
 */
@NullMarked
package org.lienthong.core.time;

import org.jspecify.annotations.NullMarked;
