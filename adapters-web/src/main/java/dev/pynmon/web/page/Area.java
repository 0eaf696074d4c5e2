package dev.pynmon.web.page;

import dev.pynmon.domain.app.Component;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The areas of the monitor, in the order of the side bar. */
public enum Area {
  DASHBOARD(Group.TOP, "Dashboard", "i-dashboard"),
  ATTENTION(Group.TOP, "Attention", "i-attention", "attention"),
  INVOCATIONS(Group.WORK, "Invocations", "i-invocations", "invocations"),
  TIMELINE(Group.WORK, "Timeline", "i-timeline", "invocations", "timeline"),
  TASKS(Group.WORK, "Tasks", "i-tasks", "tasks"),
  FAILURES(Group.WORK, "Failures", "i-warn", "failures"),
  WORKFLOWS(Group.WORK, "Workflows", "i-workflows", "workflows"),
  EVENTS(Group.CAUSES, "Events", "i-events", "events"),
  TRIGGERS(Group.CAUSES, "Triggers", "i-triggers", "triggers"),
  BROKER(Group.COMPONENTS, "Broker", "i-broker", "broker"),
  ORCHESTRATOR(Group.COMPONENTS, "Orchestrator", "i-orchestrator", "orchestrator"),
  RUNNERS(Group.COMPONENTS, "Runners", "i-runners", "runners"),
  STATE(Group.COMPONENTS, "State", "i-state", "state-backend"),
  CLIENT_DATA(Group.COMPONENTS, "Client data", "i-data", "client-data-store"),
  RERUNS(Group.TOOLS, "Re-runs", "i-again", "reruns"),
  LOGS(Group.TOOLS, "Logs", "i-logs", "log-explorer");

  private final Group group;
  private final String label;
  private final String icon;
  private final List<String> segments;

  Area(Group group, String label, String icon, String... segments) {
    this.group = group;
    this.label = label;
    this.icon = icon;
    this.segments = List.of(segments);
  }

  /** The group it stands in. */
  public Group group() {
    return group;
  }

  /** What it is called. */
  public String label() {
    return label;
  }

  /** The id of its picture in the file of pictures. */
  public String icon() {
    return icon;
  }

  /** The path of its first page, for {@code Links.area}. */
  public String[] segments() {
    return segments.toArray(String[]::new);
  }

  /** The components that its pages tell of, beside the state backend. */
  public Set<Component> components() {
    return switch (this) {
      case DASHBOARD, ATTENTION -> EnumSet.allOf(Component.class);
      case INVOCATIONS, TIMELINE, TASKS, FAILURES, WORKFLOWS, ORCHESTRATOR, RUNNERS, RERUNS ->
          Set.of(Component.ORCHESTRATOR);
      case EVENTS, TRIGGERS -> Set.of(Component.TRIGGER);
      case BROKER -> Set.of(Component.BROKER);
      case CLIENT_DATA -> Set.of(Component.CLIENT_DATA_STORE);
      case STATE, LOGS -> Set.of();
    };
  }

  /** The groups of areas, in the order of the side bar. */
  public enum Group {
    TOP(""),
    WORK("Work"),
    CAUSES("Causes"),
    COMPONENTS("Components"),
    TOOLS("Tools");

    private final String label;

    Group(String label) {
      this.label = label;
    }

    /** What stands above it; "" for nothing. */
    public String label() {
      return label;
    }

    /** Its areas. */
    public List<Area> areas() {
      return Arrays.stream(Area.values()).filter(area -> area.group == this).toList();
    }
  }
}
