package dev.pynmon.bootstrap.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what was typed wrongly and what is accepted. */
final class Complaint {
  private Complaint() {}

  static String about(ParameterException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String problem =
        e instanceof UnmatchedArgumentException unmatched
            ? "'" + unmatched.getUnmatched().getFirst() + "' is unknown"
            : e.getMessage();
    return "%s: %s; accepted are %s.".formatted(spec.qualifiedName(), problem, accepted(spec));
  }

  private static String accepted(CommandSpec spec) {
    return spec.parent() == null ? commands(spec) : options(spec);
  }

  private static String commands(CommandSpec spec) {
    return spec.subcommands().values().stream()
        .map(CommandLine::getCommandName)
        .collect(Collectors.joining(", "));
  }

  private static String options(CommandSpec spec) {
    return spec.options().stream()
        .filter(option -> !option.hidden())
        .map(OptionSpec::longestName)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
