package dev.pynmon.bootstrap.e2e.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.cli.RunningMonitor;
import dev.pynmon.bootstrap.cli.Typed;
import dev.pynmon.testkit.Await;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoCommandIT {
  private static final Pattern LINK = Pattern.compile("href=\"/(apps/[^\"]+)\"");
  private static final Pattern FIGURE = Pattern.compile(">\\s*([\\d,.]+)\\s*<");
  private static final Pattern INVOCATION =
      Pattern.compile("apps/[a-z]+/invocations/[0-9a-f-]{36}(/.*)?");
  private static final int MANY = 150;
  private static final String[] FAST = {"--speed", "600", "--seed", "3", "--volume", "10000"};

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void demo_servesASimulation_saysSo_andEndsWhenAsked() throws Exception {
    try (RunningMonitor demo = RunningMonitor.demo(folder, "--seed", "9", "--volume", "10000")) {
      assertThat(get(demo, "health").statusCode()).isEqualTo(200);
      assertThat(get(demo, "").body())
          .contains(
              "This is a simulation (seed 9)",
              "<title>Dashboard · shop · Pynmon</title>",
              "reports");
    }

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void fixedClock_showsTheSameAgain() throws Exception {
    String[] args = {"--now", "2026-11-24T14:45:10Z", "--seed", "4", "--volume", "10000"};
    List<String> before;
    List<String> figures;
    try (RunningMonitor demo = RunningMonitor.demo(folder, args)) {
      figures = figures(demo);
      before = invocations(demo);
    }

    try (RunningMonitor demo = RunningMonitor.demo(folder, args)) {
      assertThat(figures(demo)).hasSizeGreaterThan(20).isEqualTo(figures);
      assertThat(invocations(demo)).hasSizeGreaterThan(20).isEqualTo(before);
      assertThat(get(demo, "").body()).doesNotContain("still being made up");
    }
  }

  /** All numbers on the dashboard, totals among them. */
  private List<String> figures(RunningMonitor demo) {
    // On a busy machine it may take longer than a page waits; each asking waits as long again. What
    // needs attention is checked when somebody first looks: so the past is waited for elsewhere.
    Await.until(() -> isWorkedOut(page(demo, "apps/reports/")));
    Await.until(() -> isWorkedOut(page(demo, "apps/shop/")));
    Matcher figures = FIGURE.matcher(page(demo, "apps/shop/"));
    return figures.results().map(figure -> figure.group(1)).toList();
  }

  private static boolean isWorkedOut(String page) {
    return Stream.of("still being made up", "being worked out", "being counted", "eing checked")
        .noneMatch(page::contains);
  }

  private List<String> invocations(RunningMonitor demo) throws Exception {
    return links(get(demo, "apps/shop/invocations/").body()).stream()
        .filter(link -> INVOCATION.matcher(link).matches())
        .toList();
  }

  @Test
  void everyPage_answersWhileTheClusterRunsFast() throws Exception {
    try (RunningMonitor demo = RunningMonitor.demo(folder, FAST)) {
      Set<String> seen = new LinkedHashSet<>(List.of("apps/shop/", "apps/reports/"));
      Deque<String> open = new ArrayDeque<>(seen);

      for (int pages = 0; pages < MANY; pages++) {
        String path = open.remove();
        HttpResponse<String> page = get(demo, path);
        assertThat(page.statusCode()).as(path).isIn(answers(path));
        links(page.body()).stream().filter(seen::add).forEach(open::add);
      }
    }
  }

  /** At this speed an invocation may be gone, as a day old, when its link is followed. */
  private static Set<Integer> answers(String path) {
    if (!INVOCATION.matcher(path).matches()) {
      return Set.of(200);
    }
    return Set.of(path.endsWith("/timeline") ? 303 : 200, 404);
  }

  @ParameterizedTest
  @CsvSource({"--speed,0", "--speed,5000", "--seed,-1", "--volume,5", "--volume,many"})
  void wrongNumber_isRefusedWithWhatIsAccepted(String flag, String number) {
    Typed typed = Typed.in(folder, "demo", flag, number);

    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err())
        .startsWith("pynmon demo: " + flag + " is '" + number + "'; accepted is a number from ")
        .hasLineCount(1);
  }

  private static List<String> links(String body) {
    Matcher links = LINK.matcher(body);
    return links
        .results()
        .map(link -> link.group(1).replace("&#61;", "=").replace("&amp;", "&"))
        .map(link -> link.split("#", 2)[0])
        .toList();
  }

  private String page(RunningMonitor demo, String path) {
    return http.sendAsync(request(demo, path), HttpResponse.BodyHandlers.ofString()).join().body();
  }

  private HttpResponse<String> get(RunningMonitor demo, String path) throws Exception {
    return http.send(request(demo, path), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest request(RunningMonitor demo, String path) {
    return HttpRequest.newBuilder(demo.address().resolve(path)).build();
  }
}
