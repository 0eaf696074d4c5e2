package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** That pages have no barriers says something only if barriers are found. */
class AxeTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Barriers</title></head><body><main><h1>Barriers</h1>
      <img src="data:,"><p style="color: #bbb; background: #fff">Pale</p>
      <h4>A step too deep, which is moderate</h4></main></body></html>
      """;

  @Test
  void graveBarriers_areFound_withTheirPlaces_andOthersAreNot() {
    try (BrowserContext context = View.WIDE_LIGHT.open(Chromium.shared().browser())) {
      Page page = context.newPage();
      page.setContent(PAGE);

      assertThat(Axe.barriers(page))
          .containsExactlyInAnyOrder(
              "image-alt at <img src=\"data:,\">",
              "color-contrast at <p style=\"color: #bbb; background: #fff\">Pale</p>");
    }
  }
}
