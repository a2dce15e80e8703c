package org.lienthong.harvester.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.network.AddressBlock;

class AllowedAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.19.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1"
      })
  void whatIsNotOfTheInternetIsRefused(String address) throws Exception {
    assertThat(AllowedAddresses.INTERNET.allow(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.255.255.255",
        "11.0.0.0",
        "172.15.0.1",
        "172.32.0.1",
        "2400:cb00::1",
        "8.8.8.8"
      })
  void theInternetIsAllowed(String address) throws Exception {
    assertThat(AllowedAddresses.INTERNET.allow(InetAddress.getByName(address))).isTrue();
  }

  private static final AllowedAddresses SCHOOLS =
      new AllowedAddresses(List.of(AddressBlock.parse("10.20.0.0/16")));

  @ParameterizedTest
  @ValueSource(strings = {"10.19.255.255", "10.21.0.0", "192.168.0.1", "::1"})
  void whatTheOperatorNamesIsAllowedAndNothingElse(String address) throws Exception {
    assertThat(SCHOOLS.allow(InetAddress.getByName("10.20.0.1"))).isTrue();
    assertThat(SCHOOLS.allow(InetAddress.getByName(address))).isFalse();
  }

  /** Returns what a host resolves to, or the failure. */
  private static Object resolved(AllowedAddresses allowed, String host) {
    List<Object> out = new ArrayList<>();
    new CheckedResolver(allowed)
        .resolve(host, 80, Map.of(), Promise.from(list -> out.add(list), out::add));
    return out.getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "2130706433", "0x7f.1"})
  void aHostIsJudgedByTheAddressItResolvesTo(String host) {
    assertThat(resolved(AllowedAddresses.INTERNET, host)).isInstanceOf(UnknownHostException.class);
  }

  @Test
  void theConnectionIsMadeToTheCheckedAddress() {
    AllowedAddresses loopback = new AllowedAddresses(List.of(AddressBlock.parse("127.0.0.0/8")));
    assertThat(resolved(loopback, "127.0.0.1"))
        .isEqualTo(List.of(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 80)));
  }
}
