package org.lienthong.harvester.table;

import java.io.ByteArrayOutputStream;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.charset.VietnameseSyllables;

/**
 * Undoes Vietnamese of the fonts before Unicode that reached a sheet as characters: a cell in
 * .VnTime holds "To¸n 6", one in VNI "Toaùn 6". A sheet as a whole shows whether it has such cells;
 * in each one the syllables decide.
 */
final class OldLetters {
  /** Fewer syllables that only the old encoding makes are a coincidence. */
  private static final int PROOF = 3;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final @Nullable SourceEncoding encoding;
  private final boolean chosen;

  /** Columns in which every cell that can be told is in the encoding. */
  private final BitSet columns;

  private OldLetters(@Nullable SourceEncoding encoding, boolean chosen, BitSet columns) {
    this.encoding = encoding;
    this.chosen = chosen;
    this.columns = columns;
  }

  /** Returns what undoes the encoding that a user chose, or else that of these rows. */
  static OldLetters of(SourceEncoding choice, List<TableRow> sample) {
    if (choice == SourceEncoding.TCVN3 || choice == SourceEncoding.VNI) {
      return new OldLetters(choice, true, new BitSet());
    }
    SourceEncoding best = null;
    int most = PROOF - 1;
    for (SourceEncoding one : List.of(SourceEncoding.TCVN3, SourceEncoding.VNI)) {
      int gained = 0;
      for (TableRow row : sample) {
        for (String cell : row.cells()) {
          gained += Math.max(gain(cell, one), -1);
        }
      }
      if (gained > most) {
        best = one;
        most = gained;
      }
    }
    return new OldLetters(best, false, best == null ? new BitSet() : columns(sample, best));
  }

  private static BitSet columns(List<TableRow> sample, SourceEncoding encoding) {
    BitSet out = new BitSet();
    BitSet not = new BitSet();
    for (TableRow row : sample) {
      for (int i = 0; i < row.cells().size(); i++) {
        int gain = gain(row.cell(i), encoding);
        out.set(i, out.get(i) || gain > 0);
        not.set(i, not.get(i) || gain < 0);
      }
    }
    out.andNot(not);
    return out;
  }

  /** Returns how many more syllables a cell has when it is decoded. */
  private static int gain(String cell, SourceEncoding encoding) {
    return decoded(cell, encoding).map(text -> syllables(text) - syllables(cell)).orElse(0);
  }

  /**
   * Returns a row as it was meant; the same object where nothing is to be undone. A cell that reads
   * well both ways ("Vò", which may be "Vũ") follows its column and its row.
   */
  TableRow undone(TableRow row) {
    SourceEncoding from = encoding;
    if (from == null || row.cells().stream().allMatch(OldLetters::isAscii)) {
      return row;
    }
    List<Integer> gains = row.cells().stream().map(cell -> gain(cell, from)).toList();
    boolean whole =
        gains.stream().anyMatch(gain -> gain > 0) && gains.stream().noneMatch(gain -> gain < 0);
    List<String> cells = new ArrayList<>(row.cells());
    for (int i = 0; i < cells.size(); i++) {
      boolean follows =
          chosen || gains.get(i) > 0 || (gains.get(i) == 0 && (whole || columns.get(i)));
      String cell = cells.get(i);
      cells.set(i, follows ? decoded(cell, from).orElse(cell) : cell);
    }
    return row.withCells(cells);
  }

  private static boolean isAscii(String cell) {
    return cell.chars().allMatch(c -> c < 0x80);
  }

  private static Optional<String> decoded(String cell, SourceEncoding encoding) {
    if (isAscii(cell)) {
      return Optional.empty();
    }
    ByteArrayOutputStream octets = new ByteArrayOutputStream(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      int octet = octet(cell.charAt(i));
      if (octet < 0) {
        return Optional.empty();
      }
      octets.write(octet);
    }
    String text = encoding.decode(octets.toByteArray());
    return text.indexOf('\ufffd') < 0 ? Optional.of(text) : Optional.empty();
  }

  private static int octet(char c) {
    if (c <= 0xff) {
      return c;
    }
    if (c == '\u2212') {
      return 0xad; // The soft hyphen of TCVN3's ư, as word processors show it.
    }
    try {
      return WINDOWS
              .newEncoder()
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(new char[] {c}))
              .get()
          & 0xff;
    } catch (CharacterCodingException e) {
      return -1; // No character of that code page: the cell is in none of these encodings.
    }
  }

  /**
   * Returns the number of words with marks that Vietnamese can spell, less those that it cannot.
   */
  static int syllables(String text) {
    int score = 0;
    for (String word : words(text)) {
      if (word.chars().anyMatch(c -> c > 0x7f)) {
        score += VietnameseSyllables.isSyllable(word) ? 1 : -1;
      }
    }
    return score;
  }

  /** Splits at ASCII that is no letter: in a wrong decoding anything else may be part of a word. */
  private static List<String> words(String text) {
    List<String> out = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c < 0x80 && !Character.isLetter(c)) {
        if (i > start) {
          out.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return out;
  }
}
