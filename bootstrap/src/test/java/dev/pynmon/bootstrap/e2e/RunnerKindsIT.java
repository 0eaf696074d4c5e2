package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.GoldenInvocation;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store in which runners of every kind worked, and those with workers through these. */
class RunnerKindsIT {
  private static final Golden GOLDEN = SqliteFixture.KINDS4.golden();
  private static final Map<RunnerId, RunnerContext> RUNNERS = GOLDEN.runnerContexts();

  private static final Pattern PICTURE =
      Pattern.compile("<svg class=\"pic timeline\".*?</svg>", Pattern.DOTALL);
  private static final Pattern INVOCATION = Pattern.compile(" data-invocation-id=\"([^\"]+)\"");
  private static final Pattern LANE =
      Pattern.compile("<g class=\"runner\" data-runner-id=\"([^\"]+)\">(.*?)</g>", Pattern.DOTALL);

  /** But for those that are only seen on a phone. */
  private static final Pattern TEXT =
      Pattern.compile("<text class=\"(?!tm lane-at)[^>]*>(.*?)</text>");

  private static final Pattern ROW =
      Pattern.compile(
          "<th scope=\"row\"( class=\"child\")?><a class=\"id\" href=\"/runners/([^\"/]+)\"");

  private static final Pattern LISTED =
      Pattern.compile("href=\"/invocations/([0-9a-f]{8}-[^\"/?]+)\"");

  private static Site site;

