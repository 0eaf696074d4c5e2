package dev.pynmon.web.failure;

import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.difference.Comparison.Found;
import dev.pynmon.application.port.in.difference.Comparison.Sample;
import dev.pynmon.domain.difference.Difference;
import dev.pynmon.domain.difference.Trait;
import dev.pynmon.domain.difference.Trait.Aspect;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DifferencesPageTest {
  private static final String PAGE =
      "/failures/differences?task_id=shop.charge&fingerprint=79bc22bcf49f&time_range=1h";

  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void differences_areTold_theClearestInASentence() {
    monitor.comparisons.found =
        there(
            new Found(
                new Sample(14, true),
                new Sample(210, false),
                List.of(
                    new Difference(
                        List.of(
                            new Trait(Aspect.HOST, "", "host-b"),
                            new Trait(Aspect.RUNNER, "", Samples.EVIL)),
                        14,
                        14,
                        3,
                        210,
                        1e-12))));

    assertThat(site.browse(PAGE).body())
        .contains(
            "<p class=\"b\">14 of 14 failures ran on host host-b, 3 of 210 successes.</p>",
            "Compared: 14 failures with the newest 210 successes of the last hour.",
            "<b>14 of 14</b><span class=\"sub2\">100 %</span>",
            "3 of 210<span class=\"sub2\">1 %</span>",
            "below 1 in 1,000,000,000",
            "and always also were on runner ",
            "q&#61;fingerprint%3A79bc22bcf49f")
        .doesNotContain("<script>alert");
    assertThat(monitor.comparisons.asked)
        .extracting(InvocationFilter::statuses)
        .containsExactly(Set.of(FAILED), Set.of(SUCCESS));
  }

  @Test
  void differences_none_isSaid() {
    assertThat(site.browse(PAGE).body()).contains("None of these failures was found in this time.");

    monitor.comparisons.found =
        there(new Found(new Sample(20, true), new Sample(20, true), List.of()));
    assertThat(site.browse(PAGE).body())
        .contains("Nothing sets these failures apart from the successes of the same time.")
        .doesNotContain("<table");
  }

  @Test
  void differences_ofNoGroup_are400ThatNamesTheParameter() {
    assertThat(site.browse("/failures/differences?task_id=shop.charge").statusCode())
        .isEqualTo(400);
    assertThat(site.browse("/failures/differences?task_id=shop.charge&fingerprint=x").body())
        .contains("fingerprint", "the code of a group of failures");
    assertThat(site.browse("/failures/differences?fingerprint=79bc22bcf49f").statusCode())
        .isEqualTo(400);
  }

  @Test
  void differences_storeDown_is503() {
    monitor.comparisons.found = Samples.down();

    assertThat(site.browse(PAGE).statusCode()).isEqualTo(503);
  }
}
