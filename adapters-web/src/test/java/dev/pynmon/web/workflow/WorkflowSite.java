package dev.pynmon.web.workflow;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.application.port.in.workflow.WorkflowRunDetail;
import dev.pynmon.application.port.in.workflow.WorkflowRunRow;
import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** A site with workflows. */
abstract class WorkflowSite {
  static final TaskKey FULFIL = new TaskKey("shop.fulfil");
  static final TaskKey NIGHTLY = new TaskKey("shop.nightly");
  static final WorkflowId RUN = new WorkflowId(Samples.ID.value());
  static final WorkflowId PARENT = new WorkflowId("9d2f6a10-0000-4000-8000-000000000000");
  static final String PAGE = "/workflows/runs/" + RUN;

  final FakeMonitor monitor = new FakeMonitor();
  final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  static WorkflowType type(TaskKey key, Count failed) {
    return new WorkflowType(
        key,
        new Count.Exact(12),
        there(new Count.Exact(3)),
        there(failed),
        Optional.of(Samples.row()));
  }

  static Page<WorkflowRunRow> runs() {
    WorkflowRun run = new WorkflowRun(RUN, FULFIL, Optional.of(PARENT));
    return Page.of(
        List.of(new WorkflowRunRow(run, Samples.row(), new Count.Exact(4), Optional.of(NIGHTLY))),
        Optional.of(new Cursor("n")),
        Optional.empty());
  }

  static WorkflowRunDetail detail(
      boolean recorded, Page<ShownDatum> data, List<InvocationRow> members) {
    return detail(recorded, Samples.taken(data), members);
  }

  static WorkflowRunDetail detail(
      boolean recorded, Snapshot<Page<ShownDatum>> data, List<InvocationRow> members) {
    return new WorkflowRunDetail(
        Samples.NOW,
        RUN,
        recorded,
        Optional.of(FULFIL),
        Optional.of(PARENT),
        Optional.of(NIGHTLY),
        Samples.row(),
        there(data),
        members,
        new Count.Exact(members.size()),
        Optional.empty(),
        Map.of());
  }

  static InvocationRow subWorkflow(String id) {
    InvocationId own = new InvocationId(id);
    Invocation record =
        new Invocation(
            own,
            new CallKey("shop.pack:no_args"),
            new TaskKey("shop.pack"),
            Arguments.NONE,
            Optional.of(Samples.ID),
            Optional.empty(),
            Optional.of(
                new WorkflowIdentity(
                    new WorkflowId(id), new TaskKey("shop.pack"), Optional.of(RUN))));
    InvocationRow row = Samples.bare();
    return new InvocationRow(
        own, Optional.empty(), Optional.of(record), row.history(), Optional.empty(), Map.of());
  }

  static ShownDatum datum(String key, String text) {
    return new ShownDatum(key, Samples.value(new DecodedValue.Text(text, text.length()), text));
  }
}
