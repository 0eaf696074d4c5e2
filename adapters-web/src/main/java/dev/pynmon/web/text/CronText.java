package dev.pynmon.web.text;

import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.SingleCron;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cron expressions in words: {@code every 5 minutes}. */
public final class CronText {
  private static final int LONGEST = 200;

  private static final String NUMBERS = "(\\d+(?:(?:, | and )\\d+)*)";
  private static final String NAMES = "([A-Z]\\w+(?:(?:, | and )[A-Z]\\w+)*)";
  private static final Pattern WEEKDAYS = Pattern.compile("at " + NAMES + " days?");
  private static final Pattern MONTHS = Pattern.compile("at " + NAMES + " months?");
  private static final Pattern DAYS = Pattern.compile("at " + NUMBERS + " (days?)");

  /** Of a day of the month and one of the week either is enough. */
  private static final Pattern EITHER =
      Pattern.compile("(on days? " + NUMBERS + ")( in " + NAMES + ")? (on " + NAMES + ")");

  /** Steps of weekdays, which the parser takes for the name of a day. */
  private static final Pattern STEP = Pattern.compile("\\*/([1-9]\\d*)$");

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
      Cron cron = PARSER.parse(named(expression)).validate();
      return cron instanceof SingleCron
          ? Optional.of(english(CronDescriptor.instance(Locale.UK).describe(cron)))
          : Optional.empty();
    } catch (RuntimeException _) {
      // The text is hostile, and the parser is made for people: it throws whatever it meets.
      return Optional.empty();
    }
  }

  private static String named(String expression) {
    Matcher step = STEP.matcher(expression);
    return step.find()
        ? expression.substring(0, step.start()) + weekdays(Integer.parseInt(step.group(1)))
        : expression;
  }

  private static String weekdays(int step) {
    return IntStream.range(0, 7)
        .filter(day -> day % step == 0)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(","));
  }

  private static String english(String words) {
    String weekdays = WEEKDAYS.matcher(words).replaceAll("on $1");
    String months = MONTHS.matcher(weekdays).replaceAll("in $1");
    String days = DAYS.matcher(months).replaceAll("on $2 $1");
    return EITHER.matcher(days).replaceAll("$1 or $5$3");
  }
}
