package org.lienthong.union;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.sql.Statements;

/** Strikes inside a transaction: at a statement, at a record that is written, or before commit. */
final class Lightning {
  static final String STRUCK = "struck by lightning";

  private int stepsLeft = Integer.MAX_VALUE;

  /** Strikes at the step after so many more. */
  void strikeAfter(int steps) {
    stepsLeft = steps;
  }

  void never() {
    stepsLeft = Integer.MAX_VALUE;
  }

  private void step() {
    if (stepsLeft-- == 0) {
      throw new IllegalStateException(STRUCK);
    }
  }

  /** Returns the store, under this sky. */
  RecordStore over(RecordStore store) {
    return proxy(
        RecordStore.class,
        (method, arguments) ->
            method.getName().equals("write")
                ? store.write(transaction -> {
                  Object result =
                      ((RecordStore.Work<?>) Objects.requireNonNull(arguments)[0])
                          .in(over(transaction));
                  step();
                  return result;
                })
                : method.invoke(store, arguments));
  }

  private StoreTransaction over(StoreTransaction transaction) {
    return proxy(
        StoreTransaction.class,
        (method, arguments) -> {
          step();
          Object result = method.invoke(transaction, arguments);
          return result instanceof Statements sql ? over(sql) : result;
        });
  }

  private Statements over(Statements sql) {
    return proxy(
        Statements.class,
        (method, arguments) -> {
          if (method.getName().equals("insert")) {
            Object[] given = Objects.requireNonNull(arguments);
            insert(sql, (String) given[0], (List<?>) given[1], (String) given[2]);
            return null;
          }
          step();
          return method.invoke(sql, arguments);
        });
  }

  /** Inserts the rows one by one, so that it may strike between any two. */
  private void insert(Statements sql, String head, List<?> rows, String tail) {
    for (Object row : rows) {
      step();
      sql.insert(head, List.<Object[]>of((Object[]) row), tail);
    }
  }

  @FunctionalInterface
  private interface Call {
    @Nullable Object of(Method method, Object @Nullable [] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          try {
            return call.of(method, arguments);
          } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
