package dev.pynmon.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
  @ParameterizedTest
  @CsvSource({
    "shop, shop",
    "shop_2, shop_2",
    "sh*p, sh%2Ap",
    "shop:1, shop%3A1",
    "a/b %c, a%2Fb%20%25c",
    "日本, %E6%97%A5%E6%9C%AC",
    "'<script>', %3Cscript%3E",
    "a+b&c=d;e, a%2Bb%26c%3Dd%3Be",
  })
  void encode_names_of_real_applications_keeps_them_one_segment(String text, String encoded) {
    assertThat(Percent.encode(text)).isEqualTo(encoded);
    assertThat(Percent.decode(encoded)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%2", "a%zz", "%-1", "%+1", "%ff", "%E6%97", "%C0%AF", "%ED%A0%80"})
  void decode_broken_escape_or_bytes_gives_nothing(String encoded) {
    assertThat(Percent.decode(encoded)).isEmpty();
  }

  @Test
  void decode_leaves_a_plus_alone() {
    assertThat(Percent.decode("a+b")).contains("a+b");
  }
}
