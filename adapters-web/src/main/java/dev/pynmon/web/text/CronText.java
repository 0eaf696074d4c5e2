package dev.pynmon.web.text;

import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.SingleCron;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Cron expressions in words: {@code every 5 minutes}. */
public final class CronText {
  private static final int LONGEST = 200;

  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  private CronText() {}

  /** What the expression means, in UTC; or that it is none that can be read. */
  public static String of(String expression) {
    return read(expression, CronDescriptor.instance(Locale.UK)::describe)
        .map(words -> words + ", UTC")
        .orElse("not a cron expression of five fields");
  }

  /** The expression; empty when it cannot be read. */
  static Optional<Cron> parse(String expression) {
    return read(expression, Function.identity());
  }

  private static <T> Optional<T> read(String expression, Function<Cron, T> reading) {
    if (expression.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Cron cron = PARSER.parse(expression).validate();
      return cron instanceof SingleCron ? Optional.of(reading.apply(cron)) : Optional.empty();
    } catch (RuntimeException e) {
      // The text is hostile, and the parser is made for people: it throws whatever it meets.
      return Optional.empty();
    }
  }
}
