package dev.pynmon.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryTest {
  private static final Query SENT = Query.parse("a=1&b=2&a=+&c");

  @Test
  void only_keepsTheirOrder() {
    assertThat(SENT.only(Set.of("a", "c"))).isEqualTo(Query.parse("a=1&a=+&c"));
  }

  @Test
  void without_dropsAllOfAName() {
    assertThat(SENT.without(List.of("a", "d"))).isEqualTo(Query.parse("b=2&c"));
  }

  @Test
  void given_areThoseThatSaySomething() {
    assertThat(SENT.given()).isEqualTo(Query.parse("a=1&b=2"));
  }
}
