package org.lienthong.sru.zeerex;

import java.time.Instant;

/**
 * The database that an explain record describes.
 *
 * @param version the SRU version of the answer
 * @param scheme {@code http} or {@code https}
 * @param path without the leading slash
 * @param title for people
 * @param records how many live records it has
 * @param modified when this description was made
 */
public record ServedDatabase(
    String version,
    String scheme,
    String host,
    int port,
    String path,
    String title,
    long records,
    Instant modified) {}
