/**
 * Backups of a data directory: the file format, writing and restoring.
 *
 * <p>A backup is an ordinary zip file, so that its parts can be taken out with any tool. Its
 * comment is a digest of the whole file. With a passphrase, the zip file is encrypted as a whole.
 * Which versions of a data directory this program reads is decided in {@code app.data}.
 */
@NullMarked
package org.lienthong.app.backup;

import org.jspecify.annotations.NullMarked;