  @BeforeAll
  static void start(@TempDir Path folder) {
    List<Path> store = SqliteFixture.KINDS4.copyTo(folder);
    site = Site.over(folder, store, "--now", "2026-11-25T20:28:24Z");
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ThreadRunner", "ProcessRunner", "MultiThreadRunner", "PersistentProcessRunner"})
  void everyRootInvocationOfAKind_isInThePicture(String kind) {
    Set<String> roots =
        GOLDEN.invocations().values().stream()
            .filter(one -> one.stored().parent().isEmpty() && ranUnder(one, kind))
            .map(one -> one.id().value())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(roots).hasSizeGreaterThanOrEqualTo(6);
    assertThat(shown()).containsAll(roots);
  }

  private static boolean ranUnder(GoldenInvocation invocation, String kind) {
    return invocation.history().stream()
        .filter(entry -> entry.status().status().equals(KnownStatus.RUNNING))
        .flatMap(entry -> entry.runnerContext().stream())
        .anyMatch(runner -> top(RUNNERS.get(runner)).runnerClass().equals(kind));
  }

  @Test
  void everyInvocation_isInThePicture_andNoOther() {
    assertThat(shown())
        .containsExactlyInAnyOrderElementsOf(
            GOLDEN.invocations().keySet().stream().map(InvocationId::value).toList());
  }

  private static Set<String> shown() {
    return INVOCATION
        .matcher(picture(""))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All runners were stopped once and made again. */
  @Test
  void lanes_areWhatStays_generationsAndWorkersOfOneInvocationShareThem() {
    assertThat(lanes("").map(lane -> texts(lane.group(2))))
        .containsExactlyInAnyOrder(
            "ExternalRunner|1 client, collapsed",
            "ThreadRunner threads|2 generations, now 2d0fc6a",
            "ProcessRunner processes|2 generations, 18 one-shot workers",
            "MultiThreadRunner multi|2 generations, now aa546e5",
            "ThreadRunner|2 generations, now 465b54c",
            "ThreadRunner|2 generations, now 90b0540",
            "PersistentProcessRunner|persistent, 2 generations",
            "PPRWorker|2 generations, now 857ed31",
            "PPRWorker|2 generations, now a337bc0",
            "PPRWorker|e18f0a4 pid 26203");
  }

  private static String texts(String lane) {
    return TEXT.matcher(lane)
        .results()
        .map(text -> text.group(1).replaceAll("<[^>]*>", ""))
        .collect(Collectors.joining("|"));
  }

  @Test
  void laneThatIsOpened_hasEachGenerationBelow_andThatItsWorkers() {
    RunnerId newest = find("92290bf");
    String generations = "&open_lanes=generations:" + newest;

    assertThat(lanes(generations).map(lane -> texts(lane.group(2))))
        .containsSequence(
            "ProcessRunner processes|2 generations, now 92290bf",
            "ProcessRunner|c606cd0, 13 one-shot workers",
            "ProcessRunner|92290bf, 5 one-shot workers");
  }

  @Test
  void everyWorker_hasALaneOfItsOwn_withItsClassAndItsId_whereAllAreOpen() {
    String open =
        Stream.of("92290bf", "c606cd0", "aa546e5", "465b54c", "90b0540", "857ed31", "a337bc0")
            .map(RunnerKindsIT::find)
            .map(runner -> runner + ",generations:" + runner)
            .collect(Collectors.joining(","));
    Map<String, String> labels =
        lanes("&open_lanes=" + open)
            .collect(Collectors.toMap(lane -> lane.group(1), lane -> texts(lane.group(2))));

    assertThat(workersThatTookWork())
        .hasSizeGreaterThan(18)
        .allSatisfy(
            worker ->
                assertThat(labels.get(worker.id().value()))
                    .startsWith(worker.runnerClass() + "|" + worker.id().value().substring(0, 7)));
  }

  private static RunnerId find(String beginning) {
    return RUNNERS.keySet().stream()
        .filter(id -> id.value().startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<RunnerContext> workersThatTookWork() {
    return GOLDEN.invocations().values().stream()
        .flatMap(one -> one.history().stream())
        .flatMap(entry -> entry.runnerContext().stream())
        .distinct()
        .map(RUNNERS::get)
        .filter(runner -> runner.parentId().isPresent());
  }

  @Test
  void lanesOfWorkers_standBelowThatOfTheirRunner_untilItIsClosed() {
    assertThat(lanes("").map(lane -> (inBracket(lane) ? "- " : "") + texts(lane.group(2))))
        .containsSequence(
            "MultiThreadRunner multi|2 generations, now aa546e5",
            "- ThreadRunner|2 generations, now 90b0540",
            "- ThreadRunner|2 generations, now 465b54c");
    assertThat(lanes("&closed_lanes=generations:" + find("aa546e5")).map(l -> texts(l.group(2))))
        .contains("MultiThreadRunner multi|2 generations, now aa546e5, 4 workers")
        .doesNotContain("ThreadRunner|2 generations, now 465b54c");
  }

  private static boolean inBracket(MatchResult lane) {
    return lane.group().contains("class=\"worker-line\"");
  }

  @Test
  void listOfRunners_hasWorkersBelowTheirRunner() {
    String active = site.get("/runners/").body().split("</table>", 2)[0];
    List<String> groups = new ArrayList<>();
    for (MatchResult row : ROW.matcher(active).results().toList()) {
      boolean worker = row.group(1) != null;
      groups.add(worker ? groups.getLast().split(" ")[0] + " " + row.group(2) : row.group(2));
    }

    assertThat(groups)
        .containsExactlyInAnyOrderElementsOf(
            GOLDEN.heartbeats().stream()
                .map(sign -> RUNNERS.get(sign.runner()))
                .filter(runner -> !isOfOne(runner))
                .map(RunnerKindsIT::inGroup)
                .toList());
  }

  /** All invocations are over: so are the workers that were made for one each. */
  private static boolean isOfOne(RunnerContext runner) {
    return runner.runnerClass().equals("ProcessRunnerWorker");
  }

  @Test
  void numbersOfRunners_areTheSameEverywhere() {
    long known = GOLDEN.heartbeats().size();
    long done =
        GOLDEN.heartbeats().stream().filter(sign -> isOfOne(RUNNERS.get(sign.runner()))).count();
    long active = known - done;

    assertThat(done).isEqualTo(18);
    assertThat(text("/runners/")).contains(" %d active, %d done, ".formatted(active, done));
    assertThat(text("/")).contains(" Active runners %d %d known ".formatted(active, known));
    assertThat(text("/orchestrator/")).contains(" %d active of %d known ".formatted(active, known));
    assertThat(text("/broker/queues/default"))
        .contains(" %d active runners, workers counted, take from it. ".formatted(active));
    assertThat(text("/broker/")).contains(" and %d more ".formatted(active - 3));
    assertThat(text("/apps/")).contains(" %d of %d ".formatted(active, known));
  }

  private static String text(String page) {
    return site.get(page).body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
  }

  private static String inGroup(RunnerContext runner) {
    return runner.parentId().map(parent -> parent + " " + runner.id()).orElse(runner.id().value());
  }

  @Test
  void pageOfEachRunner_leadsToItsWorkersAndBack() {
    RUNNERS
        .values()
        .forEach(
            runner -> {
              String page = site.get("/runners/" + runner.id().value().replace("@", "%40")).body();
              assertThat(page)
                  .contains(
                      ">" + runner.runnerClass() + "<",
                      "<dd>" + runner.hostname() + "</dd>",
                      "<dd>" + runner.processId() + "</dd>");
              runner
                  .parentId()
                  .ifPresent(
                      parent ->
                          assertThat(page).containsPattern("<dt>In</dt><dd><a [^>]*/" + parent));
              assertThat(ROW.matcher(page).results().map(row -> new RunnerId(row.group(2))))
                  .containsExactlyInAnyOrderElementsOf(workersOf(runner));
            });
  }

  private static List<RunnerId> workersOf(RunnerContext runner) {
    return RUNNERS.values().stream()
        .filter(worker -> worker.parentId().equals(Optional.of(runner.id())))
        .map(RunnerContext::id)
        .toList();
  }

  /** All of them were killed with their runner, and all but one were taken over and ended. */
  @Test
  void listInHistoryMode_findsThoseThatWereOnceKilled() {
    Set<String> killed =
        GOLDEN.invocations().values().stream()
            .filter(RunnerKindsIT::wasKilled)
            .map(one -> one.id().value())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(killed).hasSize(5);
    assertThat(listed("status=KILLED&status_mode=history")).isEqualTo(killed);
    assertThat(listed("status=KILLED")).isEmpty();
  }

  private static boolean wasKilled(GoldenInvocation invocation) {
    return invocation.history().stream()
        .anyMatch(entry -> entry.status().status().equals(KnownStatus.KILLED));
  }

  private static Set<String> listed(String query) {
    return LISTED
        .matcher(site.get("/invocations/?" + query).body())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static RunnerContext top(RunnerContext runner) {
    return runner.parent().map(RunnerKindsIT::top).orElse(runner);
  }

  private static Stream<MatchResult> lanes(String choice) {
    return LANE.matcher(picture(choice)).results();
  }

  private static String picture(String choice) {
    String page = site.get("/invocations/timeline?time_range=1m" + choice).body();
    return PICTURE.matcher(page).results().map(MatchResult::group).findFirst().orElseThrow();
  }
}
