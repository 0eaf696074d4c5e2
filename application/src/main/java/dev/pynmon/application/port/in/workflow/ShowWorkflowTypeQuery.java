package dev.pynmon.application.port.in.workflow;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.timeline.OccupancyCategory;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which workflow to show.
 *
 * @param app the application
 * @param type the task that defines it
 * @param search the query that must hold of the invocations that define its runs
 * @param page which part of its runs
 * @param compared whose lives to compare, {@value ShowWorkflowRunUseCase#MAX_COMPARED} at most,
 *     each once; without any the first {@value #USUALLY_COMPARED} of that part
 * @param categories what counts as occupied by them
 */
public record ShowWorkflowTypeQuery(
    AppKey app,
    TaskKey type,
    Optional<Search> search,
    PageRequest page,
    Optional<List<WorkflowId>> compared,
    Set<OccupancyCategory> categories) {
  /** So many runs are compared when none is named, as Pynmon does. */
  public static final int USUALLY_COMPARED = 3;

  /** Without a query. */
  public ShowWorkflowTypeQuery(
      AppKey app,
      TaskKey type,
      PageRequest page,
      Optional<List<WorkflowId>> compared,
      Set<OccupancyCategory> categories) {
    this(app, type, Optional.empty(), page, compared, categories);
  }

  public ShowWorkflowTypeQuery {
    compared = compared.map(List::copyOf);
    categories = Set.copyOf(categories);
  }
}
