package dev.pynmon.web.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.domain.app.AppKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RawPathTest {
  @Test
  void parse_with_and_without_slash_at_the_end_is_the_same() {
    assertThat(plain("/broker/queue")).isEqualTo(List.of("broker", "queue"));
    assertThat(plain("/broker/queue/")).isEqualTo(List.of("broker", "queue"));
    assertThat(plain("/")).isEmpty();
  }

  @Test
  void parse_two_slashes_are_not_one() {
    assertThat(plain("/broker//")).isEqualTo(List.of("broker", ""));
    assertThat(plain("//broker")).isEqualTo(List.of("", "broker"));
  }

  @Test
  void parse_encoded_slash_stays_in_its_segment() {
    RawPath path = RawPath.parse("/apps/a%2Fb%20%25c/invocations/x%2Fy", "").orElseThrow();

    assertThat(path.app()).contains(new AppKey("a/b %c"));
    assertThat(path.segments()).containsExactly("invocations", "x/y");
  }

  @Test
  void parse_apps_alone_names_no_application() {
    assertThat(RawPath.parse("/apps", "")).contains(new RawPath(Optional.empty(), List.of("apps")));
    assertThat(RawPath.parse("/apps/", ""))
        .contains(new RawPath(Optional.empty(), List.of("apps")));
  }

  @Test
  void parse_application_alone_is_its_dashboard() {
    RawPath shop = new RawPath(Optional.of(new AppKey("shop")), List.of());

    assertThat(RawPath.parse("/apps/shop", "")).contains(shop);
    assertThat(RawPath.parse("/apps/shop/", "")).contains(shop);
  }

  @Test
  void parse_application_without_a_name_is_told_from_the_list_of_all() {
    assertThat(RawPath.parse("/apps//broker", ""))
        .contains(new RawPath(Optional.of(new AppKey("")), List.of("broker")));
  }

  @Test
  void parse_outside_the_base_path_is_nothing() {
    assertThat(RawPath.parse("/monitor/broker", "/monitor").map(RawPath::segments))
        .contains(List.of("broker"));
    assertThat(RawPath.parse("/monitor", "/monitor").map(RawPath::segments)).contains(List.of());
    assertThat(RawPath.parse("/monitoring", "/monitor")).isEmpty();
    assertThat(RawPath.parse("*", "")).isEmpty();
  }

  @Test
  void parse_broken_escape_throws() {
    assertThatThrownBy(() -> RawPath.parse("/apps/%zz/", ""))
        .isInstanceOf(BadAddressException.class);
  }

  private static List<String> plain(String raw) {
    return RawPath.parse(raw, "").orElseThrow().segments();
  }
}
