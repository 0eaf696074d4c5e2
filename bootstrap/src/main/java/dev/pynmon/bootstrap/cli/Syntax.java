package dev.pynmon.bootstrap.cli;

import dev.pynmon.bootstrap.config.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What can be typed, for picocli.
 *
 * @param version the version of this build
 * @param commands all commands
 */
record Syntax(String version, List<Command> commands) {
  private static final String ALL = "0..*";

  /** What comes before the stores. */
  private static final List<Key> FIRST = List.of(Key.INVOCATION, Key.SOUGHT);

  private static final Map<String, String> EXIT_CODES =
      Map.of(
          "0", "fine",
          "1", "the store or the request failed",
          "2", "wrong usage",
          "3", "something needs attention (status --attention)");

  Syntax {
    commands = List.copyOf(commands);
  }

  CommandLine commandLine() {
    CommandSpec root = spec("pynmon", "A web monitor for pynenc applications.");
    root.usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(new TreeMap<>(EXIT_CODES));
    // The original has it before the command.
    root.addOption(option(Key.APP));
    CommandLine line = new CommandLine(root);
    commands.forEach(command -> line.addSubcommand(command.name(), spec(command)));
    return line;
  }

  private CommandSpec spec(Command command) {
    CommandSpec spec = spec(command.name(), command.summary());
    for (Key key : command.keys()) {
      if (key.isPositional()) {
        spec.addPositional(positional(key, command.keys()));
      } else {
        spec.addOption(option(key));
      }
    }
    return spec;
  }

  private CommandSpec spec(String name, String summary) {
    CommandSpec spec = CommandSpec.create().name(name).version("pynmon " + version);
    spec.usageMessage().description(summary);
    spec.addOption(
        plain("-h", "--help", "Show this help message and exit.").usageHelp(true).build());
    spec.addOption(
        plain("-V", "--version", "Print version information and exit.").versionHelp(true).build());
    return spec;
  }

  /** The standard ones of picocli are read from annotations, of each command anew. */
  private static OptionSpec.Builder plain(String letter, String word, String help) {
    return OptionSpec.builder(letter, word).description(help).type(boolean.class).arity("0");
  }

  private static PositionalParamSpec positional(Key key, List<Key> all) {
    boolean isFirst = FIRST.contains(key);
    return PositionalParamSpec.builder()
        .index(isFirst ? "0" : FIRST.stream().anyMatch(all::contains) ? "1..*" : ALL)
        .paramLabel(key.label())
        .description(key.help())
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity(isFirst ? "0..1" : ALL)
        .build();
  }

  private static OptionSpec option(Key key) {
    OptionSpec.Builder option =
        OptionSpec.builder(key.flag()).description(key.help()).hidden(key.isHidden());
    if (key.label().isEmpty()) {
      return option.type(boolean.class).arity("0").build();
    }
    option.paramLabel(key.label()).arity("1");
    return key.isRepeatable()
        ? option.type(List.class).auxiliaryTypes(String.class).build()
        : option.type(String.class).build();
  }

  /** What was typed for a key; nothing when it was not typed. Behind --query only stores are. */
  static List<String> typed(Key key, ParseResult typed) {
    if (key.isPositional()) {
      boolean isAsked = typed.hasMatchedOption(Key.QUERY.flag());
      return typed.matchedPositionals().stream()
          .filter(one -> isAsked ? key == Key.STORES : one.paramLabel().equals(key.label()))
          .flatMap(one -> texts(one.getValue()))
          .toList();
    }
    OptionSpec option = typed.matchedOption(key.flag());
    return option == null ? List.of() : texts(option.getValue()).toList();
  }

  private static Stream<String> texts(Object value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> texts.add(String.valueOf(item)));
    } else {
      texts.add(String.valueOf(value));
    }
    return texts.stream();
  }
}
