package dev.pynmon.bootstrap.e2e.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.bootstrap.e2e.Kinds;
import dev.pynmon.bootstrap.e2e.Site;
import dev.pynmon.bootstrap.e2e.golden.GoldenPlaces;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is hidden is in no page and in no answer. */
class MaskedArgumentsIT {
  private static final String[] MASK = {
    "--mask-arguments", "*token", "--mask-arguments", "*PASSWORD*"
  };

  @TempDir Path folder;

  private Path store;
  private List<String> ids;

  @BeforeEach
  void plant() {
    store = SqliteFixture.SHOP4.copyFileTo(folder);
    ids = Secrets.plant(store);
  }

  private static boolean leaks(Answer answer) {
    return answer.body().contains(Secrets.SECRET) || answer.body().contains(Secrets.IN_BASE64);
  }

  @Test
  void hiddenArguments_areInNoPage() {
    String[] starts =
        Stream.of(
                Stream.of(CrawlIT.STARTS),
                GoldenPlaces.ofThings(SqliteFixture.SHOP4.golden()).stream(),
                Secrets.pathsOf(ids).stream(),
                Secrets.entries().stream(),
                Stream.of(Secrets.event(), Secrets.event() + "/panel"),
                Stream.of("/broker/queue?limit=100", "/invocations/timeline?time_range=7d"))
            .flatMap(each -> each)
            .toArray(String[]::new);

    try (Site site = Site.over(folder, List.of(store), MASK)) {
      Map<String, Answer> seen = site.crawl(Kinds.again(), starts);

      assertThat(seen.values()).filteredOn(MaskedArgumentsIT::leaks).isEmpty();
      assertThat(seen.get("/invocations/" + ids.getFirst()).body())
          .contains("token", "hidden by --mask-arguments");
      assertThat(seen.get("/invocations/" + ids.get(4)).body())
          .contains("kwargs", "Db_Password", "hidden by --mask-arguments", "me");
      assertThat(List.of(Secrets.event(), Secrets.event() + "/panel"))
          .allSatisfy(
              path ->
                  assertThat(seen.get(path).body())
                      .contains("token", "login", "hidden by --mask-arguments"));
      assertThat(seen.get(Secrets.entries().getFirst()).body())
          .contains("hidden: with --mask-arguments");
      Answer text = site.get(Secrets.entries().getFirst().replace("/entry?", "/entry/text?"));
      assertThat(text).matches(answer -> answer.status() == 404).matches(answer -> !leaks(answer));
      assertThat(seen.get("/broker/queue?limit=100").body()).contains("hidden by --mask-arguments");
    }
  }

  @Test
  void withoutMask_eachOfThemIsShown() {
    try (Site site = Site.over(folder, List.of(store))) {
      assertThat(ids)
          .filteredOn(id -> !id.equals(ids.get(6)))
          .allMatch(id -> leaks(site.get("/invocations/" + id)));
      assertThat(Secrets.entries()).allMatch(path -> leaks(site.get(path)));
      assertThat(site.get(Secrets.event())).matches(MaskedArgumentsIT::leaks);
      assertThat(site.get(Secrets.event() + "/panel")).matches(MaskedArgumentsIT::leaks);
      assertThat(site.get("/broker/queue?limit=100")).matches(MaskedArgumentsIT::leaks);
    }
  }
}
