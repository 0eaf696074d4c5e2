package dev.pynmon.web.state;

import dev.pynmon.application.port.in.state.KeptAmount;
import dev.pynmon.application.port.in.state.KeptAmounts;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.text.SizeText;
import java.util.List;
import java.util.OptionalLong;

/**
 * How much of a kind is kept, for the template {@code state/kept}.
 *
 * @param keptKind what
 * @param keptWhat what that is
 * @param keptNumber how many
 * @param keptSize how long their texts are; "" when that is not known
 */
record KeptRow(String keptKind, String keptWhat, String keptNumber, String keptSize) {
  static List<KeptRow> of(KeptAmounts kept) {
    return kept.amounts().stream().map(amount -> of(amount, kept.sampled() > 0)).toList();
  }

  private static KeptRow of(KeptAmount amount, boolean sampled) {
    return new KeptRow(
        label(amount.kind()),
        meaning(amount.kind()),
        number(amount),
        isRare(amount) ? "" : size(amount.size(), sampled));
  }

  /** The sample held none; that does not mean that there are none. */
  private static boolean isRare(KeptAmount amount) {
    return amount.estimated() && amount.number().value() == 0;
  }

  /** A store that makes its lists in the background may not have begun to. */
  private static String number(KeptAmount amount) {
    if (isRare(amount)) {
      return "few or none";
    }
    if (amount.estimated()) {
      return "about " + CountText.of(amount.number());
    }
    return amount.number().isUncounted() ? "not listed yet" : CountText.of(amount.number());
  }

  private static String size(OptionalLong size, boolean sampled) {
    return size.isEmpty() ? "" : (sampled ? "about " : "") + SizeText.of(size.getAsLong());
  }

  private static String label(KeptAmount.Kind kind) {
    return switch (kind) {
      case RECORDS -> "Invocation records";
      case CHANGES -> "Changes of status";
      case RESULTS -> "Results";
      case EXCEPTIONS -> "Exceptions";
      case RUNNER_CONTEXTS -> "Runner contexts";
      case WORKFLOW_TYPES -> "Workflow types";
      case WORKFLOW_RUNS -> "Workflow runs";
    };
  }

  private static String meaning(KeptAmount.Kind kind) {
    return switch (kind) {
      case RECORDS -> "task, arguments, parent and workflow of each invocation";
      case CHANGES -> "the history of each invocation, with who made the change";
      case RESULTS -> "what invocations returned; large ones lie in the client data store";
      case EXCEPTIONS -> "what failed invocations raised";
      case RUNNER_CONTEXTS -> "class, host and process of every runner and client";
      case WORKFLOW_TYPES -> "tasks that defined a workflow";
      case WORKFLOW_RUNS -> "runs of workflows, each with its data and sub-invocations";
    };
  }
}
