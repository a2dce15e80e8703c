package org.lienthong.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobFollowerTest {
  private static final Duration SHORT = Duration.ofMillis(10);

  @Test
  void givesUpAReaderThatReadsNothingAndSaysSo() throws InterruptedException {
    JobFollower follower = new JobFollower(2, SHORT);
    for (int i = 0; i < 5; i++) {
      follower.hear(new JobEvent.Line("j", "" + i));
    }
    assertThat(follower.next(SHORT)).contains(new JobEvent.Line("j", "0"));
    assertThat(follower.next(SHORT)).contains(new JobEvent.Line("j", "1"));
    assertThat(follower.next(SHORT).orElseThrow().toString()).contains("job show j");
    assertThat(follower.next(SHORT)).isEmpty();
  }

  @Test
  void doesNotHoldAJobUpOnceClosed() {
    JobFollower follower = new JobFollower(1, Duration.ofDays(1));
    follower.hear(new JobEvent.Line("j", "0"));
    follower.close();
    follower.hear(new JobEvent.Line("j", "1"));
  }
}
