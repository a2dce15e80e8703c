package org.lienthong.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * An HTTP connection that can be asked whether the client has closed it. The question reads one
 * octet ahead, which the next reader gets first. Thread-safe.
 */
final class WatchedEndPoint extends SocketChannelEndPoint {
  private final ReentrantLock lock = new ReentrantLock();
  private final ByteBuffer ahead = ByteBuffer.allocate(1).limit(0);
  private boolean ended;

  WatchedEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
    super(channel, selector, key, scheduler);
  }

  /** Says whether the client has closed the connection; false while it has sent more. */
  boolean isGone() {
    lock.lock();
    try {
      if (!ended && !ahead.hasRemaining() && !isFillInterested()) {
        peek();
      }
      return ended;
    } finally {
      lock.unlock();
    }
  }

  private void peek() {
    ahead.clear();
    try {
      ended = getChannel().read(ahead) < 0;
    } catch (IOException reset) {
      ended = true;
    }
    ahead.flip();
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    lock.lock();
    try {
      int octets = takeAhead(buffer);
      int more = super.fill(buffer);
      return octets + (octets > 0 ? Math.max(0, more) : more);
    } finally {
      lock.unlock();
    }
  }

  /** Jetty passes buffers from which can be read, and whose free space is to be filled. */
  private int takeAhead(ByteBuffer buffer) {
    if (!ahead.hasRemaining() || BufferUtil.space(buffer) == 0) {
      return 0;
    }
    int position = BufferUtil.flipToFill(buffer);
    buffer.put(ahead);
    BufferUtil.flipToFlush(buffer, position);
    return 1;
  }

  /** The selector does not know of an octet that was read ahead. */
  @Override
  protected void needsFillInterest() {
    lock.lock();
    try {
      if (ahead.hasRemaining()) {
        Thread.startVirtualThread(() -> getFillInterest().fillable());
      } else {
        super.needsFillInterest();
      }
    } finally {
      lock.unlock();
    }
  }
}
