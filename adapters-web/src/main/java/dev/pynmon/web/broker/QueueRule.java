package dev.pynmon.web.broker;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.broker.QueueFacts;
import dev.pynmon.pictures.text.SafeText;

/**
 * The rules by which messages are taken (wire format, sections 6 and 7), for the template {@code
 * broker/queue}.
 *
 * @param ruleShort in which order they are shown, in a few words
 * @param ruleInside which of this queue is next
 * @param ruleBetween which queue is next; "" where there is but one
 */
record QueueRule(String ruleShort, String ruleInside, String ruleBetween) {
  static QueueRule of(QueueFacts facts, boolean isAwaitedFirst) {
    return new QueueRule(
        (isAwaitedFirst ? "awaited ones first; of the others " : "") + brief(facts),
        inside(facts),
        facts.choice().map(QueueRule::between).orElse(""));
  }

  private static String brief(QueueFacts facts) {
    return switch (facts.order()) {
      case PRIORITY -> "highest priority first, then oldest";
      case ARRIVAL -> "oldest first";
      case LEFT_BEHIND -> "taken by nobody";
    };
  }

  private static String inside(QueueFacts facts) {
    return switch (facts.order()) {
      case PRIORITY ->
          "Highest priority first, of equal ones the one that came first: that is its place.";
      case ARRIVAL -> "First come, first taken: this pynenc knows no priorities.";
      case LEFT_BEHIND -> "None: runners of the newer plugin read other keys. Shown as they came.";
    };
  }

  private static String between(Setting choice) {
    String words =
        switch (choice.value()) {
          case "round_robin" -> "A runner goes round the queues that it takes from";
          case "ordered" -> "A runner takes from its first queue as long as there is anything";
          case "random" -> "A runner takes from one of its queues at random";
          default -> "A runner chooses by " + SafeText.name(choice.value());
        };
    return words + " (" + SafeText.name(choice.value()) + source(choice) + ").";
  }

  private static String source(Setting choice) {
    if (choice.source().isEmpty()) {
      return ", pynenc's default" + (choice.assumed() ? ", assumed" : "");
    }
    return "";
  }
}
