package dev.pynmon.web.error;

import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.web.page.AppNotFoundException;
import dev.pynmon.web.page.NoAppException;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.url.BadAddressException;
import dev.pynmon.web.url.Href;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a {@link Problem} of whatever was thrown, and logs what visitors are not told. */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /** Causes may lead back to one another. */
  private static final int MAX_CAUSES = 20;

  private static final int MOST_TROUBLES = 3;

  private Problems() {}

  static Problem of(Throwable thrown, String path) {
    if (Thread.currentThread().isInterrupted()) {
      LOG.debug("{}: given up, since the visitor left", path, thrown);
      return Problem.of(503, "Given up", "Nobody waits for this answer any more.");
    }
    return switch (thrown) {
      case ProblemException known -> known.problem();
      case BadParameterException bad -> badParameter(bad);
      case BadAddressException bad ->
          Problem.of(400, "Bad address", "This address cannot be read: " + bad.getMessage());
      case InvalidCursorException _ -> badCursor();
      case AppNotFoundException missing -> appNotFound(missing);
      case UnknownAppException gone ->
          Problem.notFound("App '" + gone.key() + "' not found.")
              .advise("It was there a moment ago.");
      case RefusedException refused -> refused(refused);
      case NoAppException none -> noApp(none.list());
      case BackendException down -> storeDown(down, path);
      case Throwable any when wantsMemory(any) -> noMemory(any, path);
      default -> unexpected(thrown, path);
    };
  }

  private static Problem badParameter(BadParameterException bad) {
    Problem problem =
        Problem.of(400, "Bad parameter " + bad.parameter(), bad.sentence())
            .member("parameter", bad.parameter());
    return bad.back().isEmpty()
        ? problem
        : problem.way("Back to where you were", new Href(bad.back()));
  }

  private static Problem badCursor() {
    return Problem.of(
            400,
            "Bad place in a list",
            "This is no place in this list: the link was altered, or made for another list.")
        .advise("Start again at the beginning of the list.")
        .member("parameter", "after, before");
  }

  private static Problem appNotFound(AppNotFoundException missing) {
    boolean mayCome = missing.list().stores().stream().anyMatch(Problems::isUnsettled);
    String detail = "App '" + missing.key() + "' not found.";
    return mayCome
        ? waiting(
                Problem.of(503, "Application not found yet", detail + trouble(missing.list())),
                missing.list())
            .advise("A store that may hold it does not answer, or is still being searched.")
        : Problem.notFound(detail).advise("No store that is open here holds it.");
  }

  /** What the stores that may hold it say, so that programs read it, too. */
  private static String trouble(AppList list) {
    return list.stores().stream()
        .flatMap(store -> store.fault().stream())
        .map(fault -> " " + fault.problem())
        .distinct()
        .limit(MOST_TROUBLES)
        .collect(Collectors.joining());
  }

  private static Problem refused(RefusedException refused) {
    return switch (refused.reason()) {
      case READ_ONLY ->
          Problem.of(
                  405,
                  "Method not allowed",
                  "This monitor only reads: it was started with --read-only.")
              .header("Allow", "");
      case ROLE ->
          Problem.of(
                  403, "Not allowed", "This needs the role " + refused.deed().least().word() + ".")
              .advise("Roles are kept by whoever runs this monitor.");
    };
  }

  private static Problem noApp(AppList list) {
    return list.stores().stream().anyMatch(StoreReport::isBeingSearched)
        ? waiting(
                Problem.of(
                    503,
                    "Still looking for applications",
                    "No pynenc application was found so far: a store is still being searched."),
                list)
            .advise("The first search of a large Redis takes some seconds.")
        : waiting(
                Problem.of(
                    503, "No application yet", "None of the stores shows a pynenc application."),
                list)
            .advise(whyNone(list.stores()));
  }

  /** What a store that cannot be read holds nobody knows, so its trouble comes before all else. */
  private static String whyNone(List<StoreReport> stores) {
    if (stores.isEmpty()) {
      return "No store is open: name one on the command line, or start the monitor in the folder of"
          + " a pynenc project.";
    }
    return stores.stream()
        .flatMap(store -> store.fault().stream())
        .filter(fault -> fault.kind() != BackendFault.Kind.UNAVAILABLE)
        .findFirst()
        .map(BackendFault::problem)
        .orElse("An application appears when pynenc first writes to one of these stores.");
  }

  private static Problem waiting(Problem problem, AppList list) {
    return problem.about(list.stores().stream().map(Problems::fact).toList()).retrying();
  }

  private static Problem.Fact fact(StoreReport store) {
    String answers = store.complete() ? "answers, shows no application" : "is being searched";
    String text =
        store
            .fault()
            .map(fault -> fault.problem() + " " + fault.advice())
            .orElse(store.applications() > 0 ? "answers" : answers);
    return new Problem.Fact(store.alias(), store.url(), text);
  }

  private static boolean isUnsettled(StoreReport store) {
    return store.fault().isPresent() || !store.complete();
  }

  /** Where nothing but the sentence is behind it, a trace tells nothing more. */
  private static Problem storeDown(BackendException down, String path) {
    BackendFault fault = down.fault();
    if (down.getCause() == null) {
      LOG.warn("{}: store {} cannot answer: {}", path, fault.store(), fault.problem());
    } else {
      LOG.warn("{}: store {} cannot answer", path, fault.store(), down);
    }
    Problem problem =
        Problem.of(503, "The store " + fault.store() + " cannot answer", fault.problem())
            .advise(fault.advice())
            .member(Problem.STORE, fault.store());
    return fault.kind().waitingHelps() ? problem.retrying() : problem;
  }

  /** Also of another thread that worked for this one. */
  private static boolean wantsMemory(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(MAX_CAUSES)
        .anyMatch(OutOfMemoryError.class::isInstance);
  }

  private static Problem noMemory(Throwable thrown, String path) {
    LOG.error("{}: not enough memory", path, thrown);
    return Problem.of(503, "Not enough memory", "There was not enough memory for this answer.")
        .advise("There may be when others have theirs, in some seconds.")
        .advise("A shorter time range, list or paste takes less.")
        .advise("PYNMON_JAVA_OPTS=-Xmx1g allows more.")
        .retrying();
  }

  private static Problem unexpected(Throwable thrown, String path) {
    String id = errorId();
    LOG.error("Error {} while answering {}", id, path, thrown);
    String detail =
        "Something unexpected happened here. Error " + id + " in the monitor's log says what.";
    return Problem.of(500, "Internal Server Error", detail)
        .advise("Reload the page; if it comes again, report it with this error id.")
        .member("errorId", id)
        .member("error", "Internal Server Error")
        .member(
            "message", "An unexpected error occurred: see error " + id + " in the monitor's log.")
        .member("path", path);
  }

  private static String errorId() {
    byte[] bytes = new byte[6];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
