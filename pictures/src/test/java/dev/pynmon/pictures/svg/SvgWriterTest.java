package dev.pynmon.pictures.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgWriterTest {
  private final SvgWriter svg = new SvgWriter();

  @Test
  void elements_nestAndCloseThemselvesWhenEmpty() {
    svg.open("g").attribute("class", "a").open("rect").attribute("x", 1.5).close();
    svg.leaf("title", "b").close();

    assertThat(svg.svg().text()).isEqualTo("<g class=\"a\"><rect x=\"1.5\"/><title>b</title></g>");
  }

  @Test
  void text_isEscaped_inElementsAndAttributes() {
    svg.open("text").attribute("class", "\" onload=\"x'<&>").text("<script>\"'&").close();

    assertThat(svg.svg().text())
        .isEqualTo(
            "<text class=\"&quot; onload=&quot;x&#39;&lt;&amp;&gt;\">"
                + "&lt;script&gt;&quot;&#39;&amp;</text>");
  }

  @Test
  void charactersThatXmlForbids_areReplaced() {
    svg.open("text").text("a\0b\u001Bc\uFFFEd\uD800e\uDC00f\u0085g\th😀").close();

    assertThat(svg.svg().text())
        .isEqualTo("<text>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\th😀</text>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a=", "1a", "<a", "a>", "ä", "a\"", "-a"})
  void namesThatAreNone_areRefused(String name) {
    assertThatThrownBy(() -> svg.open(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void openElements_areNotFinished() {
    svg.open("g");

    assertThatThrownBy(svg::svg).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> svg.text("x").attribute("a", "b"))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "-0.001, 0",
    "1, 1",
    "1.5, 1.5",
    "1.005, 1",
    "1.25, 1.25",
    "1.256, 1.26",
    "10.1, 10.1",
    "10.01, 10.01",
    "-2.345, -2.35",
    "1142, 1142",
    "1e300, 1000000000",
    "NaN, 0"
  })
  void numbers_haveTwoDecimalsAtMostAndNoZerosBehind(double value, String text) {
    assertThat(SvgNumber.of(value)).isEqualTo(text);
  }
}
