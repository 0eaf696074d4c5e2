package dev.pynmon.web.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.call.CallDetail;
import dev.pynmon.application.port.in.call.ShowCallQuery;
import dev.pynmon.application.port.in.call.ShowCallResult;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.value.Damage;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.PageLinks;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallPagesTest {
  private static final CallKey CALL = new CallKey("shop.charge:976483bbea5bae32");

  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  private static ShowCallResult.Found found(CallKey call, Page<InvocationRow> page) {
    return found(call, page, List.of(), Optional.empty());
  }

  private static ShowCallResult.Found found(
      CallKey call,
      Page<InvocationRow> page,
      List<ShownArgument> arguments,
      Optional<Damage> damage) {
    return new ShowCallResult.Found(
        new CallDetail(
            Samples.NOW,
            call,
            true,
            arguments,
            damage,
            page,
            ListExtras.NONE,
            new Count.Exact(120),
            Map.of()));
  }

  private static Page<InvocationRow> page(InvocationRow... rows) {
    return Page.of(List.of(rows), Optional.of(new Cursor("n")), Optional.empty());
  }

  @Test
  void call_byParameterAndByPath_showsItsKeyTaskArgumentsAndInvocations() {
    ShownArgument order =
        new ShownArgument("order", Samples.value(new DecodedValue.Number("7"), "7"));
    monitor.calls.call = found(CALL, page(Samples.row()), List.of(order), Optional.empty());

    for (String path :
        List.of("/calls/?call_id_key=" + CALL, "/calls?call_id_key=" + CALL, "/calls/" + CALL)) {
      HttpResponse<String> answer = site.browse(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body())
          .contains(
              "<h1>Call</h1>",
              "data-copy=\"" + CALL,
              "<dt>Module</dt><dd class=\"mono\">shop</dd>",
              "<dt>Function</dt><dd class=\"mono\">charge</dd>",
              "120 invocations",
              "<span class=\"key\">order</span>",
              "As stored</summary>",
              "order &#61; 7</pre>",
              "href=\"/invocations/\"",
              "href=\"/invocations/?task_id&#61;shop.charge\"",
              "href=\"/invocations/" + Samples.ID,
              "Rows 1 to 1 of 120.");
    }
    assertThat(monitor.calls.asked)
        .containsOnly(new ShowCallQuery(Samples.app(), CALL, PageRequest.first(50)));
  }

  @Test
  void query_isAskedOfThem_andGoesOnIntoTheirFile() {
    monitor.calls.call = found(CALL, Page.empty());

    String body = site.browse("/calls/" + CALL + "?q=status:failed&page=9").body();

    assertThat(monitor.calls.asked).hasSize(1);
    assertThat(monitor.calls.asked.getFirst().search().orElseThrow().text())
        .isEqualTo("status:failed");
    assertThat(body)
        .contains(
            "value=\"status:failed",
            "No invocation of this call that was looked at is what the query asks for.",
            "href=\"/export/call.csv?call_id_key&#61;shop.charge%3A976483bbea5bae32"
                + "&amp;q&#61;status%3Afailed\"");
    monitor.calls.call =
        found(CALL, Page.of(List.of(Samples.row()), Optional.empty(), Optional.empty()));
    assertThat(site.browse("/export/call.csv?call_id_key=" + CALL).body().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith(Samples.ID.value() + ",SUCCESS,shop.charge," + CALL));
  }

  @Test
  void otherInvocations_areBehindCursors() {
    monitor.calls.call = found(CALL, page(Samples.row()));

    String body = site.browse("/calls/" + CALL + "?limit=1&after=x&rows_before=1-3ad8").body();

    assertThat(body)
        .contains(
            "Rows 2 to 2 of ",
            "href=\"/calls/shop.charge%3A976483bbea5bae32?limit&#61;1&amp;after&#61;n"
                + "&amp;rows_before&#61;2-3d63\" rel=\"next\"");
    assertThat(monitor.calls.asked.getFirst().page())
        .isEqualTo(PageRequest.after(1, new Cursor("x")));
  }

  @Test
  void tooManyForAPage_areBroughtIntoRange() {
    monitor.calls.call = found(CALL, page(Samples.row()));

    assertThat(site.browse("/calls/" + CALL + "?limit=1000").body())
        .contains("limit 1000 was brought down to 150.");
    assertThat(monitor.calls.asked.getLast().page()).isEqualTo(new PageRequest.Skip(150, 0));
  }

  @Test
  void pagePastTheEnd_isTheLast_andSaysSo() {
    monitor.calls.call = found(CALL, page(Samples.row()).instead(new PageRequest.Skip(50, 100)));

    String body = site.browse("/calls/" + CALL + "?page=9").body();

    assertThat(body)
        .contains(
            "Page 9 is past the end.", "Shown is page 3, the last.", "Rows 101 to 101 of 120.");
    assertThat(monitor.calls.asked)
        .containsExactly(new ShowCallQuery(Samples.app(), CALL, new PageRequest.Skip(50, 400)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.charge:976483b",
        "my module.do it:abc",
        "a/b/c.d:e",
        "a:b:c.d:e",
        "50% off.sale:ab%20c",
        "größe.日本:abc",
        "a+b&c=d?e#f.g:h",
        "..a.b:c"
      })
  void oddKeys_workInLinksAndRequests(String key) {
    CallKey call = new CallKey(key);
    monitor.calls.call = found(call, Page.empty());
    String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    String raw = encoded.replace("%2F", "/").replace("%3A", ":");

    for (String path :
        List.of(
            "/calls/" + encoded,
            "/calls/" + raw,
            "/apps/shop/calls/" + raw,
            "/calls/?call_id_key=" + encoded,
            "/calls/?call_id_key=" + encoded.replace("%20", "+"))) {
      HttpResponse<String> answer = site.browse(path);

      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(monitor.calls.asked.getLast().call()).as(path).isEqualTo(call);
    }
    assertThat(PageLinks.call(call, Samples.LINKS)).isEqualTo(new Href("/calls/" + encoded));
  }

  @ParameterizedTest
  @CsvSource({
    "/calls/,call_id_key",
    "/calls/?call_id_key=,call_id_key",
    "/calls/?call_id_key=nonsense,nonsense",
    "/calls/nonsense,nonsense",
    "/calls/shop.charge,shop.charge",
    "/calls/charge:abc,charge:abc",
    "/calls/shop.charge:,shop.charge:",
    "/calls/a%00.b:c,call key"
  })
  void keyInNoForm_is400_andSaysWhatWasGiven(String path, String named) {
    HttpResponse<String> answer = site.browse(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(named, "a call key like module.function:arguments");
    assertThat(site.call(path).headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void callThatNobodyKnows_is404_andNamed() {
    HttpResponse<String> answer = site.browse("/calls/" + CALL);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("No invocation of the call " + CALL);
    HttpResponse<String> json = site.call("/calls/" + CALL);
    assertThat(json.statusCode()).isEqualTo(404);
    assertThat(json.body()).contains("\"status\":404");
  }

  @Test
  void missingOrchestrator_is503_andNamed() {
    monitor.calls.call =
        new ShowCallResult.Unanswered(Map.of(Component.ORCHESTRATOR, Samples.DOWN));

    HttpResponse<String> answer = site.browse("/calls/" + CALL);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("The orchestrator cannot be read");
  }

  @Test
  void largeArguments_leadToTheClientDataStore_andAreCut() {
    DataReference reference = DataReference.to("large");
    String text = "x".repeat(100_000);
    ShownArgument large =
        new ShownArgument(
            "text",
            new ShownValue(
                new StoredText(text, 5_000_000, true),
                new DecodedValue.Text(text, 5_000_000),
                Optional.of(reference)));
    monitor.calls.call = found(CALL, page(Samples.row()), List.of(large), Optional.empty());

    String body = site.browse("/calls/" + CALL).body();

    assertThat(body)
        .contains("1, 5,000,000 characters", "is kept in the client data store", "more characters")
        .contains("href=\"/client-data-store/entry?key&#61;")
        .contains("data-copy-from=\"/client-data-store/entry/text?key&#61;")
        .doesNotContain("</svg>Copy</button>", "Copy as stored")
        .hasSizeLessThan(100_000);
  }

  @Test
  void argumentsThatAreShownInPart_areCopiedAsStored() {
    String stored = "[" + "1, ".repeat(400) + "1]";
    ShownArgument large =
        new ShownArgument(
            "numbers",
            new ShownValue(
                new StoredText(stored, stored.length(), false),
                new DecodedValue.Items("list", List.of(new DecodedValue.Number("1")), 400),
                Optional.empty()));
    monitor.calls.call = found(CALL, page(Samples.row()), List.of(large), Optional.empty());

    assertThat(site.browse("/calls/" + CALL).body())
        .contains("data-copy=\"numbers &#61; " + stored + "\"", "</svg>Copy as stored</button>");
  }

  @Test
  void objectThatIsShownWhole_isCopiedAsItIsShown() {
    ShownArgument order =
        new ShownArgument(
            "order",
            new ShownValue(
                new StoredText("{...}", 5, false),
                new DecodedValue.Instance("shop.Order", new DecodedValue.Number("17")),
                Optional.empty()));
    monitor.calls.call = found(CALL, page(Samples.row()), List.of(order), Optional.empty());

    assertThat(site.browse("/calls/" + CALL).body())
        .contains("data-copy=\"order: shop.Order(17)\"", "</svg>Copy</button>");
  }

  @Test
  void hostileArguments_areTextOnly() {
    ShownArgument evil =
        new ShownArgument(
            Samples.EVIL, Samples.value(new DecodedValue.Text(Samples.EVIL, 10), Samples.EVIL));
    monitor.calls.call =
        found(
            CALL,
            page(Samples.hostile()),
            List.of(evil),
            Optional.of(new Damage(Samples.EVIL, Samples.EVIL)));

    assertThat(site.browse("/calls/" + CALL).body()).doesNotContain("<script>alert");
  }
}
