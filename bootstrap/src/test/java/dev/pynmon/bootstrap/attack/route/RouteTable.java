package dev.pynmon.bootstrap.attack.route;

import dev.pynmon.application.Pynmon;
import dev.pynmon.bootstrap.attack.visit.Reply;
import dev.pynmon.bootstrap.attack.visit.Visitor;
import dev.pynmon.bootstrap.e2e.Answer;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.server.WebRoutes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The routes as the program itself has them, so that a new one is attacked the day it is born; and
 * what pages say about them: which addresses there are, which parameters with which values.
 */
public final class RouteTable {
  private static final Pattern SEGMENT = Pattern.compile("\\{(\\+?)\\w+}");
  private static final Pattern APP = Pattern.compile("^/apps/([^/?]+)(?=/)");
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|select|button)\\b[^>]*\\sname=\"([^\"]+)\"");

  /** So many links are told apart; pages have the same ones by the thousand. */
  private static final int REMEMBERED = 50_000;

  private static final Reply NONE = new Reply(0, Map.of(), new byte[0], false);

  private final Map<String, Pattern> patterns;

  /** Which pattern answers which path: some hundred are tried for one that is new. */
  private final Map<String, String> answering;

  private final Map<String, List<String>> addresses = new TreeMap<>();
  private final Map<String, Set<String>> parameters = new TreeMap<>();
  private final Set<String> apps = new TreeSet<>();

  private RouteTable(List<Route> routes) {
    this(new LinkedHashMap<>(), new ConcurrentHashMap<>());
    routes.stream()
        .map(Route::pattern)
        .sorted(java.util.Comparator.comparing(pattern -> pattern.contains("{")))
        .forEach(pattern -> patterns.put(pattern, compiled(pattern)));
  }

  /** The routes, of which nothing else is known. No store is opened. */
  public static RouteTable ofProgram() {
    try (Pynmon pynmon = Pynmon.builder().store("simulation:").build()) {
      return new RouteTable(WebRoutes.all(pynmon.useCases()));
    }
  }

  /** The same routes, of which nothing else is known. */
  public RouteTable fresh() {
    return new RouteTable(patterns, answering);
  }

  private RouteTable(Map<String, Pattern> patterns, Map<String, String> answering) {
    this.patterns = patterns;
    this.answering = answering;
  }

  private static Pattern compiled(String pattern) {
    Matcher segment = SEGMENT.matcher(pattern.replace(".", "\\."));
    return Pattern.compile(
        segment.replaceAll(any -> any.group(1).isEmpty() ? "[^/]+" : ".+") + "/?");
  }

  /** All patterns, those without parameters first. */
  Collection<String> patterns() {
    return patterns.keySet();
  }

  /** The pattern that answers this path, its application and its query left out. */
  String patternOf(String target) {
    String path = withoutApp(before('#', before('?', target)));
    if (answering.size() > REMEMBERED) {
      answering.clear();
    }
    return answering.computeIfAbsent(path, this::match);
  }

  private static String before(char sign, String target) {
    int at = target.indexOf(sign);
    return at < 0 ? target : target.substring(0, at);
  }

  private static String withoutApp(String path) {
    return path.startsWith("/apps/") ? APP.matcher(path).replaceFirst("") : path;
  }

  private String match(String path) {
    return patterns.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(path).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** Looks at every page of whichever application comes first, see below. */
  public Map<String, Reply> explore(Visitor visitor, int each) {
    return explore(visitor, each, "");
  }

  /**
   * Looks at every page that has no parameter in its path, and at some that these lead to.
   *
   * @param app how addresses of the application begin; nothing for whichever comes first
   * @param each how many addresses of each route are looked at
   * @return what was answered, by its address; of status 0 where nothing was
   */
  public Map<String, Reply> explore(Visitor visitor, int each, String app) {
    Map<String, Reply> seen = new LinkedHashMap<>();
    Map<String, Integer> looked = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(starts(app));
    while (!open.isEmpty()) {
      String target = open.remove();
      if (!seen.containsKey(target) && looked.merge(patternOf(target), 1, Integer::sum) <= each) {
        Optional<Reply> reply = visitor.get(target);
        seen.put(target, reply.orElse(NONE));
        reply
            .filter(page -> page.type().equals("text/html"))
            .ifPresent(page -> open.addAll(learn(target, page)));
      }
      if (open.isEmpty()) {
        open.addAll(unseen(looked));
      }
    }
    return seen;
  }

  /** An address of each route that no page led to. */
  private List<String> unseen(Map<String, Integer> looked) {
    return patterns().stream()
        .filter(pattern -> !looked.containsKey(pattern))
        .flatMap(pattern -> addresses(pattern).stream().limit(1))
        .toList();
  }

  private List<String> starts(String app) {
    return patterns().stream()
        .filter(pattern -> !pattern.contains("{"))
        .map(pattern -> app + pattern)
        .toList();
  }

  private Set<String> learn(String target, Reply reply) {
    String page = reply.text();
    Set<String> links = new Answer(target, reply.status(), reply.type(), "", page).links();
    links.forEach(this::learn);
    Matcher field = FIELD.matcher(page);
    while (field.find()) {
      parameters.computeIfAbsent(field.group(1), _ -> new LinkedHashSet<>());
    }
    return links;
  }

  /** Takes note of an address. */
  void learn(String link) {
    String pattern = patternOf(link);
    String path = before('?', link);
    List<String> same = addresses.computeIfAbsent(pattern, _ -> new ArrayList<>());
    if (same.size() < 20) {
      same.add(path);
    }
    Matcher app = APP.matcher(link);
    if (app.find()) {
      apps.add(app.group(1));
    }
    if (path.length() < link.length()) {
      learnParameters(link.substring(path.length() + 1));
    }
  }

  private void learnParameters(String query) {
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        Set<String> values =
            parameters.computeIfAbsent(decoded(parts[0]), _ -> new LinkedHashSet<>());
        if (values.size() < 20) {
          values.add(parts[1]);
        }
      }
    }
  }

  /** Also of parameters that documents name and no page links to. */
  void learnNames(Stream<String> names) {
    names.forEach(name -> parameters.computeIfAbsent(name, _ -> new LinkedHashSet<>()));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /**
   * Paths that this pattern answers, as pages lead to them. Where none does, as to parts of a page
   * that scripts ask for, they are made of those of the page.
   */
  List<String> addresses(String pattern) {
    List<String> known = addresses.getOrDefault(pattern, List.of());
    int end = pattern.lastIndexOf('}') + 1;
    return known.isEmpty() && end < pattern.length()
        ? addresses(pattern.substring(0, end)).stream()
            .map(page -> page + pattern.substring(end))
            .toList()
        : known;
  }

  /** Names of parameters. */
  List<String> names() {
    return List.copyOf(parameters.keySet());
  }

  /** Values that pages gave to a parameter, escaped. */
  public List<String> values(String name) {
    return List.copyOf(parameters.getOrDefault(name, Set.of()));
  }

  /** Names of applications that the page of all of them leads to, escaped. */
  public List<String> appsOf(Visitor visitor) {
    visitor.get("/apps/").ifPresent(page -> learn("/apps/", page));
    return apps();
  }

  /** Names of applications that pages have led to so far, escaped. */
  List<String> apps() {
    return List.copyOf(apps);
  }
}
