package dev.pynmon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
  private final Hosts hosts = new Hosts(Set.of("monitor.example.org"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1:8000",
        "10.1.2.3:8000",
        "[::1]:8000",
        "[fe80::1]",
        "[::ffff:10.1.2.3]",
        "localhost",
        "LOCALHOST:8000",
        "shop.localhost:8000",
        "localhost.",
        "monitor.example.org",
        "Monitor.Example.ORG:443",
        "monitor.example.org.:8443"
      })
  void literal_address_loopback_name_or_named_host_is_ours(String host) {
    assertThat(hosts.allow(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "notlocalhost",
        "evil.monitor.example.org",
        "monitor.example.org.evil.example",
        "monitor.example.org@evil.example",
        "evil.example:127.0.0.1",
        "[evil.example]",
        "0x7f.1",
        "2130706433",
        "127.1",
        "localhost:8000:8000",
        "localhost..",
        "localhost, evil.example"
      })
  void any_other_name_is_not(String host) {
    assertThat(hosts.allow(host)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:1", "a.localhost", "127.0.0.1:80", "127.9.9.9", "[::1]:80"})
  void loopback_means_the_machine_of_whoever_asks(String host) {
    assertThat(Hosts.isLoopback(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.0.0.1", "[::2]", "0.0.0.0", "monitor.example.org", "127.0.0.1.x"})
  void other_hosts_are_no_loopback(String host) {
    assertThat(Hosts.isLoopback(host)).isFalse();
  }
}
