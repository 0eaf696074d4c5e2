package dev.pynmon.web.invocation;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.StatusNumbers;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.Samples;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of invocations and its table. */
class InvocationListPagesTest extends InvocationSite {
  @Test
  void list_rows_haveExactlyTwoLinksEach() {
    monitor.invocations.rows = List.of(Samples.row());

    String page = site.browse("/invocations/").body();

    assertThat(links(page, Samples.ID)).hasSize(2);
    assertThat(page)
        .contains(
            ">f85b0044<",
            "shop.charge",
            "data-status=\"SUCCESS\"",
            "1 in all, newest registered first, as the store orders them",
            "Rows 1 to 1 of 1.");
  }

  @Test
  void list_rows_areToldApartByArgumentsQueuesAndExceptions() {
    monitor.invocations.rows = List.of(Samples.row(), refused("other"));
    monitor.invocations.extras = new ListExtras(Map.of(Samples.ID, new QueueName("mail")));

    String page = site.browse("/invocations/").body();

    assertThat(page)
        .contains(
            "href=\"/calls/shop.charge%3A976483bbea5bae32\" title=\"order&#61;1\">order&#61;1</a>",
            "<a href=\"?q&#61;exception%3APaymentRefused\">PaymentRefused</a>: card &lt;1&gt;</span>",
            "waits in</span> <a class=\"item any\" href=\"/broker/queues/mail\">mail</a>");
  }

  @Test
  void list_valuesOfARow_narrowTheListByALink() {
    monitor.invocations.rows = List.of(Samples.row());

    String page = site.browse("/invocations/?page=1&limit=20&status=RETRY&q=a%20OR%20b").body();

    String same = "href=\"?status&#61;RETRY&amp;q&#61;";
    assertThat(page)
        .contains(
            "href=\"?q&#61;a%20OR%20b&amp;status&#61;success\"",
            same + "a%20OR%20b&amp;task_id&#61;shop.charge\"",
            same + "%28a%20OR%20b%29%20host%3Ahost-a\"",
            same + "%28a%20OR%20b%29%20runner%3A54f27cc1-c528-4fdb-8f4f-e901ff3c4991\"",
            same + "%28a%20OR%20b%29%20wait%3A%3E%3D2s\">2.00 s",
            same + "%28a%20OR%20b%29%20run%3A%3E%3D1s\">1.00 s",
            same + "%28a%20OR%20b%29%20registered%3A2026-11-24T14%3A46Z\"><time",
            same + "%28a%20OR%20b%29%20changed%3A2026-11-24T14%3A46Z\"><time",
            same + "%28a%20OR%20b%29%20retries%3A0\">");
  }

  @Test
  void list_leadsToListsThatAreAskedTheSame_whereTheseHaveItsFields() {
    assertThat(site.browse("/invocations/?q=a%20OR%20b&task_id=shop.charge").body())
        .contains(
            "href=\"/failures/?q&#61;%28a%20OR%20b%29%20task%3Ashop.charge\">Failures</a>",
            "href=\"/events/?q&#61;%28a%20OR%20b%29%20task%3Ashop.charge\">Events</a>",
            "href=\"#filters\">a OR b</a>");
    assertThat(site.browse("/invocations/?q=a&time_range=1d").body())
        .contains("href=\"/failures/?time_range&#61;1d&amp;q&#61;a\">Failures</a>");
    assertThat(site.browse("/invocations/?q=args.order:1").body())
        .contains("href=\"/events/?q&#61;args.order%3A1\">Events</a>")
        .doesNotContain("/failures/?q");
    assertThat(site.browse("/invocations/?q=host:a").body())
        .doesNotContain("/failures/?q", "/events/?q");
  }

