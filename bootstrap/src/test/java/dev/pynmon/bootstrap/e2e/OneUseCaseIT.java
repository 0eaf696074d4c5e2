package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.UseCases;
import dev.pynmon.bootstrap.attack.visit.Reply;
import dev.pynmon.bootstrap.cli.Patience;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.web.PynmonWeb;
import dev.pynmon.web.WebConfig;
import dev.pynmon.web.access.AccessConfig;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.server.WebRoutes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One request asks one use case, which opens one visit: else its parts share nothing, and a store
 * that does not answer is waited for once more.
 */
class OneUseCaseIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T14:47:02Z"), ZoneOffset.UTC);

  /** The door and the frame ask these, whatever is shown in it. */
  private static final List<String> FRAME = List.of("AuthenticateUseCase.", "ListAppsUseCase.");

  /** What these are asked no store is asked for, or by the background alone. */
  private static final Set<String> OPEN_NO_VISIT =
      Set.of(
          "RerunUseCase.offers",
          "RerunUseCase.links",
          "FreeSchedulerUseCase.offers",
          "CheckAttentionUseCase.thresholds",
          "CheckAttentionUseCase.checkAgain",
          "PreviewPurgeUseCase.defaults",
          "FollowPurgesUseCase.of",
          "FollowBulksUseCase.of");

  /** Of no application, or of what somebody did before; and files, which are read part by part. */
  private static final Predicate<String> ELSEWHERE =
      Pattern.compile(
              "/[^/]+\\.(svg|ico)|/(static|export|purges)/.*|/log(in|out)|/live|/reruns/.id.(/.*)?")
          .asMatchPredicate();

  /** What is sent to what acts, where it is not nothing. */
  private static final Map<String, String> SENT =
      Map.of(
          "/broker/stranded", "ids=a&queue=a",
          "/invocations/{id}/rerun", "set.none=1",
          "/log-explorer", "log=invocation:a",
          "/orchestrator/scheduler", "run=a");

  private static final Pattern NAME = Pattern.compile("\\{\\+?\\w+}");

  /** What is answered in several ways, and what no link leads to. */
  private static final List<String> BEGINNINGS =
      List.of(
          "/",
          "/?again=1",
          "/attention/",
          "/search/?q=948262",
          "/search/?q=shop4_tasks.reserve",
          "/search/?q=args.order:948262",
          "/search/?q=(",
          "/search/further?q=shop",
          "/broker/queues/",
          "/query/complete?q=shop",
          "/query/meant?q=task:reserve",
          "/health",
          "/invocations/api",
          "/invocations/briefs?inv_ids=a",
          "/failures/differences?time_range=1h&q=status:failed",
          "/failures/differences/api?time_range=1h&q=status:failed",
          "/failures/earlier?task_id=shop4_tasks.reserve",
          "/calls?call_id_key=a:b",
          "/workflows/debug",
          "/workflows/runs",
          "/runners/gone/api",
          "/events/api/markers?start=2026-11-24&end=2026-11-25",
          "/orchestrator/scheduler");

  /** Lists whose last page is shown, and said, where a later one is asked for. */
  private static final List<String> NUMBERED =
      List.of(
          "/audit",
          "/calls/{+key}",
          "/failures",
          "/failures/refresh",
          "/invocations",
          "/invocations/table",
          "/runners/atomic-service/timeline",
          "/tasks",
          "/tasks/refresh",
          "/workflows",
          "/workflows/refresh",
          "/workflows/runs",
          "/workflows/runs/refresh",
          "/workflows/runs/{id}/data",
          "/workflows/{type}",
          "/workflows/{type}/refresh");

  @Test
  void request_asksOneUseCase(@TempDir Path folder) {
    Pynmon.Builder builder = Pynmon.builder().timeout(Patience.OF_STORES).clock(CLOCK);
    SqliteFixture.SHOP4.copyTo(folder).forEach(file -> builder.store("sqlite:" + file));
    try (Pynmon pynmon = builder.build();
        Walk walk = new Walk(pynmon.useCases())) {
      BEGINNINGS.forEach(walk::ask);
      walk.follow();
      walk.askForParts();

      assertThat(walk.left()).isEmpty();
      assertThat(walk.askBehindTheEnd()).containsExactlyInAnyOrderElementsOf(NUMBERED);
      walk.act();
      assertThat(walk.asked)
          .allSatisfy((path, asked) -> assertThat(asked).as(path).hasSizeLessThan(2));
    }
  }

  /** Asks for an address of each route, and for those that links lead to if there are any. */
  private static final class Walk implements AutoCloseable {
    private final AskedUseCases useCases = new AskedUseCases();
    private final Caller caller = new Caller();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> reached = new LinkedHashMap<>();
    private final Map<String, List<String>> asked = new LinkedHashMap<>();
    private final List<String> patterns;
    private final List<String> acting;
    private final PynmonWeb web;

    Walk(UseCases all) {
      patterns = patterns(all, route -> !route.acts());
      acting =
          patterns(all, Route::acts).stream()
              .sorted(Comparator.comparing(pattern -> pattern.endsWith("purge")))
              .toList();
      web =
          PynmonWeb.start(
              new WebConfig("127.0.0.1", 0, "", false, "1.0.0-test", CLOCK, AccessConfig.plain()),
              useCases.over(all));
    }

    private static List<String> patterns(UseCases all, Predicate<Route> wanted) {
      return WebRoutes.all(all).stream()
          .filter(wanted)
          .map(Route::pattern)
          .filter(ELSEWHERE.negate())
          .sorted(Comparator.comparing(pattern -> NAME.matcher(pattern).find()))
          .toList();
    }

    String ask(String path) {
      pattern(path).ifPresent(pattern -> reached.putIfAbsent(pattern, path));
      useCases.since();
      Reply reply = caller.get(to(path), "text/html");
      asked.put(path, visits());
      String type = reply.header("content-type");
      open.addAll(new Answer(path, reply.status(), type, "", reply.text()).links());
      return reply.text();
    }

    /** Of which lists it is then said. */
    List<String> askBehindTheEnd() {
      return reached.entrySet().stream()
          .filter(each -> ask(behindTheEnd(each.getValue())).contains("is past the end."))
          .map(Map.Entry::getKey)
          .toList();
    }

    private static String behindTheEnd(String path) {
      return path + (path.contains("?") ? "&" : "?") + "page=99";
    }

    private URI to(String path) {
      return URI.create("http://127.0.0.1:" + web.port() + path);
    }

    private List<String> visits() {
      return useCases.since().stream().filter(Walk::opensVisit).toList();
    }

    private static boolean opensVisit(String asked) {
      return FRAME.stream().noneMatch(asked::startsWith) && !OPEN_NO_VISIT.contains(asked);
    }

    void follow() {
      while (!open.isEmpty()) {
        String path = open.remove();
        pattern(path).filter(pattern -> !reached.containsKey(pattern)).ifPresent(_ -> ask(path));
      }
    }

    /** Scripts ask for them, of what has a page. */
    void askForParts() {
      for (String pattern : left()) {
        int last = pattern.lastIndexOf('/');
        Optional.ofNullable(reached.get(pattern.substring(0, last)))
            .ifPresent(path -> ask(path.split("\\?", 2)[0] + pattern.substring(last)));
      }
    }

    /** Sends to what acts, of something that has a page; to what removes it last. */
    void act() {
      for (String pattern : acting) {
        String path = reached.getOrDefault(pattern, pattern).split("\\?", 2)[0];
        useCases.since();
        Reply reply = caller.post(to(path), SENT.getOrDefault(pattern, ""), form());
        assertThat(reply.status()).as(path).isLessThan(500).isNotEqualTo(403);
        asked.put("POST " + pattern, visits());
      }
    }

    private Map<String, String> form() {
      return Map.of(
          "Accept", "text/html",
          "Origin", "http://127.0.0.1:" + web.port(),
          "Content-Type", "application/x-www-form-urlencoded");
    }

    private Optional<String> pattern(String path) {
      String place = path.split("\\?", 2)[0].replaceFirst("(?<=.)/$", "");
      return patterns.stream()
          .filter(pattern -> place.matches(NAME.matcher(pattern).replaceAll("[^/]+")))
          .findFirst();
    }

    List<String> left() {
      return patterns.stream().filter(pattern -> !reached.containsKey(pattern)).toList();
    }

    @Override
    public void close() {
      caller.close();
      web.stop();
    }
  }
}
