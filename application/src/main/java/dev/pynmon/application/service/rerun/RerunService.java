package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.access.AuditEntry;
import dev.pynmon.application.port.in.rerun.LookedAround;
import dev.pynmon.application.port.in.rerun.RerunAround;
import dev.pynmon.application.port.in.rerun.RerunLinks;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.port.in.rerun.RerunUseCase;
import dev.pynmon.application.service.access.Audit;
import dev.pynmon.application.service.access.Authority;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.MonitoredApp;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.RerunChoice;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Runs one invocation again. */
public final class RerunService implements RerunUseCase {
  private final Authority authority;
  private final Audit audit;
  private final AppDirectory apps;
  private final Rerunner rerunner;
  private final LinkRegister links;
  private final Clock clock;

  public RerunService(
      Authority authority,
      Audit audit,
      AppDirectory apps,
      Rerunner rerunner,
      LinkRegister links,
      Clock clock) {
    this.authority = authority;
    this.audit = audit;
    this.apps = apps;
    this.rerunner = rerunner;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public LookedAround lookAround(
      Actor actor, AppKey app, InvocationId original, RerunChoice choice) {
    authority.allow(actor, Deed.RERUN);
    try (Visit visit = apps.visit(app)) {
      return lookAround(visit, original, choice);
    }
  }

  private LookedAround lookAround(Visit visit, InvocationId original, RerunChoice choice) {
    RerunOutlook outlook = rerunner.look(visit, original, choice);
    RerunLinks known = links.of(visit.app().key(), original);
    return new LookedAround(
        outlook,
        outlook instanceof RerunOutlook.Unknown
            ? RerunAround.untold(known)
            : Around.of(visit, original, known));
  }

  @Override
  public RerunAround around(AppKey app, InvocationId original) {
    try (Visit visit = apps.visit(app)) {
      return Around.of(visit, original, links.of(app, original));
    }
  }

  @Override
  public RerunLinks links(AppKey app, InvocationId invocation) {
    return links.of(app, invocation);
  }

  @Override
  public boolean offers(Actor actor, AppKey app) {
    return authority.permits(actor, Deed.RERUN) && isWritable(apps.app(app));
  }

  /** Without a broker that is written nothing runs again. */
  private static boolean isWritable(MonitoredApp app) {
    return app.repairs(Component.BROKER).available().flatMap(repairs -> repairs).isPresent();
  }

  @Override
  public RerunResult rerun(
      Actor actor, AppKey app, InvocationId original, RerunChoice choice, BulkId once) {
    authority.allow(actor, Deed.RERUN);
    try (Visit visit = apps.visit(app)) {
      return rerun(actor, visit, original, choice, once);
    }
  }

  @Override
  public RerunResult rerunOrLook(
      Actor actor, AppKey app, InvocationId original, RerunChoice choice, BulkId once) {
    authority.allow(actor, Deed.RERUN);
    try (Visit visit = apps.visit(app)) {
      RerunResult result = rerun(actor, visit, original, choice, once);
      return result instanceof RerunResult.Refused refused
          ? new RerunResult.Refused(
              refused.refusal(), Optional.of(lookAround(visit, original, RerunChoice.SAME)))
          : result;
    }
  }

  private RerunResult rerun(
      Actor actor, Visit visit, InvocationId original, RerunChoice choice, BulkId once) {
    AppKey app = visit.app().key();
    RerunResult result =
        rerunner.attempt(visit, original, choice, wish(once, choice).rerunOf(original));
    switch (result) {
      case RerunResult.Done done -> note(actor, app, original, 1, "registered as " + done.id());
      case RerunResult.CutOff cut -> note(actor, app, original, 1, "cut off, as " + cut.id());
      case RerunResult.Existing existing ->
          note(actor, app, original, 0, "registered already as " + existing.existing().id());
      case RerunResult.Refused refused ->
          note(actor, app, original, 0, "refused: " + refused.refusal().reason());
      case RerunResult.Unknown _ -> {}
    }
    return result;
  }

  /** A form that was changed before it was sent once more is another wish. */
  private static BulkId wish(BulkId once, RerunChoice choice) {
    String all =
        String.join(
            "\n",
            once.value(),
            Boolean.toString(choice.evenIfRegistered()),
            choice.queue().toString(),
            choice.priority().toString(),
            new TreeMap<>(choice.edited()).toString());
    return new BulkId(UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString());
  }

  private void note(Actor actor, AppKey app, InvocationId original, long amount, String outcome) {
    audit.record(
        new AuditEntry(clock.instant(), actor, Deed.RERUN, app, original.value(), amount, outcome));
  }
}
