package dev.pynmon.web.invocation;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.web.testing.Samples;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the list of invocations is walked through, and how far it was searched. */
class InvocationPagingTest extends InvocationSite {
  @Test
  void list_pages_doNotOverlap() {
    monitor.invocations.rows =
        IntStream.range(0, 6).mapToObj(i -> Samples.named("inv-" + i)).toList();

    assertThat(ids(site.browse("/invocations/?limit=3&page=1").body()))
        .containsExactly("inv-0", "inv-1", "inv-2");
    assertThat(ids(site.browse("/invocations/?limit=3&page=2").body()))
        .containsExactly("inv-3", "inv-4", "inv-5");
  }

  @Test
  void list_pagePastTheEnd_isTheLastAndSaysSo() {
    monitor.invocations.rows =
        IntStream.range(0, 6).mapToObj(i -> Samples.named("inv-" + i)).toList();

    HttpResponse<String> page = site.browse("/invocations/?limit=4&page=9");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Page 9 is past the end.", "Shown is page 2, the last.");
    assertThat(ids(page.body())).containsExactly("inv-4", "inv-5");
    assertThat(monitor.invocations.lists)
        .containsExactly(
            new ListInvocationsQuery(
                Samples.app(), InvocationFilter.ALL, new PageRequest.Skip(4, 32)));
  }

  @Test
  void list_pageTooDeep_isBroughtIntoRange() {
    HttpResponse<String> page = site.browse("/invocations/?limit=50&page=1000000");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("page 1000000 was brought down to 201.");
  }

  @Test
  void list_cursors_becomeLinksThatKeepTheFilter() {
    monitor.invocations.page =
        there(
            Page.of(
                List.of(Samples.row()),
                Optional.of(new Cursor("n/1")),
                Optional.of(new Cursor("p"))));

    String page = site.browse("/invocations/?status=FAILED&limit=5&page=2").body();

    assertThat(page)
        .contains(
            "href=\"/invocations/?status&#61;FAILED&amp;limit&#61;5&amp;after&#61;n%2F1&amp;rows_before&#61;6-f645\"",
            "href=\"/invocations/?status&#61;FAILED&amp;limit&#61;5&amp;before&#61;p&amp;rows_before&#61;5-3bc4\"",
            "href=\"/invocations/?status&#61;FAILED&amp;limit&#61;5\"");
  }

  @Test
  void list_searchThatEndedEarly_saysHowFarAndLooksFurther() {
    monitor.invocations.page =
        there(
            new Page<>(
                List.of(),
                Optional.of(new Cursor("c")),
                Optional.empty(),
                Optional.of(Samples.NOW.minusSeconds(3_600))));
    monitor.invocations.looked = 21_000;

    String page = site.browse("/invocations/?workflow_id=w&page=3").body();

    assertThat(page)
        .contains(
            "Looked at the newest 21,000, back to 2026-11-24 13:47:02 UTC so far.", "Look further")
        .doesNotContain("past the end", "hx-trigger=\"load");
    assertThat(page)
        .contains(
            "hx-get=\"/invocations/table?workflow_id&#61;w&amp;after&#61;c&amp;looked&#61;21000&amp;rows_before&#61;100-860d&amp;turn&#61;1\"");
    assertThat(site.browse("/invocations/table?workflow_id=w&after=b&looked=21000&turn=1").body())
        .contains(
            "Looked at the newest 42,000, back to",
            "data-looking hx-get=\"/invocations/table?workflow_id&#61;w&amp;after&#61;c&amp;looked&#61;42000&amp;turn&#61;2\"",
            "hx-trigger=\"load delay:200ms\"",
            "href=\"/invocations/?workflow_id&#61;w&amp;after&#61;c&amp;looked&#61;42000\"");
    assertThat(site.browse("/invocations/?workflow_id=w&after=b").body())
        .contains("Looked at 21,000 more, back to");
    assertThat(site.browse("/invocations/table?workflow_id=w&after=b&turn=60").body())
        .doesNotContain("hx-trigger=\"load");
  }

  private static List<String> ids(String page) {
    return Pattern.compile("data-invocation-id=\"([^\"]*)\"")
        .matcher(page)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
