package dev.pynmon.web.search;

import dev.pynmon.domain.search.Field;

/** What fields are, in a few words. */
final class FieldText {
  private FieldText() {}

  static String of(Field field) {
    return switch (field) {
      case STATUS -> "its status now";
      case TASK -> "the key of its task";
      case ID -> "its id";
      case ARGS -> "a value in its arguments; args.name is one of them";
      case WORKFLOW -> "the id of its workflow";
      case TYPE -> "the task that defines its workflow";
      case EVENT -> "an event, by its id or code";
      case QUEUE -> "the queue it waits in or is sent to";
      case RUNNER -> "a runner by its id";
      case REGISTERED -> "when it was registered";
      case STARTED -> "when it first ran";
      case ENDED -> "when it came to its end";
      case CHANGED -> "when it last changed";
      case DURATION -> "how long it took in all";
      case RUN -> "how long its newest attempt ran";
      case WAIT -> "how long it waited to run first";
      case RETRIES -> "how often it was retried";
      case HOST -> "where a runner is";
      case EXCEPTION -> "the type or message of its exception";
      case FINGERPRINT -> "the group of failures it belongs to";
      case RESULT -> "a value in its result";
      case EMITTED -> "when it was emitted";
      case TRIGGER -> "the id of a trigger";
      case KIND -> "what met a condition of the trigger";
      case EXECUTED -> "when it was run";
      case CLASS -> "the class of a runner";
      case CREATED -> "when it was first heard of, or stored";
      case SEEN -> "when it last gave a sign of life";
      case KEY -> "the name under which something is kept";
      case VALUE -> "what is kept; value.name is a part of it";
      case WHO -> "who did it";
      case DEED -> "what was done";
      case APP -> "the application that it was done to";
      case AMOUNT -> "to how much it was done";
      case FINISHED -> "how many came to an end";
      case FAILED -> "how many failed";
      case RATE -> "the share of failures, in percent";
      case COUNT -> "how many there are";
      case FIRST -> "when the first of them was";
      case LAST -> "when the last of them was";
      case WAITING -> "how many wait";
      case RUNS -> "how many runs there are";
      case RUNNING -> "how many runs go on";
      case SIZE -> "how large it is, in bytes";
    };
  }
}
