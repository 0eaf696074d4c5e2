package dev.pynmon.bootstrap.cli;

import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.LogConfig;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.console.Stop;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** All commands, in the order of the help. */
final class Commands {
  private static final List<Key> SHARED =
      List.of(Key.PLUGINS, Key.CONFIG, Key.LOG_LEVEL, Key.LOG_FORMAT, Key.NOW);
  private static final List<Key> SERVED =
      with(
          SHARED,
          Key.HOST,
          Key.PORT,
          Key.BASE_PATH,
          Key.READ_ONLY,
          Key.AUTH_FILE,
          Key.SESSION_KEY,
          Key.AUTH_PROXY_HEADER,
          Key.TRUSTED_PROXY,
          Key.ALLOWED_HOST,
          Key.TLS_CERT,
          Key.TLS_KEY,
          Key.MASK_ARGUMENTS,
          Key.THRESHOLD);
  private static final List<Key> OF_PASSWD =
      List.of(
          Key.NAME,
          Key.AUTH_FILE,
          Key.ROLE,
          Key.KEEP_PASSWORD,
          Key.END_SESSIONS,
          Key.TOKEN,
          Key.REMOVE,
          Key.CONFIG,
          Key.LOG_LEVEL,
          Key.LOG_FORMAT);

  /** What says which are run again, how, and how the answer looks. */
  static final List<Key> OF_RERUN =
      List.of(
          Key.STORES,
          Key.APP,
          Key.ID,
          Key.FAILURES,
          Key.STATUS,
          Key.TASK,
          Key.EXCEPTION,
          Key.WORKFLOW,
          Key.SINCE,
          Key.UNTIL,
          Key.NEW,
          Key.QUEUE,
          Key.PRIORITY,
          Key.SET,
          Key.CONFIRM,
          Key.LIMIT,
          Key.PER_MINUTE,
          Key.NO_CANARY,
          Key.DESPITE,
          Key.RUN,
          Key.TASKS,
          Key.DRY_RUN,
          Key.JSON);

  private Commands() {}

  /**
   * Those of this program.
   *
   * @param stop tells a monitor when to end
   */
  static List<Command> all(Host host, Stop stop) {
    List<Command> commands = new ArrayList<>(servers(host, stop));
    commands.addAll(answers(host, stop));
    commands.add(
        answer(
            "passwd",
            "Writes who may use the monitor, into the file of --auth-file.",
            OF_PASSWD,
            new PasswdAction(Clock.systemUTC())));
    return commands;
  }

  private static List<Command> servers(Host host, Stop stop) {
    return List.of(
        new Command(
            "demo",
            "Serves the pages on a simulated cluster, which needs nothing.",
            with(SERVED, Key.SEED, Key.SPEED, Key.VOLUME),
            LogConfig::ofServer,
            new MonitorAction(host, stop, StoreConfig::ofDemo)),
        new Command(
            "monitor",
            "Serves the pages that show what the stores hold.",
            with(SERVED, Key.STORES, Key.APP, Key.TASKS, Key.STATE_DIR),
            LogConfig::ofServer,
            new MonitorAction(host, stop, StoreConfig::of)));
  }

  private static List<Command> answers(Host host, Stop stop) {
    return List.of(
        answer(
            "apps",
            "Lists the applications that the stores hold.",
            with(SHARED, Key.STORES, Key.JSON),
            new AppsAction(host)),
        answer(
            "status",
            "Counts invocations by status, queues and runners, or tells what needs attention.",
            with(SHARED, Key.STORES, Key.APP, Key.ATTENTION, Key.THRESHOLD, Key.JSON),
            new StatusAction(host)),
        answer(
            "why",
            "Tells why an invocation is where it is, or how it ended.",
            with(SHARED, Key.INVOCATION, Key.STORES, Key.APP, Key.TASKS, Key.JSON),
            new WhyAction(host)),
        answer(
            "find",
            "Finds invocations by what is known of them, newest registered first.",
            with(
                SHARED,
                Key.SOUGHT,
                Key.QUERY,
                Key.STORES,
                Key.APP,
                Key.LIMIT,
                Key.MASK_ARGUMENTS,
                Key.TASKS,
                Key.JSON),
            new FindAction(host, stop)),
        answer(
            "failures",
            "Tells what fails, by what it has in common, and since when.",
            with(SHARED, Key.STORES, Key.APP, Key.QUERY, Key.SINCE, Key.UNTIL, Key.JSON),
            new FailuresAction(host)),
        answer(
            "differs",
            "Tells what sets a group of failures apart from successes, or one query from another.",
            with(
                SHARED,
                Key.STORES,
                Key.APP,
                Key.TASK,
                Key.FINGERPRINT,
                Key.QUERY,
                Key.OTHERS,
                Key.SINCE,
                Key.UNTIL,
                Key.TASKS,
                Key.JSON),
            new DiffersAction(host)),
        answer(
            "explain",
            "Tells which invocations log output talks about, and where they stand now: pynmon"
                + " explain < worker.log.",
            with(SHARED, Key.STORES, Key.APP, Key.ZONE, Key.JSON),
            new ExplainAction(host)),
        new Command(
            "purge",
            "Removes for good what an application keeps in its stores; can be begun again when cut"
                + " off.",
            with(
                SHARED,
                Key.STORES,
                Key.APP,
                Key.CONFIRM,
                Key.COMPONENT,
                Key.ENDED_HOURS,
                Key.EVENTS,
                Key.DRY_RUN,
                Key.JSON),
            LogConfig::ofDeed,
            new PurgeAction(host, stop)),
        deed(
            "rerun",
            "Registers invocations anew, one or many; the originals stay as they are.",
            with(SHARED, OF_RERUN.toArray(Key[]::new)),
            new RerunAction(host, stop)),
        deed(
            "recover",
            "Puts stranded invocations back: those that are to run and have no message.",
            with(
                SHARED,
                Key.STORES,
                Key.APP,
                Key.ID,
                Key.ALL,
                Key.QUEUE,
                Key.ANY_QUEUE,
                Key.PRIORITY,
                Key.DRY_RUN,
                Key.JSON),
            new RecoverAction(host)),
        deed(
            "free-scheduler",
            "Ends a run of the atomic service that a dead runner left behind.",
            with(SHARED, Key.STORES, Key.APP, Key.DEAD_AFTER, Key.DRY_RUN, Key.JSON),
            new FreeSchedulerAction(host)),
        answer(
            "plugins",
            "Lists the plugins that were found, and what failed.",
            SHARED,
            new PluginsAction(host)));
  }

  private static Command deed(String name, String summary, List<Key> keys, Action action) {
    return new Command(name, summary, keys, LogConfig::ofDeed, action);
  }

  private static Command answer(String name, String summary, List<Key> keys, Action action) {
    return new Command(name, summary, keys, LogConfig::ofAnswer, action);
  }

  private static List<Key> with(List<Key> shared, Key... more) {
    List<Key> keys = new ArrayList<>(List.of(more));
    keys.addAll(shared);
    return keys;
  }
}
