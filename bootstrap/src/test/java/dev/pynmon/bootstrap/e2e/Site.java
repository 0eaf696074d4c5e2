package dev.pynmon.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.bootstrap.attack.visit.Reply;
import dev.pynmon.bootstrap.cli.RunningMonitor;
import dev.pynmon.testkit.Await;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A monitor, visited as a browser would. */
public final class Site implements AutoCloseable {
  private static final int MANY = 10_000;
  private static final String HTML = "text/html";

  /** A timeline has hundreds of slices, each of which is a link like its neighbour. */
  private static final int STEPS = 5;

  /** Answered by the address of a page: an application was chosen, or the time of an invocation. */
  private static final Pattern DOOR =
      Pattern.compile(".*(?:/switch-app/.*|/invocations/[^/?]+/timeline)");

  private static final Pattern STATISTICS = Pattern.compile(".*/(tasks|failures)/.*\\?.*");

  private final RunningMonitor monitor;
  private final String address;
  private final Caller caller = new Caller();

  /** What was asked for as a page and answered well. */
  private Answered answered = new Answered();

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
    Await.until(() -> get("/").status() != 503);
    return this;
  }

  /**
   * Shows this fixture as it was written, and nothing else, to somebody who may do all: so do those
   * of other tests that say so, and what answered one of them well is not followed again, nor asked
   * for again where a walk came to it. A walk always asks.
   */
  public Site showing(Enum<?> fixture) {
    answered = Answered.of(fixture);
    return this;
  }

  /** Where it is, without the slash at the end. */
  public String address() {
    return address;
  }

  public Answer get(String path) {
    return answered.walked(path).orElseGet(() -> asked(path));
  }

  private Answer asked(String path) {
    Answer answer = get(path, HTML);
    if (isWell(answer)) {
      answered.asked(answer);
    }
    return answer;
  }

  private Answer walked(String path) {
    Answer answer = get(path, HTML);
    if (isWell(answer)) {
      answered.walked(answer);
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
    Set<String> asked = Set.copyOf(open);
    Set<String> met = new HashSet<>();
    while (!open.isEmpty()) {
      String path = open.remove();
      if (met.add(path) && (kinds.isWanted(path) || asked.contains(path))) {
        Answer answer = walked(path);
        seen.put(path, answer);
        assertThat(answer)
            .matches(
                _ ->
                    missing.contains(path.split("\\?", 2)[0])
                        ? answer.status() == 503
                        : isWell(answer),
                "answers well");
        assertThat(seen).hasSizeLessThan(MANY);
        Stream.of(answer.location()).filter(to -> to.startsWith("/")).forEach(open::add);
        if (isPage(answer) && !isStep(path)) {
          Map<Boolean, List<String>> links =
              answer.links().stream().collect(Collectors.partitioningBy(Site::isStep));
          open.addAll(links.get(false));
          links.get(true).stream().limit(STEPS).forEach(open::add);
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
                .filter(link -> !answered.isWell(link))
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
        || path.contains("?") && STATISTICS.matcher(path).matches();
  }

  private static boolean isPage(Answer answer) {
    return answer.type().startsWith(HTML);
  }

  @Override
  public void close() {
    caller.close();
    monitor.close();
  }
}
