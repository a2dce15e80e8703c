package org.lienthong.app.cli;

import java.util.concurrent.locks.ReentrantLock;

/** An output that several threads use. */
public final class SharedOutput implements Output {
  private final Output out;
  private final ReentrantLock lock = new ReentrantLock();

  /** Shares {@code out}, which nobody else must use meanwhile. */
  public SharedOutput(Output out) {
    this.out = out;
  }

  private void alone(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean json() {
    return out.json();
  }

  @Override
  public void line(String text) {
    alone(() -> out.line(text));
  }

  @Override
  public void error(String text) {
    alone(() -> out.error(text));
  }

  @Override
  public void progress(String what, long done, long total) {
    alone(() -> out.progress(what, done, total));
  }
}
