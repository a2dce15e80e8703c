package org.lienthong.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class TurnTest {
  private final Semaphore turns = new Semaphore(1);
  private final Turn turn = new Turn(turns);

  @Test
  void isTakenOnceAndGivenBackOnce() {
    turn.take();
    turn.take();
    assertThat(turns.availablePermits()).isZero();
    turn.close();
    turn.close();
    assertThat(turns.availablePermits()).isOne();
  }

  @Test
  void isGivenBackWhileTheClientIsWaitedFor() throws IOException {
    OutputStream out = turn.givenBackDuring(client());
    turn.take();
    out.write('a');
    assertThat(turns.availablePermits()).isZero();
  }

  @Test
  void thatWasNotTakenIsNotTakenByAWrite() throws IOException {
    turn.givenBackDuring(client()).write('a');
    assertThat(turns.availablePermits()).isOne();
  }

  @Test
  void isTakenAgainWhenTheClientWasLost() {
    turn.take();
    OutputStream out =
        turn.givenBackDuring(
            new OutputStream() {
              @Override
              public void write(int octet) throws IOException {
                throw new IOException("lost");
              }
            });
    assertThat(catchThrowable(() -> out.write('a'))).hasMessage("lost");
    assertThat(turns.availablePermits()).isZero();
  }

  /** A client during whose reading the turn is free. */
  private OutputStream client() {
    return new OutputStream() {
      @Override
      public void write(int octet) {
        assertThat(turns.availablePermits()).isOne();
      }
    };
  }
}
