package dev.pynmon.web.rerun;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.web.param.Params;
import java.util.Optional;
import java.util.regex.Pattern;

/** How something is run again, as it stands in forms. */
public final class ChoiceParams {
  /** The field that asks for another one where the same is registered already. */
  public static final String NEW = "new";

  /** The field of the priority. */
  public static final String PRIORITY = "priority";

  /** The field of the queue. */
  public static final String QUEUE = "queue";

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");
  private static final String RANGE =
      "a number from -%1$.0f to %1$.0f".formatted(NewInvocation.MAX_PRIORITY);

  private ChoiceParams() {}

  /** The queue that was chosen. */
  public static Optional<QueueName> queue(Params params) {
    return params.text(QUEUE).map(QueueName::new);
  }

  /** The priority that was chosen. */
  public static Optional<Double> priority(Params params) {
    return params.parsed(PRIORITY, ChoiceParams::number, RANGE);
  }

  private static Optional<Double> number(String text) {
    return Optional.of(text)
        .filter(number -> NUMBER.matcher(number).matches())
        .map(Double::valueOf)
        .filter(number -> Math.abs(number) <= NewInvocation.MAX_PRIORITY);
  }
}
