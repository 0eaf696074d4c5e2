package dev.pynmon.web.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import org.junit.jupiter.api.Test;

/** An address is to a template what a text is. */
class HrefTest {
  private final Template<Home> template =
      new Html(Links.plain("")).template("test/address", Home.class);

  @Test
  void address_isPrintedAndEscaped() {
    assertThat(render(new Href("/a/?b=1&c=2")))
        .isEqualTo("<a href=\"/a/?b&#61;1&amp;c&#61;2\">x</a>\n");
  }

  @Test
  void noAddress_isNoSection() {
    assertThat(render(Href.NONE)).isEqualTo("x\n");
  }

  private String render(Href home) {
    return template.render(new Home(home, "x")).text();
  }

  record Home(Href home, String text) {}
}
