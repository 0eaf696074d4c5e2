package dev.pynmon.bootstrap.cli;

import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.LogConfig;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.StoreConfig;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.bootstrap.log.Logging;
import dev.pynmon.domain.app.BackendException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Runs what was typed. Knows all commands; safe to be used once. */
public final class Cli {
  private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

  private final Host host;
  private final Console console;
  private final List<Command> commands;

  /**
   * @param stop tells a monitor when to end
   */
  public Cli(Host host, Console console, Stop stop) {
    this.host = host;
    this.console = console;
    this.commands = commands(host, stop);
  }

  private static List<Command> commands(Host host, Stop stop) {
    List<Key> shared = List.of(Key.PLUGINS, Key.CONFIG, Key.LOG_LEVEL, Key.LOG_FORMAT, Key.NOW);
    return List.of(
        new Command(
            "demo",
            "Serves the pages on a simulated cluster, which needs nothing.",
            with(
                shared,
                Key.HOST,
                Key.PORT,
                Key.BASE_PATH,
                Key.SEED,
                Key.SPEED,
                Key.VOLUME,
                Key.MASK_ARGUMENTS),
            LogConfig::ofServer,
            new MonitorAction(host, stop, StoreConfig::ofDemo)),
        new Command(
            "monitor",
            "Serves the pages that show what the stores hold.",
            with(
                shared,
                Key.STORES,
                Key.APP,
                Key.HOST,
                Key.PORT,
                Key.BASE_PATH,
                Key.READ_ONLY,
                Key.TASKS,
                Key.MASK_ARGUMENTS),
            LogConfig::ofServer,
            new MonitorAction(host, stop, StoreConfig::of)),
        new Command(
            "apps",
            "Lists the applications that the stores hold.",
            with(shared, Key.STORES, Key.JSON),
            LogConfig::ofAnswer,
            new AppsAction(host)),
        new Command(
            "status",
            "Counts invocations by status, queues and runners.",
            with(shared, Key.STORES, Key.APP, Key.JSON),
            LogConfig::ofAnswer,
            new StatusAction(host)),
        new Command(
            "plugins",
            "Lists the plugins that were found, and what failed.",
            shared,
            LogConfig::ofAnswer,
            new PluginsAction(host)));
  }

  private static List<Key> with(List<Key> shared, Key... more) {
    List<Key> keys = new ArrayList<>(List.of(more));
    keys.addAll(shared);
    return keys;
  }

  /** Runs a command and gives the code to end with. Never throws. */
  public int run(String... args) {
    int code =
        new Syntax(host.version(), commands)
            .commandLine()
            .setOut(console.out())
            .setErr(console.err())
            .setExecutionStrategy(this::execute)
            .setParameterExceptionHandler((e, typed) -> complain(e))
            .execute(args);
    console.out().flush();
    console.err().flush();
    return code;
  }

  private int complain(CommandLine.ParameterException e) {
    console.complain(Complaint.about(e));
    return ExitCode.USAGE;
  }

  private int execute(ParseResult result) {
    Integer help = CommandLine.executeHelpRequest(result);
    if (help != null) {
      return help;
    }
    if (!result.hasSubcommand()) {
      result.commandSpec().commandLine().usage(console.err());
      return ExitCode.USAGE;
    }
    ParseResult typed = result.subcommand();
    return commands.stream()
        .filter(command -> command.name().equals(typed.commandSpec().name()))
        .findFirst()
        .map(command -> attempt(command, typed))
        .orElse(ExitCode.USAGE);
  }

  private int attempt(Command command, ParseResult typed) {
    String name = "pynmon " + command.name() + ": ";
    try {
      Settings settings = Settings.of(flags(command, typed), host);
      Logging.configure(command.logging().apply(settings));
      return command.action().run(settings, console);
    } catch (UsageException e) {
      console.complain(name + e.getMessage());
      return ExitCode.USAGE;
    } catch (BackendException e) {
      LOG.debug("{} failed", command.name(), e);
      console.complain(name + Sentences.of(e.fault()));
    } catch (FailureException e) {
      LOG.debug("{} failed", command.name(), e);
      console.complain(name + e.getMessage());
    } catch (RuntimeException e) {
      LOG.debug("{} failed", command.name(), e);
      console.complain(
          name + "failed in a way that was not foreseen; --log-level debug tells more.");
    }
    return ExitCode.FAILED;
  }

  private static Map<Key, List<String>> flags(Command command, ParseResult typed) {
    Map<Key, List<String>> flags = new EnumMap<>(Key.class);
    command.keys().forEach(key -> flags.put(key, Syntax.typed(key, typed)));
    return flags;
  }
}
