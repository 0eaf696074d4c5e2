package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.bootstrap.cli.Typed;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that goes away while it is looked at leaves behind what was seen of it, with its age. */
class GoneStoreIT {
  private static final String UNKNOWN = "how it is now is unknown";

  @TempDir Path folder;

  @Test
  void fileThatIsMoved_andDamaged_showsWhatWasLastSeen_andHeals() throws IOException {
    Path file = SqliteFixture.SHOP4.copyFileTo(folder);
    long total = SqliteFixture.SHOP4.golden().count();
    Path away = folder.resolve("away");
    try (Site site = Site.over(folder, List.of(file))) {
      assertThat(site.get("/").status()).isEqualTo(200);
      Files.move(file, away);

      assertGone(site, total, "There is no file " + file);
      assertThat(site.get("/").body())
          .contains("<span class=\"v\">" + total + " <small>", "unknown now; ")
          .doesNotContain("No invocation is counted");
      Typed status = Typed.in(folder, "status", file.toString());
      assertThat(status.code()).isEqualTo(1);
      assertThat(status.err()).startsWith("shop4: There is no file ").hasLineCount(1);

      Files.move(away, file);
      assertThat(site.get("/invocations/").status()).isEqualTo(200);

      Files.move(file, away);
      Files.writeString(file, "no database at all, but long enough to be one".repeat(9));
      assertGone(site, total, "shop4");
      Files.move(away, file, StandardCopyOption.REPLACE_EXISTING);
      assertThat(site.get("/invocations/").status()).isEqualTo(200);
    }
  }

  private static void assertGone(Site site, long total, String why) {
    Answer page = site.get("/invocations/");
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.body())
        .contains(why, UNKNOWN, "<span class=\"v\">" + total + "</span>", "Last sign of life")
        .doesNotContain("No invocation");
    JsonNode seen = site.get("/broker/", "application/json").json().path("last_seen");
    assertThat(seen.at("/totals/total").asLong()).isEqualTo(total);
    assertThat(seen.fieldNames())
        .toIterable()
        .containsExactly("totals", "waiting", "runners", "sign_of_life");
  }

  @Test
  void fileThatNobodyLookedAt_hasNothingToShow_andSaysSo() throws IOException {
    Path file = SqliteFixture.SHOP4.copyFileTo(folder);
    try (Site site = Site.over(folder, List.of(file))) {
      assertThat(site.get("/log-explorer").status()).isEqualTo(200);
      Files.delete(file);

      assertThat(site.get("/invocations/").body())
          .contains("This monitor has seen no figures of the application since it was started.");
      assertThat(site.get("/invocations/", "application/json").json().has("last_seen")).isFalse();
    }
  }
}
