package dev.pynmon.bootstrap.attack;

import dev.pynmon.bootstrap.attack.load.LoadAttack;
import dev.pynmon.bootstrap.attack.monitor.Program;
import dev.pynmon.bootstrap.attack.monitor.Starter;
import dev.pynmon.bootstrap.attack.route.RouteTable;
import dev.pynmon.bootstrap.attack.socket.SocketCase;
import dev.pynmon.bootstrap.attack.store.BigStore;
import dev.pynmon.bootstrap.attack.store.DamagedFiles;
import dev.pynmon.bootstrap.attack.store.SqliteStore;
import dev.pynmon.bootstrap.attack.visit.Conversation;
import dev.pynmon.bootstrap.attack.visit.Pace;
import dev.pynmon.bootstrap.attack.visit.Reply;
import dev.pynmon.bootstrap.attack.visit.Tally;
import dev.pynmon.bootstrap.attack.visit.Timed;
import dev.pynmon.bootstrap.attack.visit.Visitor;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the first attack on the finished program broke, each measured the same way ever since. */
final class Points {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String HOST = SocketCase.HOST;

  private static final int SWAPPED = 3;
  private static final List<String> SWAPPED_PAGES =
      List.of("/", "/invocations/", "/runners/", "/invocations/timeline?" + BigStore.DAYS);

  private final Path program;
  private final Path folder;
  private final Tally tally;

  Points(Path program, Path folder, Tally tally) {
    this.program = program;
    this.folder = folder;
    this.tally = tally;
  }

  void all() {
    hugeMembers();
    new LoadAttack(program, folder, tally).timelines(64);
    silentSockets();
    rawRequests();
    oddTime();
    swappedPages();
    firstApplication();
    longIds();
  }

  /** Members of Redis as long as they come. */
  private void hugeMembers() {
    try (RedisServer server = OwnRedis.with(RedisFixture.SHOP3);
        RawRedis redis = server.connect();
        Program target = monitor(server.address().toString())) {
      String key = "__pynenc__:shop3:orchestrator:all_invocations_by_time";
      for (int i = 0; i < 10; i++) {
        redis.call("ZADD", key, 1_795_531_999 + i, i + "x".repeat(5_000_000));
      }
      Pace.until(PATIENCE, () -> Timed.of(target.address(), "/apps/shop3/broker/").status() == 200);
      Timed page = Timed.of(target.address(), "/apps/shop3/invocations/");
      Pace.pause(Duration.ofSeconds(2));
      String alive =
          target.isAlive()
              ? "%.0f MB resident".formatted(target.vitals().peak())
              : "the program ended";
      tally.figure("1 ten members of 5 MB, list of invocations", page + ", " + alive);
    }
  }

  private void silentSockets() {
    try (Program target = monitor(shop4())) {
      Timed.of(target.address(), "/");
      List<Conversation> silent = new ArrayList<>();
      IntStream.range(0, 1_100)
          .forEach(_ -> silent.add(Conversation.with(target.address(), PATIENCE)));
      Timed health = Timed.of(target.address(), "/health", Duration.ofSeconds(20));
      long before = target.vitals().sockets();
      Duration closed = Pace.until(Duration.ofSeconds(40), () -> target.vitals().sockets() < 60);
      silent.forEach(Conversation::close);
      tally.figure(
          "3 1,100 silent connections, /health",
          health
              + ", "
              + before
              + " open, "
              + (target.vitals().sockets() < 60
                  ? "closed after %.0f s".formatted(seconds(closed))
                  : "still open after 40 s"));
    }
  }

