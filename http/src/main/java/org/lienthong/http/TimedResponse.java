package org.lienthong.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingNestedCallback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * A response that the client must read at a certain rate: each block has a deadline, however few
 * octets of it trickle out. Without it, a client that reads an octet per second would hold what its
 * answer holds for hours.
 */
final class TimedResponse extends Response.Wrapper {
  /** Octets that have a deadline of their own. */
  static final int BLOCK = 64 << 10;

  private final Scheduler scheduler;
  private final Duration time;
  private final Runnable late;

  /**
   * Wraps a response.
   *
   * @param time for each block
   * @param late closes the connection
   */
  TimedResponse(Request request, Response response, Duration time, Runnable late) {
    super(request, response);
    this.scheduler = request.getComponents().getScheduler();
    this.time = time;
    this.late = late;
  }

  @Override
  public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
    if (content == null || content.remaining() <= BLOCK) {
      block(last, content, callback);
    } else {
      new Blocks(last, content, callback).iterate();
    }
  }

  private void block(boolean last, @Nullable ByteBuffer content, Callback callback) {
    Deadline deadline = new Deadline(callback);
    super.write(last, content, deadline);
    deadline.arm();
  }

  /** The end of a write, which disarms the deadline. Thread-safe. */
  private final class Deadline extends Callback.Nested {
    private final ReentrantLock lock = new ReentrantLock();
    private boolean ended;
    private Scheduler.@Nullable Task task;

    Deadline(Callback callback) {
      super(callback);
    }

    /** Called after the write has begun: most writes have ended by then and need no deadline. */
    void arm() {
      lock.lock();
      try {
        if (!ended) {
          task = scheduler.schedule(late, time.toMillis(), TimeUnit.MILLISECONDS);
        }
      } finally {
        lock.unlock();
      }
    }

    private void disarm() {
      lock.lock();
      try {
        ended = true;
        if (task != null) {
          task.cancel();
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void succeeded() {
      disarm();
      super.succeeded();
    }

    @Override
    public void failed(Throwable x) {
      disarm();
      super.failed(x);
    }
  }

  /** A long write, block by block. */
  private final class Blocks extends IteratingNestedCallback {
    private final boolean last;
    private final ByteBuffer content;

    Blocks(boolean last, ByteBuffer content, Callback callback) {
      super(callback);
      this.last = last;
      this.content = content;
    }

    @Override
    protected Action process() {
      if (!content.hasRemaining()) {
        return Action.SUCCEEDED;
      }
      int octets = Math.min(BLOCK, content.remaining());
      ByteBuffer next = content.slice(content.position(), octets);
      content.position(content.position() + octets);
      block(last && !content.hasRemaining(), next, this);
      return Action.SCHEDULED;
    }
  }
}
