package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.occupancy.Categories;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Notice;
import dev.pynmon.web.param.Params;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an address asks to see of the occupancy of runs.
 *
 * @param given the runs to compare, as far as it names any; empty for the usual ones
 * @param categories what counts as occupied
 * @param table true when tables are asked for in place of pictures
 */
record OccupancyParams(
    Optional<List<WorkflowId>> given, Set<OccupancyCategory> categories, boolean table) {
  static final String RUNS = "histogram_workflow";
  static final String VIEW = "view";

  static OccupancyParams read(Params params) {
    return new OccupancyParams(
        given(params),
        Categories.read(params),
        params.choice(VIEW, List.of("picture", "table"), "picture").equals("table"));
  }

  /** What is not given is the usual, what is empty is none: Pynmon tells them apart. */
  private static Optional<List<WorkflowId>> given(Params params) {
    List<String> texts = params.query().all(RUNS);
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    List<WorkflowId> runs =
        texts.stream()
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(OccupancyParams::run)
            .distinct()
            .toList();
    int most = ShowWorkflowRunUseCase.MAX_COMPARED;
    if (runs.size() > most) {
      params.notice(
          new Notice(
              RUNS + " names " + CountText.of(runs.size(), "run") + ".",
              "Compared are the first " + most + ".",
              true));
    }
    return Optional.of(runs.stream().limit(most).toList());
  }

  private static WorkflowId run(String text) {
    return WorkflowId.parse(text)
        .orElseThrow(() -> new BadParameterException(RUNS, text, "a workflow id"));
  }
}
