package dev.pynmon.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.7, 10.0.0.7, true",
    "10.0.0.7, 10.0.0.8, false",
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "192.168.4.0/22, 192.168.7.255, true",
    "192.168.4.0/22, 192.168.8.0, false",
    "10.0.0.7, ::ffff:10.0.0.7, true",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, ::1, false",
    "fd00::/8, fdff::1, true",
    "fd00::/8, fe00::1, false",
    "::1, ::1, true",
    "::1, 0:0:0:0:0:0:0:1, true",
    "::1, 127.0.0.1, false",
    "10.0.0.0/8, example.org, false",
    "10.0.0.0/8, '', false"
  })
  void range_containsWhatBeginsAlike(String range, String address, boolean contains) {
    assertThat(AddressRange.parse(range).orElseThrow().contains(address)).isEqualTo(contains);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "example.org",
        "10.0.0",
        "10.0.0.0/33",
        "::/129",
        "10.0.0.0/-1",
        "1.2.3.400",
        "10.0.0.0/8/8",
        ":",
        "10.0.0.0/x",
        "999.1.1.1",
        "256.0.0.1",
        ".::1",
        "1.2.3.4.5"
      })
  void whatIsNoAddress_isNoRange(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }

  /** Java asks for the address of what it takes for a name. */
  @ParameterizedTest
  @CsvSource({
    "999.1.1.1, false",
    "1.2.3.256, false",
    ".::1, false",
    "example.org, false",
    "255.249.199.99, true",
    "010.0.0.1, true",
    "::1, true",
    "::ffff:10.0.0.7, true"
  })
  void whatIsNoLiteral_isNotAskedFor(String text, boolean literal) {
    assertThat(AddressRange.isLiteral(text)).isEqualTo(literal);
  }

  @Test
  void trust_isInEachRangeNamed() {
    AccessConfig config =
        new AccessConfig(
            SessionKey.random(),
            Set.of("Monitor.Example.org"),
            Optional.empty(),
            List.of(
                AddressRange.parse("10.0.0.0/24").orElseThrow(),
                AddressRange.parse("::1").orElseThrow()),
            Optional.empty());

    assertThat(config.trusts("10.0.0.9")).isTrue();
    assertThat(config.trusts("::1")).isTrue();
    assertThat(config.trusts("10.0.1.9")).isFalse();
    assertThat(config.allowedHosts()).containsExactly("monitor.example.org");
    assertThat(config.toString()).contains("SessionKey[…]");
  }
}
