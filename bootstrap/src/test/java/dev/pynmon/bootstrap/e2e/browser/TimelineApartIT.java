package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A timeline with a long address: its links hold what they change alone, and scripts the rest. */
@Tag("browser")
class TimelineApartIT extends TimelineVisitor {
  private static final String IDS =
      IntStream.range(10, 50)
          .mapToObj("no-such-invocation-%d"::formatted)
          .collect(Collectors.joining("%2C"));
  private static final String LONG = "?time_range=15m&task_id=a.b&show_system=0&inv_ids=" + IDS;

  @Test
  void links_keepWhatTheyDoNotChange() {
    visit(
        page -> {
          open(page, TIMELINE + LONG);

          assertThat(address(page, ".presets a >> nth=0"))
              .isEqualTo(parameters("time_range=1m&task_id=a.b&show_system=0&inv_ids=" + IDS));
          assertThat(address(page, "[aria-label='Clear: Task']"))
              .isEqualTo(parameters("time_range=15m&show_system=0&inv_ids=" + IDS));
          assertThat(address(page, "[aria-label='Clear: Only']"))
              .isEqualTo(parameters("time_range=15m&task_id=a.b&show_system=0"));
          assertThat(address(page, "a.chip:has-text('System tasks')"))
              .isEqualTo(parameters("time_range=15m&task_id=a.b&show_system=1&inv_ids=" + IDS));
          assertThat(address(page, "a:text('As a table')"))
              .isEqualTo(parameters(LONG.substring(1) + "&view=table"));
          assertThat(address(page, ".empty a")).isEqualTo(parameters("time_range=1w"));
        });
  }

  @Test
  void zoomed_theAddressHasTheIds_andTheNextLinksToo() {
    visit(
        page -> {
          open(page, TIMELINE + LONG);
          page.locator("[data-tl=in]").click();
          assertThat(page.locator(".window")).hasText("14:34:45.000 to 14:42:15.000 UTC");
          String window =
              "time_range=custom&start_date=2026-11-24T14:34:45Z&end_date=2026-11-24T14:42:15Z";

          assertThat(parameters(URI.create(page.url()).getRawQuery()))
              .isEqualTo(parameters(window + "&task_id=a.b&show_system=0&inv_ids=" + IDS));
          assertThat(address(page, "[aria-label='Clear: Range']"))
              .isEqualTo(parameters("task_id=a.b&show_system=0&inv_ids=" + IDS));
          page.locator("a:text('As a table')").click();
          page.locator("a:text('As a picture')").click();
          assertThat(page.locator("a:text('As a table')")).isVisible();
          assertThat(page.locator(".empty")).isVisible();
          assertThat(parameters(URI.create(page.url()).getRawQuery()))
              .isEqualTo(parameters(window + "&task_id=a.b&show_system=0&inv_ids=" + IDS));
        });
  }

  @Test
  void withoutScript_theFormKeepsTheIds_andWhatDoesNotIsNotSeen() {
    visitWithoutScript(
        page -> {
          open(page, TIMELINE + LONG);
          assertThat(page.locator("[data-tl=in]")).isHidden();
          page.locator("details.choose summary").click();
          page.locator("select[name=time_range]").selectOption("1h");
          page.locator("details.choose button").click();

          assertThat(page.locator(".window")).hasText("13:46:00.000 to 14:46:00.000 UTC");
          assertThat(parameters(URI.create(page.url()).getRawQuery()))
              .containsEntry("inv_ids", IDS)
              .containsEntry("task_id", "a.b")
              .containsEntry("show_system", "0");
        });
  }

  private static Map<String, String> address(Page page, String link) {
    return parameters(URI.create(page.locator(link).getAttribute("href")).getRawQuery());
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> values = new TreeMap<>();
    for (String pair : query.split("&")) {
      values.put(pair.split("=")[0], pair.substring(pair.indexOf('=') + 1).replace("%3A", ":"));
    }
    return values;
  }
}