  private void rawRequests() {
    Path log = folder.resolve("log");
    try (Program target = monitor(shop4())) {
      String smuggled = "GET /smuggled HTTP/1.1\r\n" + HOST + "\r\n";
      tally.figure(
          "4 a body that was not waited for, answers",
          answers(
              target,
              "POST /health HTTP/1.1\r\n"
                  + HOST
                  + "Expect: 100-continue\r\nContent-Length: "
                  + smuggled.length()
                  + "\r\n\r\n"
                  + smuggled));
      long before = size(log);
      String odd = answers(target, "<x> / HTTP/1.1\r\n" + HOST + "\r\n");
      tally.figure(
          "5 <x> / HTTP/1.1, answers", odd + ", " + (size(log) - before) + " bytes logged");
      tally.figure("6 HTTP/1.0, answers", answers(target, "GET /health HTTP/1.0\r\n\r\n"));
      tally.figure("10 Referer: http://host//x/, leads to", referer(target));
      tally.figure(
          "10 HEAD of an address too long, bytes behind the headers",
          behind(target, "HEAD /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HOST + "\r\n"));
      tally.figure(
          "10 headers of 20 KB, answers",
          answers(target, "GET / HTTP/1.1\r\n" + HOST + "X-A: " + "a".repeat(20_000) + "\r\n\r\n"));
    }
  }

  private String referer(Program target) {
    try (Visitor visitor = new Visitor(target.address(), PATIENCE)) {
      return visitor
          .ask("GET", "/switch-app/shop4", "Referer: http://localhost//x/\r\n")
          .map(reply -> reply.header("location"))
          .orElse("nowhere");
    }
  }

  /** The first change of every invocation lies in the first year that Python knows. */
  private void oddTime() {
    String store = shop4();
    SqliteStore file = new SqliteStore(Path.of(store));
    String table = table(file, "state_backend_history");
    file.change(
        List.of(
            "UPDATE OR IGNORE \""
                + table
                + "\" SET history_timestamp = -62135596800 WHERE rowid IN"
                + " (SELECT min(rowid) FROM \""
                + table
                + "\" GROUP BY invocation_id)"));
    TreeMap<Integer, Integer> statuses = new TreeMap<>();
    try (Program target = monitor(store)) {
      file.rows("SELECT DISTINCT invocation_id FROM \"" + table + "\" LIMIT 40").stream()
          .map(row -> "/invocations/" + row.getFirst() + "/api")
          .forEach(
              page -> statuses.merge(Timed.of(target.address(), page).status(), 1, Integer::sum));
    }
    tally.figure("7 histories of the year 1, /api of 40 invocations", statuses.toString());
  }

  private static String table(SqliteStore store, String end) {
    return store.all("table").stream()
        .filter(name -> name.endsWith("__" + end))
        .findFirst()
        .orElseThrow();
  }

  /** Pages of changes in each other's place: an index then leads to rows that are not there. */
  private void swappedPages() {
    TreeMap<Integer, Integer> statuses = new TreeMap<>();
    for (int i = 0; i < SWAPPED; i++) {
      String store = shop4();
      SqliteStore file = new SqliteStore(Path.of(store));
      List<Integer> pages = file.leaves(table(file, "state_backend_history"));
      file.write(DamagedFiles.swapped(file.bytes(), pages.get(i), pages.get(pages.size() - 1 - i)));
      try (Program target = monitor(store)) {
        SWAPPED_PAGES.forEach(
            page -> statuses.merge(Timed.of(target.address(), page).status(), 1, Integer::sum));
      } catch (Starter.RefusedException _) {
        statuses.merge(503, 1, Integer::sum);
      }
    }
    tally.figure(
        "8 " + SWAPPED + " pairs of swapped pages, answers by status", statuses.toString());
  }

  private void firstApplication() {
    try (RedisServer server = OwnRedis.start();
        RawRedis redis = server.connect();
        Program target = monitor(server.address().toString())) {
      Timed.of(target.address(), "/");
      Pace.pause(Duration.ofSeconds(6));
      RedisLoader.load(RedisFixture.SHOP3, redis);
      Duration shown = Pace.until(PATIENCE, () -> Timed.of(target.address(), "/").status() == 200);
      tally.figure(
          "9 the first application on an empty server is shown after",
          "%.1f s".formatted(seconds(shown)));
    }
  }

  /** Ids of children that are as long as an address may name. */
  private void longIds() {
    String store = shop4();
    SqliteStore file = new SqliteStore(Path.of(store));
    String tail = "<&\"\u00e9".repeat(700);
    file.change(
        file.columns().stream()
            .map(
                column ->
                    "UPDATE OR IGNORE \"%1$s\" SET \"%2$s\" = \"%2$s\" || '%3$s' WHERE typeof(\"%2$s\") = 'text' AND length(\"%2$s\") = 36"
                        .formatted(column.table(), column.name(), tail.replace("'", "''")))
            .toList());
    try (Program target = monitor(store);
        Visitor visitor = new Visitor(target.address(), PATIENCE)) {
      int most =
          RouteTable.ofProgram().explore(visitor, 4).values().stream()
              .mapToInt(reply -> reply.body().length)
              .max()
              .orElse(0);
      tally.figure("11 ids of 2,800 characters, the largest page", most / 1_000 + " KB");
    }
  }

  private static String answers(Program target, String bytes) {
    List<String> statuses = new ArrayList<>();
    try (Conversation conversation = Conversation.with(target.address(), Duration.ofSeconds(3))) {
      conversation.send(bytes);
      for (Optional<Reply> reply = conversation.reply(true);
          reply.isPresent();
          reply = conversation.reply(true)) {
        statuses.add(String.valueOf(reply.get().status()));
      }
    }
    return statuses.toString();
  }

  private static String behind(Program target, String bytes) {
    try (Conversation conversation = Conversation.with(target.address(), Duration.ofSeconds(3))) {
      conversation.send(bytes);
      Optional<Reply> reply = conversation.reply(false);
      return reply.map(Reply::status).orElse(0) + ", " + (conversation.isOver() ? "none" : "some");
    }
  }

  private Program monitor(String store) {
    return Program.start(program, folder.resolve("log"), "monitor", store);
  }

  private String shop4() {
    SqliteStore.empty(folder);
    return SqliteFixture.SHOP4.copyFileTo(folder).toString();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
