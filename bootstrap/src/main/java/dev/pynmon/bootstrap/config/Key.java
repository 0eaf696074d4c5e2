package dev.pynmon.bootstrap.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be set, by the same name everywhere: {@code --base-path} on the command line, {@code
 * PYNMON_BASE_PATH} in the environment, {@code base-path} in a file.
 */
public enum Key {
  STORES(
      Scope.EVERYWHERE,
      "[ALIAS=]STORE",
      "Stores to read: the path of a SQLite file, or an address such as redis://HOST:PORT/DB."
          + " Without any, those that pynenc's own configuration names here."),
  APP(Scope.EVERYWHERE, "ID", "The application meant."),
  HOST(Scope.EVERYWHERE, "ADDRESS", "The address to listen on (127.0.0.1)."),
  PORT(Scope.EVERYWHERE, "N", "The port to listen on, 0 for any free one (8000)."),
  BASE_PATH(Scope.EVERYWHERE, "PATH", "What all paths begin with, such as /pynmon."),
  READ_ONLY(Scope.EVERYWHERE, "", "Never write into a store."),
  TASKS(
      Scope.EVERYWHERE,
      "FILE",
      "What tools/pynmon_tasks.py wrote about an application's tasks; may be given several times."),
  STATE_DIR(
      Scope.EVERYWHERE,
      "DIR",
      "A folder that remembers runs of many re-runs, and unfinished purges, beyond the end of this"
          + " process."),
  AUTH_FILE(
      Scope.EVERYWHERE,
      "FILE",
      "Who may sign in, with which role, as pynmon passwd writes it (TOML, YAML or JSON)."),
  SESSION_KEY(
      Scope.EVERYWHERE,
      "FILE",
      "At least 32 random bytes that sign sessions, the same for all instances; else sessions end"
          + " with the process."),
  AUTH_PROXY_HEADER(
      Scope.EVERYWHERE,
      "NAME",
      "The header in which a trusted proxy names its visitor, such as X-Remote-User."),
  TRUSTED_PROXY(
      Scope.EVERYWHERE,
      "ADDRESS",
      "The address of a proxy whose headers count, or a range such as 10.0.0.0/24; may be given"
          + " several times."),
  ALLOWED_HOST(
      Scope.EVERYWHERE,
      "NAME",
      "A name under which browsers may ask, beside addresses and localhost; may be given several"
          + " times."),
  TLS_CERT(Scope.EVERYWHERE, "FILE", "The certificate for HTTPS with its chain, in PEM."),
  TLS_KEY(Scope.EVERYWHERE, "FILE", "Its private key, in PEM without a password."),
  MASK_ARGUMENTS(
      Scope.EVERYWHERE,
      "PATTERN",
      "Hide the values of arguments of such names, for example *password*; may be given several"
          + " times."),
  THRESHOLD(
      Scope.EVERYWHERE,
      "NAME=VALUE",
      "From when on a rule finds that something needs attention, such as queue_waits=15m; may be"
          + " given several times."),
  PLUGINS(Scope.EVERYWHERE, "DIR", "A folder that holds one folder of jars per plugin."),
  LOG_LEVEL(Scope.EVERYWHERE, "LEVEL", "error, warn, info, debug or trace."),
  LOG_FORMAT(Scope.EVERYWHERE, "FORMAT", "text or json."),
  CONFIG(Scope.NOT_IN_FILES, "FILE", "A TOML, YAML or JSON file with these settings."),
  REDIS_USERNAME(Scope.NOT_TYPED, "USER", "The user on Redis servers whose address names nobody."),
  REDIS_PASSWORD(
      Scope.NOT_TYPED, "PASSWORD", "The password on Redis servers whose address names nobody."),
  JSON(Scope.COMMAND_LINE, "", "Answer in JSON."),
  ATTENTION(
      Scope.COMMAND_LINE,
      "",
      "Check instead what needs attention; the exit code is 3 when something does."),
  CONFIRM(
      Scope.COMMAND_LINE,
      "APP",
      "The application once more by its name, since it is done for good: a purge, or that many"
          + " invocations run again."),
  ZONE(
      Scope.COMMAND_LINE,
      "ZONE",
      "Where times of the log that do not say so were written, such as Europe/Berlin (UTC)."),
  COMPONENT(
      Scope.COMMAND_LINE,
      "NAME",
      "Purge it alone: broker, orchestrator, state-backend, client-data-store or trigger."),
  ENDED_HOURS(
      Scope.COMMAND_LINE,
      "N",
      "Purge invocations alone that ended so many hours ago (24, 0.5), but those that something"
          + " unfinished refers to."),
  EVENTS(
      Scope.COMMAND_LINE,
      "",
      "Purge events and trigger runs alone that the application need not keep."),
  DEAD_AFTER(
      Scope.COMMAND_LINE,
      "MINUTES",
      "After how long without a sign of life pynenc takes a runner for dead"
          + " (runner_considered_dead_after_minutes, 10 unless configured); needed where the"
          + " application's record does not name it, else a longer one may be given."),
  DRY_RUN(Scope.COMMAND_LINE, "", "Only tell what would be done."),
  INVOCATION(Scope.COMMAND_LINE, "INVOCATION", "The invocation that is meant, by its id."),
  SOUGHT(
      Scope.COMMAND_LINE,
      "QUERY",
      "What is looked for, as in the field Query of the list: 'args.order:948262 status:failed'."),
  QUERY(
      Scope.COMMAND_LINE,
      "QUERY",
      "Only those of which it holds, as in the field Query of the page: 'task:*charge'."),
  OTHERS(
      Scope.COMMAND_LINE,
      "QUERY",
      "With which --query is compared; unless told otherwise all of which it does not hold."),
  FINGERPRINT(
      Scope.COMMAND_LINE,
      "CODE",
      "The group of failures of --task with this code, compared with the successes of the task."),
  ID(Scope.COMMAND_LINE, "ID", "An invocation; may be given several times."),
  ALL(Scope.COMMAND_LINE, "", "All that are found."),
  STATUS(
      Scope.COMMAND_LINE,
      "STATUS",
      "Invocations in this status, such as failed; may be given several times."),
  TASK(Scope.COMMAND_LINE, "TASK", "Invocations of this task."),
  WORKFLOW(Scope.COMMAND_LINE, "ID", "Invocations of this workflow."),
  SINCE(
      Scope.COMMAND_LINE,
      "TIME",
      "What was recorded since then: an instant, or 30m, 2h or 7d ago."),
  UNTIL(Scope.COMMAND_LINE, "TIME", "The same until then."),
  FAILURES(
      Scope.COMMAND_LINE,
      "",
      "Failures, those of --task and --exception alone where they are given; since 1d unless told"
          + " otherwise."),
  EXCEPTION(Scope.COMMAND_LINE, "CLASS", "Failures by this Python class."),
  NEW(
      Scope.COMMAND_LINE,
      "",
      "Register another one even if the same call waits; of many also what has not ended."),
  QUEUE(Scope.COMMAND_LINE, "NAME", "The queue that it goes to, since pynenc 0.4."),
  ANY_QUEUE(
      Scope.COMMAND_LINE,
      "",
      "Accept also a queue that nobody declared, in which nothing waits and from which no active"
          + " runner takes."),
  PRIORITY(Scope.COMMAND_LINE, "N", "Its priority there, -100 to 100."),
  SET(
      Scope.COMMAND_LINE,
      "NAME=JSON",
      "Another value for an argument, as JSON; may be given several times."),
  LIMIT(Scope.COMMAND_LINE, "N", "The most invocations, up to 10000 (1000 run again, 100 found)."),
  PER_MINUTE(Scope.COMMAND_LINE, "N", "How many a minute, up to 6000 (60)."),
  NO_CANARY(Scope.COMMAND_LINE, "", "Do not wait until the first of many has succeeded."),
  DESPITE(
      Scope.COMMAND_LINE,
      "REASON",
      "Run also again what otherwise is left out: run-again, what was run again before; called,"
          + " what others of these call anew; may be given twice."),
  RUN(
      Scope.COMMAND_LINE,
      "NAME",
      "A name for the run: under one name no invocation runs again twice, so a command that was cut"
          + " off can be repeated."),
  NAME(Scope.COMMAND_LINE, "NAME", "The user, or the token, that is meant."),
  ROLE(Scope.COMMAND_LINE, "ROLE", "viewer (unless told otherwise), operator or admin."),
  KEEP_PASSWORD(
      Scope.COMMAND_LINE,
      "",
      "Ask for no password: it stays as it is; a new user has none, whom a proxy names."),
  END_SESSIONS(Scope.COMMAND_LINE, "", "End all sessions of the user."),
  TOKEN(Scope.COMMAND_LINE, "", "Make a bearer token of that name, and print it."),
  REMOVE(Scope.COMMAND_LINE, "", "Remove the user; with --token the token."),
  SEED(Scope.EVERYWHERE, "N", "Which simulation: of one seed they are all alike (1)."),
  SPEED(Scope.EVERYWHERE, "N", "How many times as fast as real time goes by (1)."),
  VOLUME(Scope.EVERYWHERE, "N", "How many invocations there are a day, about (30000)."),
  NOW(Scope.COMMAND_LINE, "INSTANT", "Fix the clock.");

