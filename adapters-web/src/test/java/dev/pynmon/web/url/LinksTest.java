package dev.pynmon.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.app.AppKey;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final Links PLAIN = Links.plain("/x");
  private static final Links NAMED = PLAIN.forApp(new AppKey("a/b %c"));

  @Test
  void links_keep_base_path_and_application() {
    assertThat(PLAIN.home()).hasToString("/x/");
    assertThat(NAMED.home()).hasToString("/x/apps/a%2Fb%20%25c/");
    assertThat(NAMED.area("broker")).hasToString("/x/apps/a%2Fb%20%25c/broker/");
    assertThat(NAMED.area()).hasToString("/x/apps/a%2Fb%20%25c/");
    assertThat(NAMED.to("invocations", "a/b"))
        .hasToString("/x/apps/a%2Fb%20%25c/invocations/a%2Fb");
    assertThat(NAMED.withoutApp().area("apps")).hasToString("/x/apps/");
  }

  @Test
  void url_encodes_parameters_and_anchor() {
    Url url = PLAIN.to("invocations").with("status", "a&b").with("q", "é ").at("top row");

    assertThat(url).hasToString("/x/invocations?status=a%26b&q=%C3%A9%20#top%20row");
  }

  @Test
  void url_without_drops_every_parameter_of_that_name() {
    Url url = PLAIN.home().with(Query.parse("a=1&b=2&a=3&c"));

    assertThat(url.without("a", "c")).hasToString("/x/?b=2");
  }

  @Test
  void query_reads_plus_as_blank_and_keeps_the_order() {
    Query query = Query.parse("a=1+2&&b&a=%2B");

    assertThat(query.all("a")).containsExactly("1 2", "+");
    assertThat(query.all("b")).containsExactly("");
    assertThat(query.all("c")).isEmpty();
  }

  @Test
  void query_looks_at_a_bounded_number_of_parameters() {
    assertThat(Query.parse("a=1&".repeat(10_000)).pairs()).hasSize(Query.MAX_PAIRS);
  }
}
