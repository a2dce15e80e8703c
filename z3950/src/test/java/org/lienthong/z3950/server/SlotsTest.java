package org.lienthong.z3950.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lienthong.z3950.session.Z3950Limits;

class SlotsTest {
  private final Slots slots =
      new Slots(Z3950Limits.MAX_ASSOCIATIONS, Z3950Limits.MAX_ASSOCIATIONS_PER_ADDRESS);

  /** An address of the documentation's networks, 192.0.2.0/24 and others like it. */
  private static InetAddress address(int number) {
    try {
      return InetAddress.getByAddress(
          new byte[] {(byte) 192, 0, (byte) (number >> 8), (byte) number});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void haveRoomForSoManyOfOneAddress() {
    InetAddress school = address(2);
    assertThat(IntStream.range(0, Z3950Limits.MAX_ASSOCIATIONS_PER_ADDRESS))
        .allMatch(_ -> slots.take(school));
    assertThat(slots.take(school)).isFalse();
    assertThat(slots.take(address(3))).isTrue();
    slots.giveBack(school);
    assertThat(slots.take(school)).isTrue();
  }

  @Test
  void haveRoomForSoManyInAll() {
    assertThat(IntStream.range(0, Z3950Limits.MAX_ASSOCIATIONS))
        .allMatch(i -> slots.take(address(i)));
    assertThat(slots.take(address(20_000))).isFalse();
    slots.giveBack(address(0));
    assertThat(slots.take(address(20_000))).isTrue();
  }

  @Test
  void doNotCountTheComputersOwnClientsByAddress() {
    InetAddress own = InetAddress.getLoopbackAddress();
    assertThat(IntStream.rangeClosed(0, Z3950Limits.MAX_ASSOCIATIONS_PER_ADDRESS))
        .allMatch(_ -> slots.take(own));
  }
}