  private enum Scope {
    EVERYWHERE,
    /** A command line is seen by every user of the machine. */
    NOT_TYPED,
    NOT_IN_FILES,
    COMMAND_LINE
  }

  private final Scope scope;
  private final String label;
  private final String help;

  Key(Scope scope, String label, String help) {
    this.scope = scope;
    this.label = label;
    this.help = help;
  }

  /** The key in a file, kebab-case. */
  public String fileKey() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The environment variable. */
  public String variable() {
    return "PYNMON_" + name();
  }

  /** The flag on the command line; what {@link #isPositional} has none, nor what is secret. */
  public String flag() {
    return isPositional() ? label.replace("[ALIAS=]", "") : "--" + fileKey();
  }

  /** What stands for its value in help texts; empty when it is on by being named. */
  public String label() {
    return label;
  }

  /** What it is for. */
  public String help() {
    return help;
  }

  /** True for what is typed without a flag before it. */
  public boolean isPositional() {
    return this == STORES || this == NAME || this == INVOCATION || this == SOUGHT;
  }

  /** True for what may be given several times; in the environment spaces separate. */
  public boolean isRepeatable() {
    return this == STORES
        || this == TASKS
        || this == MASK_ARGUMENTS
        || this == THRESHOLD
        || this == ALLOWED_HOST
        || this == ID
        || this == STATUS
        || this == DESPITE
        || this == SET
        || this == TRUSTED_PROXY;
  }

  /**
   * True for what is said to one command, and so stands neither in a file nor in the environment.
   */
  public boolean isOfCommandLine() {
    return scope == Scope.COMMAND_LINE;
  }

  /** True for what only our own tests and screenshots need. */
  public boolean isHidden() {
    return this == NOW;
  }

  /** True for what everybody could read on a command line, and which so has no flag. */
  public boolean isSecret() {
    return scope == Scope.NOT_TYPED;
  }

  boolean isInEnvironment() {
    return !isOfCommandLine();
  }

  boolean isInFiles() {
    return scope == Scope.EVERYWHERE || scope == Scope.NOT_TYPED;
  }

  static Optional<Key> ofFileKey(String text) {
    return Arrays.stream(values())
        .filter(key -> key.isInFiles() && key.fileKey().equals(text))
        .findFirst();
  }
}
