package dev.pynmon.bootstrap.config;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.domain.rerun.RerunChoice;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to run again.
 *
 * @param app the application, by its id or key; empty for the only one
 * @param order which invocations, and how
 * @param run the name of a run of many, if one was given
 * @param isDry tells what would be done, and does nothing
 * @param user who types this
 */
public record RerunConfig(
    Optional<String> app, BulkOrder order, Optional<BulkId> run, boolean isDry, String user) {
  /**
   * What the settings say.
   *
   * @param now when this is
   * @throws UsageException with a sentence when they do not say what is meant, or of many not that
   *     it is
   */
  public static RerunConfig of(Settings settings, Instant now) {
    BulkSource source = new SourceConfig(settings, now).source();
    BulkOrder order =
        new BulkOrder(
            source,
            now,
            settings.number(Key.LIMIT, BulkOrder.USUAL_LIMIT, 1, BulkOrder.MAX_LIMIT),
            settings.number(
                Key.PER_MINUTE, BulkOrder.USUAL_PER_MINUTE, 1, BulkOrder.MAX_PER_MINUTE),
            !settings.isSet(Key.NO_CANARY),
            choice(settings),
            despite(settings));
    Optional<BulkId> run = settings.find(Key.RUN).map(text -> run(settings, text));
    boolean dry = settings.isSet(Key.DRY_RUN);
    RerunConfig config =
        new RerunConfig(
            AppNamed.in(settings, "nothing is run again"),
            order,
            run,
            dry,
            System.getProperty("user.name", "unknown"));
    return config.requireConfirmed(settings);
  }

  /** The only invocation that is named; empty when many are meant. */
  public Optional<InvocationId> single() {
    return run.isEmpty()
            && order.source() instanceof BulkSource.Chosen chosen
            && chosen.ids().size() == 1
        ? Optional.of(chosen.ids().getFirst())
        : Optional.empty();
  }

  private RerunConfig requireConfirmed(Settings settings) {
    if (!isDry && single().isEmpty() && settings.find(Key.CONFIRM).isEmpty()) {
      throw new UsageException(
          "--confirm is missing: it names the application of which many run again; --dry-run tells"
              + " which.");
    }
    return this;
  }

  private static Set<BulkReason> despite(Settings settings) {
    return settings.texts(Key.DESPITE).stream()
        .map(
            text ->
                BulkOrder.OVERRULED.stream()
                    .filter(reason -> word(reason).equals(text))
                    .findFirst()
                    .orElseThrow(() -> settings.wrong(Key.DESPITE, text, "run-again or called")))
        .collect(Collectors.toSet());
  }

  private static String word(BulkReason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static RerunChoice choice(Settings settings) {
    return new RerunChoice(
        settings.isSet(Key.NEW), queue(settings), priority(settings), edited(settings));
  }

  /** The queue that something goes to, if one is named. */
  static Optional<QueueName> queue(Settings settings) {
    return settings.find(Key.QUEUE).map(text -> queue(settings, text));
  }

  private static QueueName queue(Settings settings, String text) {
    return Optional.of(new QueueName(text))
        .filter(QueueName::canBe)
        .orElseThrow(
            () ->
                settings.wrong(
                    Key.QUEUE, text, "1 to 200 letters, digits, dots, hyphens and underscores"));
  }

  /** Its priority there, if one is named. */
  static Optional<Double> priority(Settings settings) {
    return settings.find(Key.PRIORITY).map(text -> priority(settings, text));
  }

  private static double priority(Settings settings, String text) {
    if (!text.matches("-?\\d{1,3}(\\.\\d{1,9})?")
        || Math.abs(Double.parseDouble(text)) > NewInvocation.MAX_PRIORITY) {
      throw settings.wrong(Key.PRIORITY, text, "a number from -100 to 100");
    }
    return Double.parseDouble(text);
  }

  private static Map<String, String> edited(Settings settings) {
    Map<String, String> edited = new LinkedHashMap<>();
    for (String text : settings.texts(Key.SET)) {
      int end = text.indexOf('=');
      if (end < 1) {
        throw settings.wrong(Key.SET, text, "the name of an argument and a value, such as x=[1,2]");
      }
      edited.put(text.substring(0, end), text.substring(end + 1));
    }
    return edited;
  }

  private static BulkId run(Settings settings, String text) {
    return BulkId.parse(text)
        .orElseThrow(
            () ->
                settings.wrong(
                    Key.RUN, text, "1 to " + BulkId.MAX_LENGTH + " letters, digits and hyphens"));
  }
}
