package dev.pynmon.web.url;

import java.util.Set;

/** The parameters by which lists and timelines are filtered, beside a time and ids. */
public final class FilterNames {
  /** The task, by its key. */
  public static final String TASK = "task_id";

  /** The workflow, by its id. */
  public static final String WORKFLOW = "workflow_id";

  /** The task that defines the workflow, by its key. */
  public static final String WORKFLOW_TYPE = "workflow_type";

  /** The query. */
  public static final String QUERY = "q";

  /** All of them. */
  public static final Set<String> ALL = Set.of(TASK, WORKFLOW, WORKFLOW_TYPE, QUERY);

  private FilterNames() {}
}
