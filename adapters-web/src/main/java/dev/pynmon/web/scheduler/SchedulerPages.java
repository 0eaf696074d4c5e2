package dev.pynmon.web.scheduler;

import dev.pynmon.application.port.in.scheduler.FreeSchedulerUseCase;
import dev.pynmon.application.port.in.scheduler.SchedulerFreed;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.orchestrator.DeadAfter;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.rerun.Reruns;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the atomic service is stuck, and freeing it. */
public final class SchedulerPages {
  /** The run that is ended. */
  static final String RUN = "run";

  /** The minutes after which its runner is dead, where nothing else tells them, or more. */
  static final String DEAD_AFTER = "dead_after";

  private static final String PATTERN = "/orchestrator/scheduler";

  private final FreeSchedulerUseCase scheduler;
  private final Reruns reruns;
  private final Template<SchedulerPage> page;

  private SchedulerPages(Html html, FreeSchedulerUseCase scheduler, Reruns reruns) {
    this.scheduler = scheduler;
    this.reruns = reruns;
    this.page = html.template("scheduler/scheduler", SchedulerPage.class);
  }

  /** Whether the service is stuck, and what frees it. */
  public static List<Route> routes(Html html, FreeSchedulerUseCase scheduler, Reruns reruns) {
    SchedulerPages pages = new SchedulerPages(html, scheduler, reruns);
    return List.of(
        Route.page(PATTERN, pages::show),
        Route.post(PATTERN, Route.Kind.PAGE, Deed.FREE, pages::free));
  }

  private Reply show(Request request) {
    return page(
        200,
        request,
        SchedulerPage.of(
            scheduler.look(request.app().key(), Optional.empty()),
            reruns.locked(Deed.FREE, request),
            request));
  }

  private Reply page(int status, Request request, SchedulerPage shown) {
    return new Reply.Page(
        status,
        Head.of(Area.ORCHESTRATOR).page("Scheduler").asOf(request.now()).live(Head.Live.STILL),
        page.render(shown));
  }

  private Reply free(Request request) {
    Params sent = request.sent();
    sent.requireOnly(List.of(RUN, DEAD_AFTER));
    String run =
        sent.text(RUN).orElseThrow(() -> new BadParameterException(RUN, "", "the id of a run"));
    Optional<Duration> deadAfter = sent.parsed(DEAD_AFTER, DeadAfter::minutes, DeadAfter.ACCEPTED);
    SchedulerFreed freed = scheduler.free(request.actor(), request.app().key(), run, deadAfter);
    return request.incoming().showsPages()
        ? page(status(freed), request, SchedulerPage.of(run, freed, request.links()))
        : json(run, freed);
  }

  private static Reply json(String run, SchedulerFreed freed) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("success", freed instanceof SchedulerFreed.Done);
    body.put("message", SchedulerWords.outcome(run, freed));
    if (freed instanceof SchedulerFreed.Done done) {
      body.put("dead_after_minutes", done.deadAfter().inMinutes());
      body.put("dead_after_source", done.deadAfter().source().word());
    }
    return new Reply.Json(status(freed), "application/json", body);
  }

  private static int status(SchedulerFreed freed) {
    return switch (freed) {
      case SchedulerFreed.Done _ -> 200;
      case SchedulerFreed.Changed _, SchedulerFreed.NotProven _ -> 409;
      case SchedulerFreed.WrongTime _ -> 400;
      case SchedulerFreed.OnlyRead _ -> 409;
    };
  }
}
