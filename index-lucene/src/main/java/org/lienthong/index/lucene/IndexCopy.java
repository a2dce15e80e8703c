package org.lienthong.index.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * Copies of an index as it was last committed. It may be written meanwhile: all files of the commit
 * are opened before the first is copied, and an open file stays when its name is deleted.
 */
public final class IndexCopy {
  /** Commits that may be replaced while their files are opened, before it is given up. */
  private static final int ATTEMPTS = 10;

  private IndexCopy() {}

  /**
   * Copies the files of the last commit. A copy that is older than the store that it is put beside
   * is brought up to date when it is opened; so copy the index first.
   *
   * @param copy an empty folder
   * @return false when there is no index
   */
  public static boolean make(Path index, Path copy) throws IOException {
    if (!Files.isDirectory(index)) {
      return false;
    }
    try (Directory from = MMapDirectory.open(index);
        Directory to = MMapDirectory.open(copy)) {
      for (int attempt = 1; ; attempt++) {
        List<IndexInput> opened = new ArrayList<>();
        try {
          Collection<String> names = DirectoryReader.listCommits(from).getLast().getFileNames();
          for (String name : names) {
            opened.add(from.openInput(name, IOContext.DEFAULT));
          }
          copy(List.copyOf(names), opened, to);
          return true;
        } catch (IndexNotFoundException e) {
          return false;
        } catch (NoSuchFileException | FileNotFoundException e) {
          if (attempt == ATTEMPTS) {
            throw e;
          }
        } finally {
          IOUtils.close(opened);
        }
      }
    }
  }

  private static void copy(List<String> names, List<IndexInput> opened, Directory to)
      throws IOException {
    for (int i = 0; i < names.size(); i++) {
      try (IndexOutput out = to.createOutput(names.get(i), IOContext.DEFAULT)) {
        out.copyBytes(opened.get(i), opened.get(i).length());
      }
    }
  }
}
