package org.lienthong.core.store.sql;

import java.util.List;

/**
 * One step of the tables of a module from one version to the next. What it says is never changed
 * once it was released: stores that ran it do not run it again.
 *
 * <p>The first step of a module that had tables before there were versions makes only what is not
 * there ({@code IF NOT EXISTS}), since stores without a version may have them.
 *
 * @param version its number; a module's steps count from 1 without a gap
 * @param statements run in this order, in one transaction with the steps of the same module
 */
public record Migration(int version, List<String> statements) {
  public Migration {
    statements = List.copyOf(statements);
  }
}
