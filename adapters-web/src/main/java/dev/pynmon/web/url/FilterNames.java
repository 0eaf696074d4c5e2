package dev.pynmon.web.url;

/** The parameters by which lists and timelines are filtered; addresses of both share them. */
public final class FilterNames {
  /** The task, by its key. */
  public static final String TASK = "task_id";

  /** The workflow, by its id. */
  public static final String WORKFLOW = "workflow_id";

  /** The task that defines the workflow, by its key. */
  public static final String WORKFLOW_TYPE = "workflow_type";

  private FilterNames() {}
}
