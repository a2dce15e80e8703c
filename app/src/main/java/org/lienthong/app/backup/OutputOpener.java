package org.lienthong.app.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Opens a new file for writing. */
@FunctionalInterface
interface OutputOpener {
  /** Opens it; when the stream is closed, its octets are on the disk. */
  OutputStream open(Path file) throws IOException;

  /** Creates a file that only its owner can read: backups contain password hashes. */
  static OutputStream toDisk(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    OutputStream out = Channels.newOutputStream(channel);
    return new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        out.write(octet);
      }

      @Override
      public void write(byte[] octets, int from, int length) throws IOException {
        out.write(octets, from, length);
      }

      @Override
      public void close() throws IOException {
        try (channel) {
          channel.force(true);
        }
      }
    };
  }
}
