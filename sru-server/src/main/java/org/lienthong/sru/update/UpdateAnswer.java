package org.lienthong.sru.update;

import org.jspecify.annotations.Nullable;

/**
 * The updateResponse of SRU Record Update 1.0.
 *
 * @param identifier the record; null when it has no name
 * @param version its version now; null when nothing was written to the catalogue
 * @param refused why nothing was written to the catalogue; null on success
 * @param setAside whether the record is nevertheless kept outside the catalogue
 * @param unauthenticated whether the client may try again with a name and a password
 */
public record UpdateAnswer(
    @Nullable String identifier,
    @Nullable String version,
    @Nullable UpdateRefusedException refused,
    boolean setAside,
    boolean unauthenticated) {}
