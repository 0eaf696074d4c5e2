package dev.pynmon.web.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.log.LogText;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Site;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to the log explorer, and what comes back without any store. */
@Tag("slow")
class LogPagesTest {
  private static final String LINE =
      "2026-03-05 07:56:07.476+01:00 INFO     pynenc.shop [TR(1829f97b)] task:shop.pay done";
  private static final String PATH = "/log-explorer/";
  private static final Site SITE = Site.of(new FakeMonitor().useCases());

  @AfterAll
  static void stop() {
    SITE.close();
  }

  private static HttpResponse<String> sent(String type, String body) {
    return SITE.send(
        "POST",
        PATH,
        BodyPublishers.ofString(body),
        "Content-Type",
        type,
        "Accept",
        "text/html",
        "Origin",
        "http://127.0.0.1:" + SITE.port());
  }

  private static HttpResponse<String> form(String name, String file, String text, String more) {
    return sent(
        "multipart/form-data; boundary=----x1",
        """
        ------x1\r
        Content-Disposition: form-data; name="%s"%s\r
        Content-Type: text/plain\r
        \r
        %s\r
        ------x1\r
        Content-Disposition: form-data; name="zone"\r
        \r
        %s\r
        ------x1--\r
        """
            .formatted(name, file, text, more));
  }

  @Test
  void emptyPage_isAFormThatNeedsNoScript() {
    assertThat(SITE.browse(PATH).body())
        .contains("method=\"post\" action=\"/log-explorer/\" enctype=\"multipart/form-data\"")
        .contains("name=\"log\"", "type=\"file\" name=\"file\"", "name=\"zone\" value=\"UTC\"");
  }

  @Test
  void textOfTheForm_isExplained() {
    assertThat(form("log", "", LINE, "UTC").body())
        .contains("log-level-INFO", "task:<a href=\"/tasks/shop.pay\">shop.pay</a> done");
  }

  @Test
  void file_isExplained() {
    assertThat(form("file", "; filename=\"worker.log\"", LINE, "").body()).contains("chip-runner");
  }

  @Test
  void encodedForm_plainText_andAddress_areExplained() {
    String encoded = "log=" + URLEncoder.encode(LINE, UTF_8);

    assertThat(sent("application/x-www-form-urlencoded", encoded).body()).contains("chip-runner");
    assertThat(sent("text/plain", LINE).body()).contains("chip-runner");
    assertThat(SITE.browse(PATH + "?" + encoded).body()).contains("chip-runner");
  }

  @Test
  void textOfAnAddress_staysOnThePage_whatWasSentDoesNot() {
    String colours = LINE.replace("INFO", "\u001b[32mINFO\u001b[0m") + "\r\nand <b>more</b>";
    String page =
        SITE.browse(PATH + "?zone=Europe/Berlin&log=" + URLEncoder.encode(colours, UTF_8)).body();

    assertThat(page)
        .contains("<textarea class=\"field\" name=\"log\"")
        .contains(LINE + "&#10;and &lt;b&gt;more&lt;/b&gt;&#10;</textarea>")
        .contains("name=\"zone\" value=\"Europe/Berlin\"");
    assertThat(sent("text/plain", colours).body()).doesNotContain("<textarea");
  }

  @Test
  void runOfTheService_hasAChip() {
    assertThat(sent("text/plain", "2026-03-05 07:56:07 INFO p [AS(1829f97b)] tick").body())
        .contains(
            "<a class=\"ref chip-service\" href=\"/runners/atomic-service/runs/1829f97b\">AS 1829f97b</a>");
  }

  @Test
  void behaviour43_headAndMessageAreApart_withABracketOrWithout_andHtmlIsText() {
    String bare = "2026-03-05 07:56:08 WARNING p <i>x</i> href=\"task:shop.pay\"";

    assertThat(sent("text/plain", LINE + "\n" + bare).body())
        .contains("class=\"t log-ts\" datetime=\"2026-03-05T06:56:07.476Z\">07:56:07.476</time>")
        .contains("log-level-INFO\">INFO<", "log-level-WARNING\">WARNING<")
        .contains("<a class=\"ref chip-runner\" href=\"/runners/1829f97b\">TR 1829f97</a>")
        .contains("&lt;i&gt;x&lt;/i&gt; href", "task:<a href=\"/tasks/shop.pay\">shop.pay</a>")
        .doesNotContain("<i>x", "href=\"task:");
  }

  @Test
  void fullMinute_hasItsSeconds_andOneIsNotSeveral() {
    assertThat(sent("text/plain", "2026-03-05 07:56:00 INFO p task:shop.pay").body())
        .contains(">07:56:00</time>", "1 line, 1 entry, 2026-03-05 07:56:", " UTC</span>")
        .contains("those without a zone in UTC;");
  }

  @Test
  void nothing_isTheFormAgain() {
    assertThat(form("log", "", " ", "UTC").body()).contains("enctype=\"multipart/form-data\"");
    assertThat(sent("application/x-www-form-urlencoded", "").statusCode()).isEqualTo(200);
  }

  @Test
  void textThatNamesNothing_isSaidSo_andKeptInItsField() {
    assertThat(form("log", "", "what <b>is</b> this", "UTC").body())
        .contains("Nothing in it names anything.", "what &lt;b&gt;is&lt;/b&gt; this</textarea>");
  }

  @Test
  void zoneThatIsNone_is400() {
    assertThat(form("log", "", LINE, "Mars").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"multipart/form-data", "multipart/form-data; boundary=", "application/json"})
  void bodyOfNoSuchForm_isRefused(String type) {
    assertThat(sent(type, "{}").statusCode()).isIn(400, 415);
  }

  @Test
  void brokenForm_is400() {
    assertThat(
            sent("multipart/form-data; boundary=x", "--x\r\nname=\"log\"\r\n\r\nabc").statusCode())
        .isEqualTo(400);
  }

  @Test
  void logOfMoreThanTenMegabytes_is413_withAWayBack() {
    HttpResponse<String> answer = sent("text/plain", "x".repeat(LogText.MAX_BYTES + 1));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("The log is longer than 10 MB.", "href=\"/log-explorer/\"");
  }

  @Test
  void logOfTenMegabytes_isExplained() {
    String log = (LINE + "\n").repeat(LogText.MAX_BYTES / (LINE.length() + 1));

    assertThat(sent("text/plain", log).body())
        .contains("more entries are not shown.")
        .hasSizeLessThan(500_000);
  }

  @Test
  void entriesThatTakeMuch_areFewer() {
    String worst = (LINE + " task:shop.pay<".repeat(200) + "\n").repeat(600);

    assertThat(sent("text/plain", worst).body())
        .contains("569 more entries are not shown.")
        .hasSizeLessThan(500_000);
  }

  @Test
  void markup_isText() {
    String page = form("log", "", LINE + " <script>alert(1)</script> \"><img src=x>", "UTC").body();

    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(page).doesNotContain("<script>alert", "<img");
  }

  @Test
  void pageOfSomebodyElse_mayNotSend() {
    HttpResponse<String> answer =
        SITE.send("POST", PATH, BodyPublishers.ofString(LINE), "Origin", "http://evil.example");

    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