  @Test
  void list_ofALongFilter_isNarrowedByButtons_andSaysItOnce() {
    monitor.invocations.rows = List.of(Samples.row());
    String filter = "a".repeat(201);

    assertThat(site.browse("/invocations/?page=2&q=" + filter).body())
        .contains(
            "<form method=\"get\"><input type=\"hidden\" name=\"q\" value=\"" + filter + "\">",
            "<button name=\"add\" value=\"status:success\">",
            "<button class=\"only\" name=\"add\" value=\"task:shop.charge\" title=\"Only this task\">");
    assertThat(site.browse("/invocations/?status=RETRY&q=a%20OR%20b&add=host:b"))
        .returns(303, HttpResponse::statusCode)
        .returns(
            "/invocations/?status=RETRY&q=%28a%20OR%20b%29%20host%3Ab",
            answer -> answer.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void list_chips_areThoseThatOccurAndThoseChosen() {
    monitor.invocations.numbers =
        new StatusNumbers(
            Map.of(
                KnownStatus.SUCCESS, new Count.Exact(1_200),
                KnownStatus.RUNNING, new Count.Exact(2)),
            true);

    assertThat(chips("?status=failed")).containsExactly("SUCCESS 1,200", "RUNNING 2", "FAILED 0");
  }

  @Test
  void list_chipsOfWhatWasNotCountedWhole_areAllOfThem() {
    monitor.invocations.numbers =
        new StatusNumbers(Map.of(KnownStatus.SUCCESS, new Count.AtLeast(1_000)), false);

    assertThat(chips("")).startsWith("SUCCESS 1,000+", "REGISTERED").hasSize(14);
  }

  private List<String> chips(String query) {
    return Pattern.compile("</svg></span>([A-Z_]+)(?: <b>([^<\\s]*)\\s*</b>)?</label>")
        .matcher(site.browse("/invocations/" + query).body())
        .results()
        .map(chip -> (chip.group(1) + " " + Objects.toString(chip.group(2), "")).strip())
        .toList();
  }

  @Test
  void list_queryThatIsNone_keepsTheFormAndSaysWhatIsAccepted() {
    HttpResponse<String> page =
        site.browse("/invocations/?q=task%3A(&task_id=shop.charge&limit=20");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains(
            "value=\"task:(\"",
            "aria-describedby=\"query-problem\"",
            "role=\"alert\">At character 6: ",
            "<option value=\"shop.charge\" selected>",
            "<option value=\"20\" selected>")
        .doesNotContain("invocation-table");
  }

  @Test
  void list_moreFilters_areOpenWhenOneIsSet() {
    assertThat(site.browse("/invocations/?q=a&task_id=shop.charge&time_range=1h").body())
        .contains("<details class=\"fold\">");
    assertThat(site.browse("/invocations/?workflow_id=w").body())
        .contains("<details class=\"fold\" open>");
    assertThat(site.browse("/invocations/?start_date=2026-01-01").body())
        .contains("<details class=\"fold\" open>");
  }

  @Test
  void list_filters_reachTheUseCase() {
    site.browse("/invocations?status=failed&status=RETRY&task_id=shop.charge&limit=7&page=3");

    assertThat(monitor.invocations.lists)
        .extracting(ListInvocationsQuery::page)
        .startsWith(new PageRequest.Skip(7, 14));
    assertThat(monitor.invocations.lists.getFirst().filter().statuses())
        .containsExactlyInAnyOrder(KnownStatus.FAILED, KnownStatus.RETRY);
    assertThat(monitor.invocations.lists.getFirst().filter().task())
        .contains(new TaskKey("shop.charge"));
  }

  @Test
  void list_filters_stayChosenInTheForm() {
    monitor.tasks.keys =
        there(
            Samples.taken(
                Page.of(List.of(new TaskKey("shop.ship")), Optional.empty(), Optional.empty())));

    String page =
        site.browse(
                "/invocations/?status=FAILED&task_id=shop.charge&workflow_id=w1&time_range=1h"
                    + "&status_mode=history&limit=7")
            .body();

    assertThat(page)
        .contains(
            "value=\"FAILED\" checked",
            "<option value=\"shop.charge\" selected>",
            "<option value=\"shop.ship\">",
            "name=\"workflow_id\" value=\"w1\"",
            "<option value=\"1h\" selected>",
            "<option value=\"history\" selected>",
            "<option value=\"7\" selected>")
        .doesNotContain("value=\"SUCCESS\" checked");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit 0 was brought up to 1.",
    "limit=-5, limit -5 was brought up to 1.",
    "limit=9999, limit 9999 was brought down to 100.",
    "page=0, page 0 was brought up to 1.",
    "page=-1, page -1 was brought up to 1.",
    "status=bogus, status &quot;bogus&quot; is not known.",
    "status_mode=x, status_mode &quot;x&quot; is not known.",
    "time_range=1y, time_range &quot;1y&quot; is not known."
  })
  void list_oddValues_answer200AndAreSaid(String query, String notice) {
    HttpResponse<String> page = site.browse("/invocations/?" + query);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("role=\"alert\"", notice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=abc",
        "page=1.5",
        "task_id=nodot",
        "workflow_type=x",
        "start_date=yesterday",
        "start_date=2026-01-02&end_date=2026-01-01",
        "inv_ids=a%20b"
      })
  void list_unreadableValues_answer400(String query) {
    assertThat(site.browse("/invocations/?" + query).statusCode()).isEqualTo(400);
    assertThat(site.browse("/invocations/table?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void list_injectionInAStatus_isOnlyText() {
    HttpResponse<String> page =
        site.browse("/invocations/?status=%3Cscript%3Ealert(1)%3C/script%3E%27%20OR%201=1--");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("<script>alert").contains("No invocation matches");
  }

  @Test
  void list_orchestratorDown_is503ThatNamesIt() {
    monitor.invocations.page = Samples.down();

    HttpResponse<String> page = site.browse("/invocations/");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("The orchestrator cannot be read");
  }

  @Test
  void list_hostileRows_areOnlyText() {
    monitor.invocations.rows = List.of(Samples.hostile(), Samples.bare());

    String page = site.browse("/invocations/").body();

    assertThat(page).doesNotContain("<script>alert", "\0", "\u202E").contains("&lt;script&gt;");
  }

  @Test
  void api_tellsRowsWithTheirMarks_andHowFarWasLooked() {
    monitor.invocations.rows = List.of(Samples.row(), refused("other"));
    monitor.invocations.extras = new ListExtras(Map.of(Samples.ID, new QueueName("mail")));

    HttpResponse<String> answer = site.call("/invocations/api?q=args.order:1&limit=1000");

    assertThat(monitor.invocations.lists.getLast().page()).isEqualTo(PageRequest.first(1_000));
    assertThat(monitor.invocations.lists.getLast().filter().search().orElseThrow().text())
        .isEqualTo("args.order:1");
    assertThat(answer.body())
        .startsWith("{\"invocations\":[{\"invocation_id\":\"" + Samples.ID)
        .contains(
            "\"task_id_key\":\"shop.charge\",\"status\":\"SUCCESS\",\"registered_at\":\"",
            "\"num_retries\":0,\"arguments\":\"order=1\",\"queue\":\"mail\",\"exception\":null}",
            "\"exception\":{\"type\":\"PaymentRefused\",\"message\":\"card <1>\"}}]")
        .endsWith(
            ",\"total\":2,\"looked_at\":2,\"searched_back_to\":null,\"next\":null,\"previous\":null}");
  }

  @Test
  void api_queryThatIsNone_isAProblemThatNamesTheCharacter() {
    HttpResponse<String> answer = site.call("/invocations/api?q=task:a%20status:none");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "\"parameter\":\"q\"", "at character 15", "\\\"none\\\" is no status; accepted are ");
  }

  @Test
  void table_isAPartAndIsNotKept() {
    monitor.invocations.rows = List.of(Samples.row());

    HttpResponse<String> part = site.browse("/invocations/table?limit=5");

    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(part.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(part.body())
        .startsWith("<section class=\"card-x\" id=\"invocation-table\"")
        .contains("hx-get=\"/invocations/table?limit&#61;5\"")
        .doesNotContain("<html");
  }

  private static List<String> links(String page, InvocationId id) {
    return Pattern.compile("<a [^>]*href=\"/invocations/" + id + "\"")
        .matcher(page)
        .results()
        .map(match -> match.group())
        .toList();
  }

  private static InvocationRow refused(String id) {
    return Samples.named(id).because(Optional.of(new FailureCause("PaymentRefused", "card <1>")));
  }
}
