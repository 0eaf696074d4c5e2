package dev.pynmon.bootstrap.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.testkit.Extent;
import dev.pynmon.testkit.fixture.Fixtures;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a visitor does with a log that pynenc wrote; on one page, which the tests leave as it was.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@InBrowser(InBrowser.USE)
@Tag("browser")
class LogUseIT {
  private static final String LOG = Fixtures.text("pynenc-0.4/worker.log");
  private static final String FAILED = "a088a901-8207-41b8-a96d-a6cd1a54f465";
  private static final String DROP =
      """
      ([text, times]) => {
        const files = new DataTransfer();
        files.items.add(new File([text.repeat(times)], 'dropped.log'));
        for (const type of ['dragover', 'drop']) {
          document.querySelector('h1').dispatchEvent(
              new DragEvent(type, {dataTransfer: files, bubbles: true, cancelable: true}));
        }
      }
      """;

  @TempDir private static Path folder;
  private static Site site;
  private static BrowserContext context;
  private static Page page;

  @BeforeAll
  static void explain() {
    site = Site.over(folder, SqliteFixture.SHOP4.copyTo(folder), "--app", "shop4").ready();
    context = View.WIDE_LIGHT.open(Chromium.shared().browser());
    page = context.newPage();
    page.navigate(site.address() + "/log-explorer/");
    page.setInputFiles(
        "#log-file", new FilePayload("worker.log", "", LOG.getBytes(StandardCharsets.UTF_8)));
    page.locator(".log-form .main").click();
    assertThat(page.locator("#log-count")).hasText("558 of 558 entries");
  }

  @AfterAll
  static void stop() {
    context.close();
    site.close();
  }

  @BeforeEach
  void clear() {
    if (page.locator("#log-clear").isVisible()) {
      page.locator("#log-clear").click();
      assertCount("558 of 558 entries"); // until then things move, also from under a click
    }
  }

  private static Locator rows() {
    return page.locator("#log-entries > li");
  }

  private static void assertCount(String words) {
    assertThat(page.locator("#log-count")).hasText(words);
  }

  @Test
  @Order(1)
  void levels_tellHowMany_andAnyOfThoseChosenWillDo() {
    assertThat(page.locator("#log-levels button"))
        .hasText(new String[] {"ERROR 7", "WARNING 10", "INFO 541"});
    page.locator("#log-levels button").first().click();
    assertCount("7 of 558 entries");
    assertThat(rows().locator(".log-level-ERROR")).hasCount(7);
    page.locator("#log-levels button").nth(1).click();

    assertCount("17 of 558 entries");
    assertThat(rows()).hasCount(17);
  }

  @Test
  @Order(2)
  void taskRunnerAndInvocation_areChosen_ofEachKindOne() {
    assertThat(page.locator("#log-filters select option:first-child"))
        .hasText(new String[] {"any runner (1)", "any task (22)", "any invocation (95)"});
    page.locator("select[data-of=tasks]").selectOption(option("shop_tasks.charge"));
    assertCount("34 of 558 entries");
    page.locator("select[data-of=invocations]").selectOption(option("e48d39cb charge"));

    assertCount("4 of 558 entries");
    assertThat(page.locator("#log-chosen button"))
        .hasText(new String[] {"shop_tasks.charge ×", "e48d39cb charge ×"});
    assertThat(page.locator(".refs-section button[aria-pressed=true]"))
        .hasText(new String[] {"6", "34"});
    page.locator("#log-chosen button").first().click();
    assertCount("6 of 558 entries");
    assertThat(page.locator("select[data-of=tasks]")).isFocused();
  }

  private static String option(String label) {
    return page.locator("option[data-label='" + label + "']").getAttribute("value");
  }

  /**
   * Each thing of the page has as many entries as it says; every third, but in a full run. One is
   * left off once the next is chosen, for between them all entries would be drawn.
   */
  @Test
  @Order(3)
  void countsBesideTheList_areThoseOfTheList() {
    Object wrong =
        page.evaluate(
            """
            step => {
              const buttons = [...document.querySelectorAll('.refs-section button.n')];
              const asked = buttons.filter((button, at) => at % step === 0);
              const wrong = asked.flatMap((button, at) => {
                button.click();
                asked[at - 1]?.click();
                const found = document.getElementById('log-count').textContent;
                return found === button.textContent + ' of 558 entries'
                    ? [] : [button.title + ' ' + button.textContent + ': ' + found];
              });
              asked.at(-1).click();
              return wrong;
            }
            """,
            Extent.askedBy(System.getenv()).of(3, 1));

    assertThat((List<?>) wrong).isEmpty();
    assertThat(page.locator(".refs-section button.n")).hasCount(170);
  }

  @Test
  @Order(4)
  void text_isFound_hitByHit() {
    Locator hits = page.locator("#log-hits");
    page.locator("#log-find").fill("Charge");
    assertThat(hits).hasText("36 hits");
    page.locator("#log-find").press("Enter");
    assertThat(hits).hasText("1 of 36 hits");
    page.locator("button[data-hit='-1']").click();
    assertThat(hits).hasText("36 of 36 hits");
    assertThat(page.locator("mark.now")).hasText("charge");
    page.locator("#log-only").click();

    assertCount("34 of 558 entries");
    page.locator("#log-find").fill("card declined for order 3 <b>&amp;");
    assertThat(hits).hasText("2 hits");
    assertThat(page.locator("mark").first()).hasText("card declined for order 3 <b>&amp;");
  }

