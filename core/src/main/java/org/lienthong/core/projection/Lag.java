package org.lienthong.core.projection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a projection is behind the log.
 *
 * @param changes how many places of the log it has still to read
 * @param behind how long ago the first of them was committed, to the second; zero when there is
 *     none
 * @param trouble why it cannot continue at present; null when it can
 */
public record Lag(long changes, Duration behind, @Nullable String trouble) {}
