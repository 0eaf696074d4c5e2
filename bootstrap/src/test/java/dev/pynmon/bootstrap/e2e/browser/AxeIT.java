package dev.pynmon.bootstrap.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That pages have no barriers says something only if barriers are found. */
@InBrowser
@Tag("browser")
class AxeIT {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Barriers</title></head><body><main><h1>Barriers</h1>
      <img src="data:,"><p style="color: #bbb; background: #fff">Pale</p>
      <h4>A step too deep, which is moderate</h4></main></body></html>
      """;

  private static final String LIST =
      """
      <!doctype html><html lang="en"><head><title>List</title></head><body><main><h1>List</h1><ul>
      <li><a href="/1">One</a></li><li><a href="/2">Two</a></li><li><img src="data:," alt="3"></li>
      <li class="pale"><b style="color: #bbb; background: #fff">Pale</b></li>
      <li><a href="/4">Four</a></li></ul></main></body></html>
      """;

  private static final String SURROUNDED =
      """
      <!doctype html><html lang="en"><head><title>Parts</title>
      <style>.dark { background: #000; color: #fff } .dark .pale { color: #222 }</style></head>
      <body><main><h1>Parts</h1>%s</main></body></html>
      """;

  /** One that has axe at hand, and shows something else each time. */
  private static Page page;

  @BeforeAll
  static void open() {
    page = View.WIDE_LIGHT.open(Chromium.shared().browser()).newPage();
  }

  @AfterAll
  static void close() {
    page.context().close();
  }

  @Test
  void barriers_areFound_withTheirPlaces() {
    assertThat(barriers(PAGE, View.WIDE_LIGHT))
        .containsExactlyInAnyOrder(
            "image-alt at <img src=\"data:,\"> in wide-light",
            "color-contrast at <p style=\"color: #bbb; background: #fff\">Pale</p> in wide-light",
            "heading-order at <h4>A step too deep, which is moderate</h4> in wide-light");
  }

  @ParameterizedTest
  @EnumSource(names = {"WIDE_LIGHT", "SMALL_DARK"})
  void barriersOfWhatIsBuiltDifferently_areFound(View view) {
    assertThat(barriers(LIST, view))
        .containsExactly(
            "color-contrast at <b style=\"color: #bbb; background: #fff\">Pale</b>"
                + view.inWords());
  }

  @ParameterizedTest
  @EnumSource(names = {"WIDE_LIGHT", "SMALL_DARK"})
  void barriersOfALaterPage_areFound_alsoInPartsThatAreBuiltAsBefore(View view) {
    String pale = "<p class=\"pale\"><b>Pale</b></p>";
    List<String> known = new ArrayList<>();
    view.show(page).setContent(SURROUNDED.formatted(pale));
    assertThat(Axe.barriers(page, List.of(view), known)).isEmpty();
    page.setContent(SURROUNDED.formatted(pale + "<div class=\"dark\">" + pale + "</div>"));

    assertThat(Axe.barriers(page, List.of(view), known))
        .containsExactly("color-contrast at <b>Pale</b>" + view.inWords());
  }

  private static List<String> barriers(String content, View view) {
    view.show(page).setContent(content);
    return Axe.barriers(page, List.of(view));
  }
}