  @Test
  @Order(5)
  void whatAnEntryIsAbout_lightsUpEverywhere_andStaysMarkedByAKey() {
    page.locator("#log-levels button").first().click();
    rows().first().hover(); // and stays there: what scrolls beneath it is not pointed at
    assertThat(rows()).hasCount(7);
    Locator pin = rows().last().locator("button.ln");
    pin.focus();
    assertThat(page.locator(".log-dock .inv.lit")).hasAttribute("data-invocation-id", FAILED);
    assertThat(page.locator(".refs-section li.lit a.id")).hasText("a088a901");
    assertThat(page.locator(".log-marks .m-err.same")).hasCount(1);
    page.keyboard().press("Enter");

    assertThat(pin).hasAttribute("aria-pressed", "true");
    assertThat(page.locator(".log-dock .inv.sel")).hasAttribute("data-invocation-id", FAILED);
    assertThat(page.locator(".refs-section li.sel a.id")).hasText("a088a901");
    page.keyboard().press("Escape");
    assertThat(page.locator(".sel, .pinned")).hasCount(0);
  }

  @Test
  @Order(6)
  void runnerAndTask_lightUpWhereTheyAreNamed() {
    page.locator(".log-dock .runner a").last().focus();
    assertThat(page.locator(".refs-section li.same a.id")).hasText("434af2c");
    rows().first().locator(".chip-runner").focus();
    assertThat(page.locator(".log-dock .runner.same")).hasCount(1);
    page.locator(".refs-section a.id[href$='shop_tasks.ship']").focus();

    assertThat(page.locator("#log-entries .chip-task.same").first()).hasText("ship");
  }

  @Test
  @Order(7)
  void entriesBeyondTheFirst_areAButtonAway() {
    page.locator("#log-find").fill("nothing like it");
    assertThat(page.locator("#log-hits")).hasText("0 hits");
    assertThat(page.locator("[data-shown]")).hasText("Entries 1 to 250 of 558");
    page.locator("[data-page='1']").press("Enter");
    assertThat(page.locator("[data-shown]")).hasText("Entries 251 to 500 of 558");
    page.locator("[data-page='1']").press("Enter");

    assertThat(page.locator("[data-shown]")).hasText("Entries 501 to 558 of 558");
    assertThat(page.locator("[data-page='1']")).isDisabled();
    page.locator("[data-page='-1']").press("Enter");
    assertThat(page.locator("[data-shown]")).hasText("Entries 251 to 500 of 558");
  }

  @Test
  @Order(8)
  void fileThatIsTooLong_isNotSent() {
    page.evaluate(DROP, List.of("0123456789", 1_200_000));

    assertThat(page.locator("#log-told"))
        .hasText(Pattern.compile("dropped.log has 11.4 MB; up to 10 MB are taken. .*"));
    assertThat(page.locator("#log-drop")).isHidden();
    assertThat(rows().first()).isVisible();
  }

  /** By a server that has no time at first; nobody waits for the clock. */
  @Test
  @Order(9)
  void failuresThatAreBeingCounted_areAskedForAgain() {
    List<Integer> asked = new ArrayList<>();
    try (Page other = context.newPage()) {
      other.clock().install();
      other.addInitScript(
          """
          document.addEventListener('readystatechange',
              () => document.getElementById('log-say')?.setAttribute('data-log-counting', ''))
          """);
      other.navigate(site.address() + "/log-explorer/");
      other.locator("[data-log-again]").click();
      assertThat(other.locator("#log-count")).hasText("558 of 558 entries");
      other.route(
          "**/log-explorer/**",
          route -> {
            asked.add(route.request().postDataBuffer().length);
            route.fulfill(new Route.FulfillOptions().setStatus(503));
          });
      other.waitForCondition(
          () -> {
            other.clock().fastForward(5_000);
            return asked.size() >= 2;
          });
    }
    assertThat(asked).allMatch(length -> length > LOG.length());
  }

  @Test
  @Order(10)
  void lastLog_isOfferedAnew_andForgotten() {
    assertThat(page.locator("#log-here"))
        .containsText("this browser keeps the last one sent, 127 KB");
    page.navigate(site.address() + "/log-explorer/");
    assertThat(page.locator("#log-kept [data-size]")).hasText("127 KB");
    page.locator("[data-log-back]").click();
    assertThat(page.locator("#log-text")).hasValue(LOG);
    page.reload();
    page.locator("[data-log-again]").click();
    assertCount("558 of 558 entries");
    page.locator("[data-log-forget]").click();

    assertThat(page.locator("#log-here")).hasText("nor in this browser");
    assertThat(page.evaluate("Object.keys(localStorage)")).isEqualTo(List.of());
  }

  @Test
  @Order(11)
  void browserThatKeepsNothing_isToldTruly_andHostileTextIsText() {
    page.navigate(site.address() + "/log-explorer/");
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('full') } }");
    page.evaluate(
        DROP,
        List.of("2026-11-24 14:43:48 INFO p [TR(434af2c1)] <img src=x> \\L0;\\E task:a.<b>\n", 2));

    assertCount("2 of 2 entries");
    assertThat(page.locator("#log-here")).hasText("nor in this browser");
    page.locator("#log-find").fill("img");
    assertThat(page.locator("#log-hits")).hasText("2 hits");
    assertThat(rows().first().locator(".m")).hasText("<img src=x> \\L0;\\E task:a.<b>");
  }
}
