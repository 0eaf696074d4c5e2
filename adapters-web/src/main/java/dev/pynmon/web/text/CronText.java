package dev.pynmon.web.text;

import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.SingleCron;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import java.util.Locale;
import java.util.Optional;

/** Cron expressions in words: {@code every 5 minutes}. */
public final class CronText {
  private static final int LONGEST = 200;

  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  private CronText() {}

  /** What the expression means, in UTC; or that it is none that can be read. */
  public static String of(String expression) {
    return read(expression)
        .map(words -> words + ", UTC")
        .orElse("not a cron expression of five fields");
  }

  private static Optional<String> read(String expression) {
    if (expression.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Cron cron = PARSER.parse(expression).validate();
      return cron instanceof SingleCron
          ? Optional.of(CronDescriptor.instance(Locale.UK).describe(cron))
          : Optional.empty();
    } catch (RuntimeException e) {
      // The text is hostile, and the parser is made for people: it throws whatever it meets.
      return Optional.empty();
    }
  }
}
