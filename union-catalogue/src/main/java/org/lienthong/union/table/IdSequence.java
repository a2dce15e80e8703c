package org.lienthong.union.table;

import org.lienthong.core.store.sql.Statements;

/**
 * Gives the numbers of new rows, each greater than every number given before, by any writer. A
 * number is never used again, not even when its row is deleted; numbers may be left out.
 */
public final class IdSequence {
  /** The first block; a transaction of one record needs few numbers. */
  private static final long FIRST_BLOCK = 8;

  /** The largest block; a batch needs two statements for each. */
  private static final long MAX_BLOCK = 1_024;

  private final Statements sql;
  private final String name;
  private long block;
  private final long maxBlock;
  private long last;
  private long reserved;

  private IdSequence(Statements sql, String name, long block, long maxBlock) {
    this.sql = sql;
    this.name = name;
    this.block = block;
    this.maxBlock = maxBlock;
  }

  /** Returns the sequence of {@code union_node}. */
  public static IdSequence ofNodes(Statements sql) {
    return new IdSequence(sql, "node", FIRST_BLOCK, MAX_BLOCK);
  }

  /** Returns the sequence of {@code union_cluster}. */
  public static IdSequence ofClusters(Statements sql) {
    return new IdSequence(sql, "cluster", FIRST_BLOCK, MAX_BLOCK);
  }

  /**
   * Returns the sequence of {@code union_decision}: people see these numbers, so none is left out.
   */
  static IdSequence ofDecisions(Statements sql) {
    return new IdSequence(sql, "decision", 1, 1);
  }

  /** Returns the next number. */
  public long next() {
    if (last == reserved) {
      reserve();
    }
    return ++last;
  }

  /** The update locks the row until the transaction ends, so two writers never get one block. */
  private void reserve() {
    sql.run("UPDATE union_sequence SET last = last + ? WHERE name = ?", block, name);
    reserved = sql.number("SELECT last FROM union_sequence WHERE name = ?", name);
    last = reserved - block;
    block = Math.min(maxBlock, block * 2);
  }
}
