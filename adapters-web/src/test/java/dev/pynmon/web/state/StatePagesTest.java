package dev.pynmon.web.state;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.state.KeptAmount;
import dev.pynmon.application.port.in.state.KeptAmount.Kind;
import dev.pynmon.application.port.in.state.KeptAmounts;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatePagesTest {
  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void page_orphans_areListedWithAWayOn() {
    monitor.stateBackend.records = there(new Count.AtLeast(100_000));
    monitor.stateBackend.orphans =
        there(
            new Page<>(
                List.of(Samples.bare()),
                Optional.of(new Cursor("c")),
                Optional.empty(),
                Optional.of(Samples.NOW)));

    HttpResponse<String> page = site.browse("/state-backend/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "SQLiteBroker",
            "at least 100,000",
            "Records without a status",
            ">f85b0044<",
            "Looked at 1,234 records, back to 2026-11-24 14:47:02 UTC.",
            "<a href=\"/state-backend/?after&#61;c\">Look further</a>");
  }

  @Test
  void page_callOfAnOrphan_isALinkWhereItCanBeFound() {
    monitor.stateBackend.orphans =
        there(Page.of(List.of(Samples.row()), Optional.empty(), Optional.empty()));

    assertThat(site.browse("/state-backend/").body())
        .contains(
            "<a class=\"id\" href=\"/calls/shop.charge%3A976483bbea5bae32\""
                + " title=\"shop.charge:976483bbea5bae32\">976483b</a>");
  }

  @Test
  void page_saysHowMuchIsKept_andWhatIsAnEstimate() {
    monitor.stateBackend.kept =
        there(
            Samples.taken(
                new KeptAmounts(
                    List.of(
                        new KeptAmount(
                            Kind.RECORDS, new Count.Exact(12_481), false, OptionalLong.of(2_000)),
                        new KeptAmount(
                            Kind.CHANGES, new Count.Exact(60_000), true, OptionalLong.empty()),
                        new KeptAmount(
                            Kind.EXCEPTIONS, new Count.Exact(0), true, OptionalLong.of(0)),
                        new KeptAmount(
                            Kind.RUNNER_CONTEXTS,
                            new Count.AtLeast(0),
                            false,
                            OptionalLong.empty())),
                    100)));

    assertThat(site.browse("/state-backend/").body())
        .contains(
            "<td class=\"num\">12,481</td><td class=\"num\">about 2.0 KB</td>",
            "<td class=\"num\">about 60,000</td><td class=\"num\"></td>",
            "<td class=\"num\">few or none</td><td class=\"num\"></td>",
            "<td class=\"num\">not listed yet</td>",
            "follow from a look at 100 invocations",
            "as of 14:47:00 UTC",
            "The store as a whole: pynenc tables, with all that lies in it.");
  }

  @Test
  void page_figuresStillBeingCounted_saysSoAndTriesAgain() {
    monitor.stateBackend.kept = there(new Snapshot.NotYet<KeptAmounts>(Samples.NOW));

    assertThat(site.browse("/state-backend/").body())
        .contains("being counted since 14:47:02 UTC", "data-retry");
  }

  @Test
  void page_noOrphans_saysSo() {
    assertThat(site.browse("/state-backend").body())
        .contains("None found: the orchestrator knows every record that was looked at.");
  }

  @Test
  void page_orchestratorDown_isStillThere() {
    monitor.stateBackend.orphans = Samples.down();

    HttpResponse<String> page = site.browse("/state-backend/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("which holds the orchestrator, does not answer")
        .doesNotContain("Records without a status", "None found");
  }

  @Test
  void page_stateBackendDown_is503ThatNamesIt() {
    monitor.stateBackend.records = Samples.down();

    HttpResponse<String> page = site.browse("/state-backend/");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("The state backend cannot be read");
  }

  @Test
  void page_hostileRecord_isOnlyText() {
    monitor.stateBackend.orphans =
        there(Page.of(List.of(Samples.hostile()), Optional.empty(), Optional.empty()));

    assertThat(site.browse("/state-backend/").body()).doesNotContain("<script>alert");
  }
}
