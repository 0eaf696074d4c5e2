package dev.pynmon.web.difference;

import dev.pynmon.application.port.in.difference.Compared;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.task.Ranges;
import dev.pynmon.web.url.FailureAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * What is compared with what, as it stands in an address.
 *
 * @param range over which time
 * @param compared the two
 */
record ComparedParams(Period range, Compared compared) {
  private static final String CODE = "the code of a group of failures";

  /**
   * What a request asks for; empty for a form without a query.
   *
   * @throws BadParameterException for half a group, or a query that is none
   */
  static Optional<ComparedParams> read(Params params, Instant now) {
    Period range = Ranges.read(params, now);
    TimeWindow window = range.endingAt(now);
    if (isGroup(params)) {
      return Optional.of(new ComparedParams(range, Compared.group(group(params), window, now)));
    }
    return QueryParam.read(params, Noun.INVOCATIONS, now)
        .map(
            query ->
                new ComparedParams(
                    range,
                    Compared.queries(
                        query,
                        QueryParam.read(params, FailureAddress.OTHERS, Noun.INVOCATIONS, now),
                        window)));
  }

  /** Whether a group is asked for, or half of one; else queries. */
  static boolean isGroup(Params params) {
    return params.text(FailureAddress.TASK).isPresent()
        || params.text(FailureAddress.FINGERPRINT).isPresent();
  }

  private static Compared.Group group(Params params) {
    TaskKey task =
        params
            .task(FailureAddress.TASK)
            .orElseThrow(
                () -> new BadParameterException(FailureAddress.TASK, "", "the key of a task"));
    String code =
        params
            .parsed(FailureAddress.FINGERPRINT, Fingerprint::parse, CODE)
            .orElseThrow(() -> new BadParameterException(FailureAddress.FINGERPRINT, "", CODE));
    return new Compared.Group(task, code);
  }
}
