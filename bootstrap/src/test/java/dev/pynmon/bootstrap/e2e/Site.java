package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.attack.visit.Reply;
import dev.pynmon.bootstrap.cli.RunningMonitor;
import dev.pynmon.testkit.Await;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A monitor, visited as a browser would. */
public final class Site implements AutoCloseable {
  private static final int MANY = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A timeline has hundreds of slices, each of which is a link like its neighbour. */
  private static final int STEPS = 5;

  /** Answered by the address of a page: an application was chosen, or the time of an invocation. */
  private static final Pattern DOOR =
      Pattern.compile(".*(?:/switch-app/.*|/invocations/[^/?]+/timeline)");

  private static final Pattern STATISTICS = Pattern.compile(".*/(tasks|failures)/.*\\?.*");

  private final RunningMonitor monitor;
  private final String address;
  private final Caller caller = new Caller();

  /** By what a monitor shows, of those that show the same. */
  private static final Map<Enum<?>, Set<String>> WELL = new ConcurrentHashMap<>();

  /** What was asked for as a page and answered well. */
  private Set<String> well = ConcurrentHashMap.newKeySet();

  private Site(RunningMonitor monitor) {
    this.monitor = monitor;
    this.address = monitor.address().toString().replaceFirst("/$", "");
  }

  public static Site over(Path folder, List<Path> stores, String... options) {
    String[] args =
        Stream.concat(Stream.of(options), stores.stream().map(Path::toString))
            .toArray(String[]::new);
    return of(folder, args);
  }

  public static Site of(Path folder, String... args) {
    return new Site(RunningMonitor.in(folder, args));
  }

  /** The demo with these options. */
  public static Site ofDemo(Path folder, String... options) {
    return new Site(RunningMonitor.demo(folder, options));
  }

  /** Once it knows of an application: the first search of a store may take a moment. */
  public Site ready() {
    Await.within(PATIENCE, () -> get("/").status() != 503);
    return this;
  }

  /**
   * Shows this fixture as it was written, and nothing else, to somebody who may do all: so do those
   * of other tests that say so, and what answered one of them well is not followed again.
   */
  public Site showing(Enum<?> fixture) {
    well = WELL.computeIfAbsent(fixture, any -> ConcurrentHashMap.newKeySet());
    return this;
  }

  /** Where it is, without the slash at the end. */
  public String address() {
    return address;
  }

  public Answer get(String path) {
    Answer answer = get(path, "text/html");
    if (isWell(answer)) {
      well.add(path);
    }
    return answer;
  }

  public Answer get(String path, String accept) {
    return answer(path, caller.get(to(path), accept));
  }

  /** Sends a form as the script of a page does, which wants to read the answer. */
  public Answer post(String path, String form) {
    Map<String, String> headers =
        Map.of(
            "Accept", "application/json",
            "Origin", address,
            "Content-Type", "application/x-www-form-urlencoded");
    return answer(path, caller.post(to(path), form, headers));
  }

  private URI to(String path) {
    return URI.create(address + path);
  }

  private static Answer answer(String path, Reply reply) {
    return new Answer(
        path, reply.status(), reply.header("content-type"), reply.header("location"), reply.text());
  }

  /**
   * Asks for each of these, and for what they link to, and so on; all must answer well. Pictures
   * can be zoomed and grown without end: what such a step leads to is looked at, not gone on from.
   *
   * @param kinds which of many alike are left out; those to begin with never are
   */
  public Map<String, Answer> crawl(Kinds kinds, String... starts) {
    return crawl(kinds, Set.of(), starts);
  }

  /**
   * The same.
   *
   * @param missing the pages of components that no store holds: they say so, with a 503
   */
  public Map<String, Answer> crawl(Kinds kinds, Set<String> missing, String... starts) {
    Map<String, Answer> seen = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(starts));
    Set<String> asked = new HashSet<>(open);
    while (!open.isEmpty()) {
      String path = open.remove();
      if (!seen.containsKey(path) && (kinds.isWanted(path) || asked.contains(path))) {
        Answer answer = get(path);
        seen.put(path, answer);
        assertThat(answer)
            .matches(
                any ->
                    missing.contains(path.split("\\?", 2)[0])
                        ? answer.status() == 503
                        : isWell(answer),
                "answers well");
        assertThat(seen).hasSizeLessThan(MANY);
        Stream.of(answer.location()).filter(to -> to.startsWith("/")).forEach(open::add);
        if (isPage(answer) && !isStep(path)) {
          answer.links().stream().filter(link -> !isStep(link)).forEach(open::add);
          answer.links().stream().filter(Site::isStep).limit(STEPS).forEach(open::add);
        }
      }
    }
    return seen;
  }

  /**
   * Asks for each of these that was not asked for before, but for those of which there were enough
   * of their kind; all must answer well.
   */
  public void follow(Set<String> links, Kinds kinds) {
    assertThat(
            links.stream()
                .filter(kinds::isWanted)
                .filter(link -> !well.contains(link))
                .map(this::get)
                .filter(answer -> !isWell(answer)))
        .isEmpty();
  }

  private static boolean isWell(Answer answer) {
    return answer.status() == (DOOR.matcher(answer.path()).matches() ? 303 : 200);
  }

  /**
   * From any window of the timeline others can be reached without end, and from each of its slices
   * the list of those that were there, with all its chips; statistics come in any time and order.
   */
  private static boolean isStep(String path) {
    return path.contains("/timeline") && path.contains("&")
        || path.contains("status_mode=history&")
        || STATISTICS.matcher(path).matches();
  }

  private static boolean isPage(Answer answer) {
    return answer.type().startsWith("text/html");
  }

  @Override
  public void close() {
    caller.close();
    monitor.close();
  }
}
