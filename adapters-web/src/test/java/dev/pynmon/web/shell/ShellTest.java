package dev.pynmon.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.web.part.StoreTags;
import dev.pynmon.web.testing.FakeApps;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Site;
import dev.pynmon.web.text.ClockDigits;
import dev.pynmon.web.text.TimeText;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShellTest {
  private static final String HOSTILE = "<script>alert('x')</script>";

  private final FakeApps apps = FakeApps.of("shop", "billing", HOSTILE).addDown("reports");
  private final Site site = Site.of(apps);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void page_is_a_whole_document_with_one_heading() {
    String page = site.browse("/apps/shop/apps/").body();

    assertThat(page).startsWith("<!doctype html>").endsWith("</html>\n");
    assertThat(page).contains("<title>Applications · shop · Pynmon</title>");
    assertThat(page).contains("<a class=\"skip\" href=\"#main\">Skip to content</a>");
    assertThat(page).contains("<main id=\"main\" tabindex=\"-1\">");
    assertThat(all(page, "<h1[ >]")).hasSize(1);
  }

  @Test
  void selector_lists_all_applications_with_store_and_state_on_every_page() {
    for (String path : List.of("/apps/", "/nope", "/apps/shop/nope")) {
      String page = site.browse(path).body();

      assertThat(page).contains(menu("billing", true, "SQLite"));
      assertThat(page).contains(menu("reports", false, "store down"));
      assertThat(page).contains(menu("shop", true, "SQLite"));
    }
  }

  private static String menu(String app, boolean there, String detail) {
    String tag = there ? store() + "\n" : "";
    return "<span>%s</span><span class=\"of\">%s<span class=\"t3\">%s</span></span></a>"
        .formatted(app, tag, detail);
  }

  private static String store() {
    String mark = new StoreTags(List.of("main")).of("main").storeTagClass();
    return "<span class=\"store-tag %s\" title=\"Store main\">main</span>".formatted(mark);
  }

  @Test
  void top_bar_says_which_store_it_is_about() {
    assertThat(topBar("/apps/shop/apps")).contains(store());
    assertThat(topBar("/apps/reports/apps")).doesNotContain("store-tag");
  }

  private String topBar(String path) {
    String page = site.browse(path).body();
    return page.substring(page.indexOf("<header class=\"top\">"), page.indexOf("</header>"));
  }

  @Test
  void selector_marks_the_current_application_and_names_it() {
    String page = site.browse("/apps/shop/apps").body();

    assertThat(all(page, "<a href=\"[^\"]*\" aria-current=\"true\"><span>[^<]*"))
        .containsExactly("<a href=\"/apps/shop/\" aria-current=\"true\"><span>shop");
    assertThat(page).contains("<summary><span class=\"t3\">App</span> <b class=\"grow\">shop</b>");
  }

  @Test
  void links_keep_the_manner_of_the_address() {
    String named = site.browse("/apps/shop/apps").body();
    String plain = site.browse("/apps").body();

    assertThat(named).contains("href=\"/apps/shop/broker/\"", "href=\"/apps/billing/\"");
    assertThat(named).doesNotContain("href=\"/broker/\"", "switch-app");
    assertThat(plain).contains("href=\"/broker/\"", "href=\"/switch-app/billing\"");
  }

  @Test
  void areas_are_links_once_built_and_plain_text_until_then() {
    String page = site.browse("/apps").body();

    assertThat(
            all(
                page,
                "<a href=\"[^\"]*\"><svg[^>]*><use"
                    + " href=\"/i-[0-9a-f]{6}.svg#i-[^\"]*\"/></svg>[^<]*"))
        .extracting(link -> link.replaceFirst("<a href=\"([^\"]*)\".*>", "$1 "))
        .containsExactly(
            "/ Dashboard",
            "/attention/ Attention",
            "/invocations/ Invocations",
            "/invocations/timeline/ Timeline",
            "/tasks/ Tasks",
            "/failures/ Failures",
            "/workflows/ Workflows",
            "/events/ Events",
            "/triggers/ Triggers",
            "/broker/ Broker",
            "/orchestrator/ Orchestrator",
            "/runners/ Runners",
            "/state-backend/ State",
            "/client-data-store/ Client data",
            "/reruns/ Re-runs",
            "/log-explorer/ Logs");
  }

  @Test
  void names_of_applications_are_text_never_markup() {
    String page = site.browse("/apps/").body();

    assertThat(page).doesNotContain("<script>", "alert('x')");
    assertThat(page).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  }

  @Test
  void top_bar_says_as_of_when_and_offers_to_reload() {
    String page = site.browse("/apps?x=%22%3E%3Cb%3E").body();

    assertThat(page).contains("<time datetime=\"2026-11-24T14:47:02Z\">14:47:02</time>");
    assertThat(page).contains("<a href=\"/apps?x&#61;%22%3E%3Cb%3E\">Reload</a>");
  }

  @Test
  void foot_says_versions_and_store() {
    String page = site.browse("/apps/shop/apps").body();

    assertThat(page).contains("<div>pynenc 0.4.0 · SQLite</div>", "<div>Pynmon 1.0.0-test</div>");
  }

  @Test
  void theme_follows_the_cookie_and_only_its_two_values() {
    assertThat(theme("pynmon-theme=dark")).isEqualTo("<html lang=\"en\" data-bs-theme=\"dark\">");
    assertThat(theme("a=b; pynmon-theme=light"))
        .isEqualTo("<html lang=\"en\" data-bs-theme=\"light\">");
    assertThat(theme("pynmon-theme=\"><b>")).isEqualTo("<html lang=\"en\">");
    assertThat(theme("x=y")).isEqualTo("<html lang=\"en\">");
  }

  @Test
  void times_are_in_the_zone_of_the_cookie_and_their_zone_is_said_once() {
    String page = site.call("/apps/", "Cookie", "pynmon-zone=local:Europe/Berlin").body();

    assertThat(page)
        .contains(
            "<html lang=\"en\" data-zone=\"Europe/Berlin\" data-zone-short=\"CET\" data-zone-local>",
            "<summary class=\"btn-x sm\" title=\"Europe/Berlin\">",
            "Times are </span>CET<span class=\"hide-s\"> +01:00</span></summary>",
            "<input type=\"hidden\" name=\"zone\" value=\"Europe/Berlin\">",
            "<time datetime=\"2026-11-24T14:47:02Z\">15:47:02</time>");
    assertThat(site.call("/apps/", "Cookie", "pynmon-zone=Mars/\"><b>").body())
        .contains("<html lang=\"en\">", "Times are </span>UTC</summary>", ">14:47:02</time>");
  }

  @Test
  void zone_that_is_chosen_is_remembered_and_leads_back() {
    assertThat(site.submit("/zone", "zone=&other=Asia/Kolkata"))
        .returns(303, HttpResponse::statusCode)
        .extracting(answer -> answer.headers().firstValue("set-cookie").orElseThrow())
        .isEqualTo("pynmon-zone=Asia/Kolkata; Path=/; Max-Age=31536000; SameSite=Lax");
    assertThat(site.submit("/zone", "zone=local:Etc/UTC").headers().firstValue("set-cookie"))
        .contains("pynmon-zone=local:UTC; Path=/; Max-Age=31536000; SameSite=Lax");
    HttpResponse<String> none = site.submit("/zone", "other=Mars/Olympus");
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body()).contains("href=\"/\">Back to where you were</a>");
  }

  @Test
  void microseconds_are_shown_to_whoever_asked_for_them() {
    assertThat(site.submit("/zone", "other=UTC&micros=1").headers().firstValue("set-cookie"))
        .contains("pynmon-micros=1; Path=/; Max-Age=31536000; SameSite=Lax");
    assertThat(site.call("/apps/", "Cookie", "pynmon-micros=1").body())
        .contains("name=\"micros\" value=\"0\">", "Hide microseconds</button>");
    Instant moment = Instant.parse("2026-11-24T14:45:10.123456Z");
    assertThat(ClockDigits.exactly(true, () -> TimeText.of(moment, moment)).timeClock())
        .isEqualTo("14:45:10.123456");
  }

  @Test
  void every_link_lies_under_the_base_path() {
    try (Site sub = Site.under("/monitor/x", new FakeMonitor(apps).useCases())) {
      String page = sub.browse("/monitor/x/apps/").body();

      assertThat(all(page, "(?:href|src)=\"/[^\"]*"))
          .isNotEmpty()
          .allSatisfy(link -> assertThat(link).contains("=\"/monitor/x/"));
      assertThat(sub.browse("/apps/").statusCode()).isEqualTo(404);
      assertThat(sub.browse("/monitor/xy").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void page_when_applications_cannot_be_listed_still_has_its_frame() {
    apps.goDown();

    String page = site.browse("/nope").body();

    assertThat(page).contains("There is no page at this address.");
    assertThat(page).contains("The applications cannot be listed now");
  }

  @Test
  void nothing_in_a_page_comes_from_elsewhere() {
    String page = site.browse("/apps/").body();

    assertThat(page).doesNotContain("http://", "https://", "style=\"", "onclick", "javascript:");
  }

  private String theme(String cookie) {
    return all(site.browse("/apps", "Cookie", cookie).body(), "<html[^\n]*").getFirst();
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
  }
}
