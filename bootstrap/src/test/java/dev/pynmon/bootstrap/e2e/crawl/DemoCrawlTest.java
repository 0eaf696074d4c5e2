package dev.pynmon.bootstrap.e2e.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.cli.Await;
import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Kinds;
import dev.pynmon.bootstrap.e2e.Site;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the dashboard of the demo, links of every kind lead somewhere. */
class DemoCrawlTest {
  private static final String NOW = "2026-11-24T09:35:10Z";

  @TempDir Path folder;

  @Test
  void linksOfEveryKind_answer() {
    try (Site site = Site.ofDemo(folder, "--now", NOW)) {
      Await.until(() -> !site.get("/").body().contains("still being made up"));
      Map<String, Answer> seen = site.crawl(Kinds.few(), CrawlTest.STARTS);

      assertThat(seen).hasSizeGreaterThan(50).containsKeys("/apps/shop/", "/apps/reports/");
      assertThat(seen.entrySet())
          .filteredOn(page -> !page.getKey().contains("/timeline"))
          .allMatch(page -> page.getValue().body().length() < 250_000, "under 250 KB");
    }
  }
}
