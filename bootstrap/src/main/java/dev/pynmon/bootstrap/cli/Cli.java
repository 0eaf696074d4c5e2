package dev.pynmon.bootstrap.cli;

import dev.pynmon.bootstrap.config.Host;
import dev.pynmon.bootstrap.config.Key;
import dev.pynmon.bootstrap.config.Settings;
import dev.pynmon.bootstrap.config.UsageException;
import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.bootstrap.console.Sentences;
import dev.pynmon.bootstrap.console.Stop;
import dev.pynmon.bootstrap.logging.Logging;
import dev.pynmon.domain.app.BackendException;
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
    this.commands = Commands.all(host, stop);
  }

  /** Runs a command and gives the code to end with. Never throws. */
  public int run(String... args) {
    int code =
        new Syntax(host.version(), commands)
            .commandLine()
            .setOut(console.out())
            .setErr(console.err())
            .setExecutionStrategy(this::execute)
            .setParameterExceptionHandler((e, _) -> complain(e))
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
        .map(command -> attempt(command, typed, result))
        .orElse(ExitCode.USAGE);
  }

  private int attempt(Command command, ParseResult typed, ParseResult before) {
    String name = "pynmon " + command.name() + ": ";
    try {
      Settings settings = Settings.of(flags(command, typed, before), host);
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

  private static Map<Key, List<String>> flags(
      Command command, ParseResult typed, ParseResult before) {
    Map<Key, List<String>> flags = new EnumMap<>(Key.class);
    command.keys().forEach(key -> flags.put(key, Syntax.typed(key, typed)));
    List<String> app = Syntax.typed(Key.APP, before);
    if (!app.isEmpty() && !command.keys().contains(Key.APP)) {
      throw new UsageException("it is about no application, so --app does not belong there.");
    }
    if (!app.isEmpty() && flags.getOrDefault(Key.APP, List.of()).isEmpty()) {
      flags.put(Key.APP, app);
    }
    return flags;
  }
}
